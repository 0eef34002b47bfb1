import HTTPMessage
import Synchronization

/// Answers that were given already from one snapshot: the same URL and media type have the same as long as it serves.
///
/// Found in two ways: by what was asked, once the request is understood, and by its very octets, without a look into it.
/// Bounded in bytes, so that a stranger's queries cannot fill the memory: when it would grow beyond, it is emptied.
final class AnswerCache: Sendable {
    /// What one snapshot's answers may take, in bytes, compressed forms included.
    static let byteLimit = 64 << 20
    /// What an entry takes beside its octets, in bytes, roughly.
    private static let overhead = 1_024

    /// Octets, not text: a composed and a decomposed accent are one text to Swift, but two URLs.
    struct Key: Hashable, Sendable {
        private let path: [UInt8]
        private let query: [UInt8]?
        private let mediaType: String

        init(path: String, query: String?, mediaType: String) {
            self.path = Array(path.utf8)
            self.query = query.map { Array($0.utf8) }
            self.mediaType = mediaType
        }

        var count: Int { path.count + (query?.count ?? 0) }
    }

    private struct Answers {
        var representations: [Key: Representation] = [:]
        var responses: [RequestSignature: Response] = [:]
        var bytes = 0

        /// Makes room for so many bytes.
        mutating func reserve(_ count: Int) {
            if bytes + count > AnswerCache.byteLimit { self = Answers() }
            bytes += count
        }
    }

    private let answers = Mutex(Answers())

    func representation(for key: Key) -> Representation? {
        answers.withLock { $0.representations[key] }
    }

    /// Keeps a representation, unless it would take more than a quarter of the room; true if it is kept.
    func keep(_ representation: Representation, for key: Key) -> Bool {
        // Once more for its compressed form.
        let size = 2 * representation.count + key.count + Self.overhead
        guard size <= Self.byteLimit / 4 else { return false }
        answers.withLock { answers in
            guard answers.representations[key] == nil else { return }
            answers.reserve(size)
            answers.representations[key] = representation
        }
        return true
    }

    func response(for signature: RequestSignature) -> Response? {
        answers.withLock { $0.responses[signature] }
    }

    /// Keeps an answer whose body is that of a representation kept here, which counts for it.
    func keep(_ response: Response, for signature: RequestSignature) {
        answers.withLock { answers in
            guard answers.responses[signature] == nil else { return }
            answers.reserve(signature.count + Self.overhead)
            answers.responses[signature.detached] = response
        }
    }
}
