import HTTPMessage
import Testing

@testable import HTTPServer

@Suite("A loop counts what it does")
struct LoopMeterTests {
    private static func measures(_ note: (LoopMeter) -> Void) -> ServerMeasures {
        let meter = LoopMeter()
        note(meter)
        var measures = ServerMeasures(openConnections: 0, longestRounds: [])
        meter.add(to: &measures)
        return measures
    }

    @Test(
        "a wait is counted under the first bound that it is not beyond",
        arguments: [
            (0, 0), (100_000, 0), (100_001, 1), (1_000_000, 3), (10_000_000_000, 14), (10_000_000_001, 15),
        ] as [(Int64, Int)])
    func waits(nanoseconds: Int64, place: Int) {
        #expect(LoopMeter.firstBound == ServerMeasures.bounds.first)
        let measures = Self.measures { $0.note(Response(), after: .nanoseconds(nanoseconds)) }
        #expect(measures.endpoints[0].waits.enumerated().filter { $0.element > 0 }.map(\.offset) == [place])
        #expect(measures.endpoints[0].waited == .nanoseconds(nanoseconds))
    }

    @Test("answers are counted by endpoint and class, refused work by status, kept answers as such")
    func answers() {
        let measures = Self.measures { meter in
            meter.note(Response().noted(endpoint: 7).noted(.kept), after: .seconds(0))
            meter.note(Response(status: .notFound).noted(endpoint: 7).noted(.made), after: .seconds(0))
            meter.note(Response(status: .serviceUnavailable), after: nil)
            meter.note(Response(status: Status(code: 429, reason: "")), after: .seconds(0))
            meter.note(Response().noted(endpoint: 255), after: .seconds(0))
        }
        #expect(measures.endpoints[7].answers == [0, 1, 0, 1, 0])
        #expect(measures.endpoints[0].answers == [0, 1, 0, 1, 1])
        #expect((measures.unavailable, measures.tooManyRequests) == (1, 1))
        #expect((measures.cacheHits, measures.cacheMisses) == (1, 1))
        #expect(measures.endpoints[0].waits.reduce(0, +) == 2)
    }

    @Test("a server adds up its loops: answers, connections and octets, refusals included")
    func server() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        let request = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n"
        _ = client.send(request + "NONSENSE\r\n\r\n")
        let answers = try #require(client.receiveToEnd())
        let measures = server.server.measures
        #expect(measures.endpoints[0].answers[1] == 1 && measures.endpoints[0].answers[3] == 1)
        #expect(measures.acceptedConnections == 1)
        #expect(measures.receivedBytes == request.utf8.count + 12)
        #expect(measures.sentBytes == answers.utf8.count)
        #expect(measures.longestRounds.count == 2)
    }
}

@Suite("What fails is told by the name that the client knows")
struct FailureReportTests {
    @Test("500 and 507 are failures; what clients cause and what is refused for a time is none")
    func failures() async throws {
        let told = AsyncStream.makeStream(of: FailedExchange.self)
        var configuration = ServerConfiguration(port: 0, loops: 1)
        configuration.workers = 1
        let server = try Server(
            configuration: configuration, failures: { told.continuation.yield($0) },
            handler: Handler { (request: Request) -> Response in
                Response(status: Status(code: Int(request.path.dropFirst()) ?? 200, reason: "")).noted(endpoint: 3)
            })
        server.run()
        let client = try TestClient(port: server.port)
        for status in [200, 404, 501, 503, 500, 507] {
            _ = client.send("GET /\(status) HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: desk-\(status)\r\n\r\n")
        }
        #expect(client.receiveAnswers(6).count == 6)
        server.shutDown(graceSeconds: 0)
        await server.closed()
        var failures: [FailedExchange] = []
        for await failure in told.stream {
            failures.append(failure)
            if failures.count == 2 { break }
        }
        #expect(failures.map(\.id) == ["desk-500", "desk-507"])
        #expect(failures.map(\.endpoint) == [3, 3])
    }
}
