import HTTPMessage
import Synchronization
import Testing

/// Content that is made while it is sent, in the coding that the client asks for.
@Suite struct StreamCodingTests {
    /// Gives what it was made with, then nothing yet.
    private final class Script: ContentSource {
        private let pieces: Mutex<[ContentPiece]>
        private let flag = Atomic(false)
        var isCancelled: Bool { flag.load(ordering: .relaxed) }

        init(_ pieces: [ContentPiece]) {
            self.pieces = Mutex(pieces)
        }

        func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
            pieces.withLock { $0.isEmpty ? .nothingYet : $0.removeFirst() }
        }

        func cancel() { flag.store(true, ordering: .relaxed) }
    }

    private static let text = Array(String(repeating: "Une dépêche de plus. ", count: 500).utf8)

    private static func response(_ script: Script, accepting codings: String?) -> Response? {
        let response = Response(fields: [Field("Content-Type", "text/plain")], stream: ContentStream(script, length: 9))
        let fields = codings.map { [Field("Accept-Encoding", $0)] } ?? []
        return response.streamCoded(for: Request(method: .get, path: "/", fields: fields))
    }

    /// All octets until there is nothing yet, or the end.
    private static func octets(of stream: ContentStream) -> (octets: [UInt8], last: ContentPiece) {
        var octets: [UInt8] = []
        while true {
            let piece = stream.next {}
            switch piece {
            case .octets(let more): octets += more
            case .last(let more): return (octets + more, piece)
            case .nothingYet, .end, .failure: return (octets, piece)
            }
        }
    }

    private static func isLast(_ piece: ContentPiece) -> Bool { if case .last = piece { true } else { false } }

    private static let endings: [[ContentPiece]] = [
        [.octets(text), .end], [.octets(text), .octets([]), .last(text)], [.last(text)], [.end], [.last([])],
        Array(repeating: .octets(text), count: 40) + [.end],
    ]

    @Test("a coded stream is one whole gzip member of what its source gave", arguments: endings.indices)
    func whole(index: Int) throws {
        let pieces = Self.endings[index]
        let plain = pieces.flatMap { piece in
            switch piece {
            case .octets(let octets), .last(let octets): octets
            case .nothingYet, .end, .failure: [UInt8]()
            }
        }
        let response = try #require(Self.response(Script(pieces), accepting: "gzip"))
        #expect(response.value(of: "Content-Encoding") == "gzip")
        #expect(response.value(of: "Vary") == "Accept-Encoding")
        // Nobody knows how long it becomes.
        #expect(response.wholeLength == nil)
        let found = Self.octets(of: try #require(response.stream))
        #expect(Self.isLast(found.last))
        #expect(Gunzip.decode(found.octets, limit: plain.count) == plain)
    }

    @Test("what there is leaves before the source is waited for, and the end makes it whole")
    func flush() throws {
        let script = Script([.octets(Self.text)])
        let stream = try #require(Self.response(script, accepting: "br, gzip;q=0.5")?.stream)
        let found = Self.octets(of: stream)
        #expect(Gunzip.decode(found.octets, limit: Self.text.count, isWhole: false) == Self.text)
        let end = try #require(stream.end())
        #expect(Gunzip.decode(found.octets + end, limit: Self.text.count) == Self.text)
        #expect(script.isCancelled)
    }

    @Test("a source that fails, fails coded too")
    func failure() throws {
        let stream = try #require(Self.response(Script([.octets(Self.text), .failure]), accepting: "gzip")?.stream)
        guard case .failure = Self.octets(of: stream).last else {
            Issue.record("the failure is not told")
            return
        }
    }

    @Test("who does not ask for gzip gets what the source gives", arguments: [nil, "", "br", "gzip;q=0", "identity"])
    func identity(codings: String?) throws {
        let response = try #require(Self.response(Script([.octets(Self.text), .end]), accepting: codings))
        #expect(response.value(of: "Content-Encoding") == nil)
        #expect(response.value(of: "Vary") == "Accept-Encoding")
        #expect(response.wholeLength == 9)
        #expect(Self.octets(of: try #require(response.stream)).octets == Self.text)
    }

    @Test("who takes neither gets nothing, and an entity tag keeps the content as it is")
    func neither() throws {
        #expect(Self.response(Script([.end]), accepting: "identity;q=0") == nil)
        var tagged = try #require(Self.response(Script([.end]), accepting: nil))
        tagged.fields.append(Field("ETag", "\"a\""))
        let request = Request(method: .get, path: "/", fields: [Field("Accept-Encoding", "gzip")])
        #expect(tagged.streamCoded(for: request)?.value(of: "Content-Encoding") == nil)
    }
}
