import HTTPMessage
import Synchronization

/// Answers that were given already from one snapshot: the same URL and media type have the same answer as long as it serves.
///
/// Bounded in bytes, so that a stranger's queries cannot fill the memory: when it would grow beyond, it is emptied.
final class AnswerCache: Sendable {
    /// What one snapshot's answers may take, in bytes of their bodies.
    static let byteLimit = 8 << 20

    struct Key: Hashable, Sendable {
        let path: String
        let query: String?
        let mediaType: String
    }

    private struct Answers {
        var responses: [Key: Response] = [:]
        var bytes = 0
    }

    private let answers = Mutex(Answers())

    func response(for key: Key) -> Response? {
        answers.withLock { $0.responses[key] }
    }

    /// Keeps an answer; one that is larger than an eighth of the whole is not worth its place.
    func keep(_ response: Response, for key: Key) {
        let size = response.body.count + key.path.utf8.count + (key.query?.utf8.count ?? 0)
        guard size <= Self.byteLimit / 8 else { return }
        answers.withLock { answers in
            if answers.bytes + size > Self.byteLimit { answers = Answers() }
            if answers.responses.updateValue(response, forKey: key) == nil { answers.bytes += size }
        }
    }
}
