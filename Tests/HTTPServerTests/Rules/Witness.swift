import HTTPMessage
import Synchronization

@testable import HTTPServer

/// A server that keeps a record of what its handler was asked.
struct Witness: ~Copyable {
    /// What came of octets sent on a connection of their own, read up to the server's end.
    struct Exchange {
        /// All answers in their order but the probe's.
        let answers: [WireAnswer]
        /// Whether the probe behind the octets was answered: where they ended is known to both sides.
        let isStillOpen: Bool
    }

    private final class Record: Sendable {
        let lines = Mutex<[String]>([])
    }

    /// A request that ends its connection.
    static let probe = "GET /probe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    private static let probeAnswer = Response(fields: [Field("X-Probe", "answered")])

    private let server: TestServer
    private let record: Record

    init(
        _ configure: (inout ServerConfiguration) -> Void = { _ in }, handler: Handler = Witness.testify
    ) throws {
        let record = Record()
        self.record = record
        server = try TestServer(
            configure,
            handler: Handler(intake: handler.intake) { request in
                record.lines.withLock { $0.append("\(request.method.name) \(request.target)") }
                return request.path == "/probe" ? .response(Self.probeAnswer) : handler.reply(request)
            })
    }

    init(
        _ configure: (inout ServerConfiguration) -> Void = { _ in },
        handler: @escaping @Sendable (Request) -> Response
    ) throws {
        try self.init(configure, handler: Handler(handler))
    }

    var port: Int { server.port }

    /// Method and target of each request the handler was asked, in order; in the order of arrival over connections.
    var asked: [String] { record.lines.withLock { $0 } }

    /// A connection.
    func connect(receiveBuffer: Int32? = nil) throws -> Wire {
        Wire(try TestClient(port: port, receiveBuffer: receiveBuffer))
    }

    /// Sends octets and the probe in one write, and reads up to the server's end without ending its own side first.
    ///
    /// - Parameters:
    ///   - octets: requests, good or not.
    ///   - heads: which of the final answers, counted from 0, are to HEAD and so have no content.
    /// - Returns: what came.
    /// - Throws: what kept the answers from being read: a reset, an octet that is no answer's, or no end.
    func exchange(_ octets: [UInt8], heads: Set<Int> = []) throws -> Exchange {
        let wire = try connect()
        wire.send(octets + Array(Self.probe.utf8))
        var answers = try wire.receiveToEnd(heads: heads)
        let isStillOpen = answers.last?["X-Probe"] == "answered"
        if isStillOpen { answers.removeLast() }
        return Exchange(answers: answers, isStillOpen: isStillOpen)
    }

    func exchange(_ text: String, heads: Set<Int> = []) throws -> Exchange {
        try exchange(Array(text.utf8), heads: heads)
    }

    /// Answers with all that a handler can know of the request, a line each, then an empty line and the body.
    static let testify = Handler { (request: Request) -> Response in
        var lines = ["\(request.method.name) \(request.target)", "authority \(request.authority ?? "none")"]
        lines += request.fields.map { "\($0.name): \($0.value)" }
        let head = lines.map { $0 + "\n" }.joined() + "\n"
        return Response(fields: [Field("Content-Type", "text/plain")], body: Array(head.utf8) + request.body)
    }
}
