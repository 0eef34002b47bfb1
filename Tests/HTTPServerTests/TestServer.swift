import HTTPMessage
import HTTPServer

/// A server on a free loopback port for the length of one test.
struct TestServer: ~Copyable {
    let server: Server

    var port: Int { server.port }

    init(
        _ configure: (inout ServerConfiguration) -> Void = { _ in }, handler: Handler = TestServer.echo
    ) throws {
        var configuration = ServerConfiguration(port: 0, loops: 2)
        configure(&configuration)
        server = try Server(configuration: configuration, handler: handler)
        server.run()
    }

    init(
        _ configure: (inout ServerConfiguration) -> Void = { _ in },
        handler: @escaping @Sendable (Request) -> Response
    ) throws {
        self = try TestServer(configure, handler: Handler(handler))
    }

    deinit {
        server.shutDown(graceSeconds: 0)
        server.waitUntilClosed()
    }

    /// Answers with what was asked: the method, the target and the body.
    static let echo = Handler { (request: Request) -> Response in
        let head = Array("\(request.method.name) \(request.target)\n".utf8)
        return Response(fields: [Field("Content-Type", "text/plain")], body: head + request.body)
    }
}
