import HTTPMessage
import Testing

@testable import HTTPServer

/// Starting, limits and shutting down.
@Suite struct ServerLifeTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Where no other test listens: a port that a server left is not another's a moment later.
    private static let lonely = (name: "127.0.0.77", address: UInt32(0x7f00_004d))

    @Test func portInUseIsNamed() throws {
        let server = try TestServer()
        let port = server.port
        #expect(throws: ServerError.addressInUse(host: "127.0.0.1", port: port)) {
            try Server(configuration: ServerConfiguration(port: port), handler: Handler { _ in Response() })
        }
    }

    @Test(arguments: [
        (ServerConfiguration(host: "nowhere", port: 0), ServerError.hostNotAnAddress(host: "nowhere")),
        (ServerConfiguration(host: "127.0.0.1.", port: 0), .hostNotAnAddress(host: "127.0.0.1.")),
        (ServerConfiguration(port: 65_536), .portOutOfRange(port: 65_536)),
        (ServerConfiguration(port: -1), .portOutOfRange(port: -1)),
        // RFC 5737: an address of no machine
        (ServerConfiguration(host: "192.0.2.1", port: 1_024), .addressNotAvailable(host: "192.0.2.1", port: 1_024)),
    ]) func addressThatCannotBeListenedOnIsNamed(_ configuration: ServerConfiguration, _ error: ServerError) {
        #expect(throws: error) { try Server(configuration: configuration, handler: Handler { _ in Response() }) }
        #expect(error.description.hasPrefix("cannot listen on "))
    }

    @Test func portIsFreeAgainAfterwards() throws {
        var port = 0
        do {
            let server = try TestServer()
            port = server.port
            let client = try TestClient(port: port)
            client.send(Self.get)
            #expect(client.receiveAnswers().count == 1)
        }
        let again = try TestServer { $0.port = port }
        #expect(again.port == port)
    }

    @Test func shutDownFinishesTheRequestInFlight() throws {
        let gate = Gate()
        let server = try TestServer {
            $0.loops = 1
        } handler: { _ in
            gate.pass()
            return Response(body: Array("done".utf8))
        }
        let client = try TestClient(port: server.port)
        client.send(Self.get)
        gate.waitForArrival()
        server.server.shutDown(graceSeconds: 10)
        gate.open()
        let text = try #require(client.receiveToEnd())
        client.finishSending()
        #expect(text.hasSuffix("\r\n\r\ndone"))
        // The order came while the handler was at work; whether the answer could still say so is the loop's luck.
        #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
        server.server.waitUntilClosed()
    }

    @Test func shutDownWaitsForABodyOnItsWay() throws {
        let server = try TestServer { $0.loops = 1 }
        let client = try TestClient(port: server.port)
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        #expect(client.receiveAnswers().map(\.status) == [100])
        let idle = try TestClient(port: server.port)
        idle.send(Self.get)
        #expect(idle.receiveAnswers().count == 1)
        server.server.shutDown(graceSeconds: 10)
        // The idle connection's end shows that the loop has its order.
        #expect(idle.receiveToEnd() == "")
        idle.finishSending()
        client.send("hello")
        let text = try #require(client.receiveToEnd())
        client.finishSending()
        #expect(text.contains("\r\nConnection: close\r\n"))
        #expect(text.hasSuffix("\r\n\r\nPOST /a\nhello"))
        server.server.waitUntilClosed()
    }

    @Test func shutDownEndsIdleConnectionsAndRefusesNewOnes() throws {
        let server = try TestServer { $0.host = Self.lonely.name }
        do {
            let idle = try TestClient(port: server.port, host: Self.lonely.address)
            idle.send(Self.get)
            #expect(idle.receiveAnswers().count == 1)
            server.server.shutDown(graceSeconds: 10)
            #expect(idle.receiveToEnd() == "")
        }
        server.server.waitUntilClosed()
        let port = server.port
        #expect(throws: TestClient.Refused.self) {
            _ = try TestClient(port: port, host: Self.lonely.address)
        }
    }

    @Test func shutDownCutsOffWhatOutlastsTheGrace() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        #expect(client.receiveAnswers().map(\.status) == [100])
        server.server.shutDown(graceSeconds: 0)
        server.server.waitUntilClosed()
    }

    @Test func endCanBeAwaited() async throws {
        let configuration = ServerConfiguration(host: Self.lonely.name, port: 0)
        let server = try Server(configuration: configuration, handler: Handler { _ in Response() })
        server.run()
        server.shutDown(graceSeconds: 0)
        await server.closed()
        #expect(throws: TestClient.Refused.self) {
            try TestClient(port: server.port, host: Self.lonely.address)
        }
    }

    @Test func shutDownBeforeRunIsDoneAtOnce() throws {
        let configuration = ServerConfiguration(host: Self.lonely.name, port: 0)
        let server = try Server(configuration: configuration, handler: Handler { _ in Response() })
        server.shutDown(graceSeconds: 10)
        server.run()
        server.waitUntilClosed()
        #expect(throws: TestClient.Refused.self) {
            _ = try TestClient(port: server.port, host: Self.lonely.address)
        }
    }

    @Test func connectionAboveTheLimitIsToldSo() throws {
        let server = try TestServer { $0.maximumConnections = 2 }
        let first = try TestClient(port: server.port)
        let second = try TestClient(port: server.port)
        first.send(Self.get)
        second.send(Self.get)
        #expect(first.receiveAnswers().count == 1)
        #expect(second.receiveAnswers().count == 1)

        let third = try TestClient(port: server.port)
        let text = try #require(third.receiveToEnd())
        #expect(text.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(text.contains("\r\nRetry-After: 1\r\n"))

        first.send(Self.get)
        #expect(first.receiveAnswers().count == 1)
    }

    /// A connection that is reset, wherever its request stands, is noticed and forgotten.
    @Test(arguments: [
        "", "GET", get, get + "GET", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc", "rubbish\r\n",
    ]) func resetConnectionsMakeRoom(_ text: String) throws {
        let server = try TestServer { $0.maximumConnections = 4 }
        for _ in 0..<100 {
            let client = try TestClient(port: server.port)
            client.send(text)
            client.resetOnClose()
        }
        #expect(try Self.isServed(port: server.port))
    }

    @Test func closedConnectionsMakeRoom() throws {
        let server = try TestServer { $0.maximumConnections = 1 }
        for _ in 0..<50 {
            #expect(try Self.isServed(port: server.port))
        }
    }

    /// Whether a client is served before long.
    ///
    /// The server may still be about to notice that another connection has ended; each refusal is a round trip in which
    /// it can.
    private static func isServed(port: Int) throws -> Bool {
        try (0..<2_000).contains { _ in
            let client = try TestClient(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            return client.receiveToEnd()?.hasPrefix("HTTP/1.1 200 ") == true
        }
    }
}
