import HTTPMessage
import Synchronization

/// Answers that were given already from one snapshot: who asks for the same URL and media type has the same as long as it
/// serves.
///
/// Found in two ways: by what was asked, once the request is understood, and by its very octets, without a look into it.
/// Bounded in bytes, so that a stranger's queries cannot fill the memory; what is asked for again stays
/// (``SecondChanceCache``). An answer counts with all that is kept for it: its key, its codings, the requests that found it.
final class AnswerCache: Sendable {
    /// By how many different requests, octet by octet, one answer is found.
    static let signatureLimit = 16

    /// Octets, not text: a composed and a decomposed accent are one text to Swift, but two URLs.
    struct Key: Hashable, Sendable {
        private let path: [UInt8]
        private let query: [UInt8]?
        private let mediaType: String
        private let caller: Caller

        init(path: String, query: String?, mediaType: String, caller: Caller = .anyone) {
            self.path = Array(path.utf8)
            self.query = query.map { Array($0.utf8) }
            self.mediaType = mediaType
            self.caller = caller
        }

        var heapBytes: Int {
            HeapSize.bytes(path) + HeapSize.bytes(query ?? []) + HeapSize.bytes(mediaType) + caller.heapBytes
        }
    }

    private struct Answer: Sendable {
        let key: Key
        let representation: Representation
        /// The requests that found it, the oldest first.
        var signatures: [RequestSignature] = []

        /// Octets of memory that all of it takes, but of the tables.
        var size: Int {
            representation.bytes + key.heapBytes + HeapSize.bytes(signatures)
                + signatures.reduce(0) { $0 + $1.heapBytes }
        }
    }

    private struct Known: Sendable {
        let response: Response
        let place: Int
    }

    private struct Answers: Sendable {
        var answers: SecondChanceCache<Key, Answer>
        var responses: [RequestSignature: Known] = [:]

        init(byteLimit: Int) {
            answers = SecondChanceCache(
                byteLimit: byteLimit,
                tableBytesBeside: HeapSize.dictionaryBytes(MemoryLayout<(RequestSignature, Known)>.stride))
            responses.reserveCapacity(answers.capacity)
        }

        mutating func keep(
            _ representation: Representation, for key: Key, size: Int, response: Response?,
            to signature: RequestSignature?
        ) -> Freed {
            var freed = Freed()
            if answers.place(of: key) == nil {
                let answer = Answer(key: key, representation: representation)
                freed += forget(answers.keep(answer, for: key, size: size).evicted)
            }
            guard let place = answers.place(of: key), var answer = answers.value(at: place)?.value,
                answer.representation === representation
            else { return freed }
            if let signature, let response, responses[signature] == nil {
                freed += makeRoom(in: &answer, at: place)
                if responses.count < answers.capacity {
                    answer.signatures.append(signature)
                    responses[signature] = Known(response: response, place: place)
                }
            }
            // Its coded form may have been made since it was measured last.
            freed += forget(answers.update(place, size: answer.size) { $0 = answer }.evicted)
            return freed
        }

        /// Makes room for a further request that finds an answer.
        private mutating func makeRoom(in answer: inout Answer, at place: Int) -> Freed {
            var freed = Freed()
            if answer.signatures.count >= AnswerCache.signatureLimit {
                let oldest = answer.signatures.removeFirst()
                if let known = responses.removeValue(forKey: oldest) { freed.responses.append(known) }
            }
            if responses.count >= answers.capacity { freed += forget(answers.evictOne(sparing: place)) }
            return freed
        }

        /// Takes what was let go of out of the responses, too, and gives both back to be freed.
        private mutating func forget(_ evicted: [Answer]) -> Freed {
            var freed = Freed(answers: evicted)
            for answer in evicted {
                for signature in answer.signatures {
                    if let known = responses.removeValue(forKey: signature) { freed.responses.append(known) }
                }
            }
            return freed
        }
    }

    /// What is let go of, to be freed when no other loop waits for it.
    private struct Freed: Sendable {
        var answers: [Answer] = []
        var responses: [Known] = []

        static func += (freed: inout Freed, further: Freed) {
            freed.answers += further.answers
            freed.responses += further.responses
        }
    }

    private let answers: Mutex<Answers>

    /// - Parameter byteLimit: what one snapshot's answers may take of memory; with 0, none is kept.
    init(byteLimit: Int) {
        answers = Mutex(Answers(byteLimit: byteLimit))
    }

    /// Octets of memory that the answers take.
    var bytes: Int { answers.withLock { $0.answers.bytes } }

    func representation(for key: Key) -> Representation? {
        answers.withLock { answers in
            guard let place = answers.answers.place(of: key) else { return nil }
            answers.answers.marks.set(place)
            return answers.answers.value(at: place)?.value.representation
        }
    }

    func response(for signature: RequestSignature) -> Response? {
        answers.withLock { answers in
            guard let known = answers.responses[signature] else { return nil }
            answers.answers.marks.set(known.place)
            return known.response
        }
    }

    /// Keeps a representation with all that it holds by now, if there is room, and the answer that it gave to a request.
    ///
    /// - Parameters:
    ///   - representation: what the URL and media type have.
    ///   - key: the URL and media type.
    ///   - response: made of the representation; nil for one that must be made anew each time.
    ///   - signature: the request's.
    func keep(
        _ representation: Representation, for key: Key, response: Response? = nil, to signature: RequestSignature? = nil
    ) {
        // Measured and copied before the others have to wait.
        let size = Answer(key: key, representation: representation).size
        let signature = response == nil ? nil : signature?.detached
        let freed = answers.withLock { answers in
            answers.keep(representation, for: key, size: size, response: response, to: signature)
        }
        withExtendedLifetime(freed) {}
    }
}
