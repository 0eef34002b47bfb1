import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct ServerTests {
    @Test func answersSeveralRequestsOnOneConnection() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        for number in 1...3 {
            client.send("GET /\(number)?q=x HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try #require(client.receiveAnswers().first)
            #expect(answer.status == 200)
            #expect(answer.text == "GET /\(number)?q=x\n")
            #expect(answer.fields["date"]?.utf8.count == 29)
            #expect(answer.fields["connection"] == nil)
        }
    }

    @Test func answersPipelinedRequestsInOrder() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send((0..<500).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        #expect(client.receiveAnswers(500).map(\.text) == (0..<500).map { "GET /\($0)\n" })
    }

    @Test func answersARequestThatComesOctetByOctet() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        for byte in "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi".utf8 { client.send([byte]) }
        #expect(client.receiveAnswers().first?.text == "POST /a\nhi")
    }

    @Test func answersHeadWithoutContent() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        let text = try #require(client.receiveToEnd())
        #expect(text.contains("\r\nContent-Length: 8\r\n"))
        #expect(text.contains("\r\n\r\nHTTP/1.1 200 OK\r\n"))
        #expect(text.hasSuffix("\r\n\r\nGET /b\n"))
    }

    @Test func readsAChunkedBody() throws {
        let server = try TestServer { $0.connection.bodyBytes = 1_000_000 }
        let client = try TestClient(port: server.port)
        let piece = String(repeating: "x", count: 4_096)
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<100 { client.send("1000\r\n\(piece)\r\n") }
        client.send("0\r\n\r\n")
        #expect(client.receiveAnswers().first?.body.count == 8 + 409_600)
    }

    @Test func invitesABody() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
        #expect(client.receiveAnswers().map(\.status) == [100])
        client.send("hi")
        #expect(client.receiveAnswers().first?.text == "POST /a\nhi")
    }

    @Test func answersAMalformedRequestAndCloses() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost : a\r\n\r\n")
        let text = try #require(client.receiveToEnd())
        let answers = try #require(TestAnswer.all(in: Array(text.utf8)))
        #expect(answers.map(\.status) == [200, 400])
        #expect(answers.last?.fields["content-type"] == "application/problem+json")
        #expect(answers.last?.fields["connection"] == "close")
        #expect(answers.last?.fields["date"] != nil)
    }

    /// RFC 9112 §9.6: octets that come behind the last answer must not reset the connection before it is read.
    @Test func lastAnswerSurvivesOctetsBehindIt() throws {
        let server = try TestServer { $0.connection.bodyBytes = 1_000 }
        let client = try TestClient(port: server.port)
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
        client.send([UInt8](repeating: 65, count: 3_000_000))
        client.finishSending()
        let text = try #require(client.receiveToEnd())
        #expect(text.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
    }

    @Test func largeAnswerReachesASlowReaderWhole() throws {
        let body = (0..<4_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 16) }
        let server = try TestServer(handler: { _ in Response(body: body) })
        let client = try TestClient(port: server.port, receiveBuffer: 4_096)
        client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        var received: [UInt8] = []
        while let bytes = client.receive(100_000), !bytes.isEmpty { received += bytes }
        #expect(received.suffix(body.count).elementsEqual(body))
    }

    /// The handler is not asked while the peer leaves too much untaken, so memory stays bounded.
    @Test func readerThatTakesNothingHoldsBackTheHandler() throws {
        let asked = Counter()
        let server = try TestServer {
            $0.connection.pendingBytes = 100_000
        } handler: { _ in
            asked.add()
            return Response(body: [UInt8](repeating: 65, count: 300_000))
        }
        let client = try TestClient(port: server.port, receiveBuffer: 4_096)
        client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 100))
        // Behind the answers of another connection on each loop, the first has had its turn.
        for _ in 0..<20 {
            let other = try TestClient(port: server.port)
            other.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(other.receiveAnswers(isHead: true).count == 1)
        }
        #expect(asked.value < 20 + 50)
        #expect(client.receiveAnswers(100).count == 100)
        #expect(asked.value == 120)
    }

    @Test func halfClosedClientGetsItsAnswers() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        client.finishSending()
        let text = try #require(client.receiveToEnd())
        #expect(text.ranges(of: "HTTP/1.1 200 OK").count == 2)
    }

    @Test func lateHeadIsAnswered408() throws {
        let server = try TestServer { $0.connection.headDeadline = .milliseconds(50) }
        let client = try TestClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost:")
        #expect(client.receiveToEnd()?.hasPrefix("HTTP/1.1 408 ") == true)
    }

    @Test func idleConnectionIsClosed() throws {
        let server = try TestServer { $0.connection.idleDeadline = .milliseconds(50) }
        let client = try TestClient(port: server.port)
        #expect(client.receiveToEnd() == "")
    }

    @Test func answersOverIPv6() throws {
        // A machine may lack IPv6; then there is nothing to listen on.
        guard let server = try? TestServer({ $0.host = "::1" }) else { return }
        #expect(server.port > 0)
    }
}
