import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// However octets are cut on their way, the answers are those to one piece.
    @Suite("Splitting") struct Splitting {
        /// Good requests, each of which leaves its connection open.
        private static let requests = [
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n",
            "\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /v1/articles?q=a%20b&x HTTP/1.1\r\nHost: localhost:8080\r\nAccept: */*\r\n\r\n",
            "GET /é?q=société HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://b:81/p?q HTTP/1.1\r\nHost: a\r\n\r\n",
            "OPTIONS * HTTP/1.9\r\nHost: [::1]:80\r\n\r\n", "GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            "GET / HTTP/1.1\r\nhost:a\r\nX: \t b : c \t\r\nY:\r\nX: é\r\n\r\n", "BREW /a HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "PUT /a HTTP/1.1\r\nHost: a\r\ncontent-length: 0004\r\n\r\n\r\n\r\n",
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
            "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            "POST /a HTTP/1.1\r\nHost: a\r\ntransfer-encoding: CHUNKED\r\n\r\n"
                + "003;a=\"b c\";d\r\nabc\r\nA\r\n0123456789\r\n00\r\nX-Sum: 1\r\nHost: evil\r\n\r\n",
            "PUT /a HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\nhi",
            "DELETE /a HTTP/1.1\r\nHost: a\r\nContent-Length: 28\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n",
        ]

        /// The answer to the request's first part shows that the server has read it before the second is sent.
        @Test("RFC 9112 §2.2: a request split at any octet is answered as in one piece", arguments: requests)
        func everySplit(_ request: String) throws {
            let octets = Array(request.utf8)
            let witness = try Witness()
            let isHead = request.hasPrefix("HEAD")
            let whole = try #require(try witness.exchange(octets, heads: isHead ? [0] : []).answers.first)
            let marker = Array("GET /marker HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
            let wire = try witness.connect()
            for end in 1..<octets.count {
                wire.send(marker + octets[..<end])
                #expect(try wire.receive().text.hasPrefix("GET /marker\n"))
                wire.send(Array(octets[end...]))
                var answer = try wire.receive(isHead: isHead)
                // Content that is not there yet with its head is asked for.
                if answer.status == 100, request.contains("Expect") { answer = try wire.receive() }
                guard answer.masked == whole.masked else {
                    Issue.record("split behind octet \(end): \(answer)")
                    return
                }
            }
            wire.send(Witness.probe)
            #expect(try wire.receiveToEnd().count == 1)
        }

        @Test("RFC 9112 §9.3.2: a stream of requests split at random gives the answers of one piece", arguments: 0..<12)
        func randomSplits(_ seed: UInt64) throws {
            var generator = SeededGenerator(seed: seed)
            // The invitation to content depends on when the content comes, so who waits for one is left out here.
            let choice = Self.requests.filter { !$0.contains("Expect") }
            let stream = (0..<50).map { choice[($0 &* 7 + Int(seed)) % choice.count] }
            let octets = Array(stream.joined().utf8)
            var ends: [Int] = []
            for request in stream { ends.append((ends.last ?? 0) + request.utf8.count) }
            let witness = try Witness()
            let heads = Set((0..<50).filter { stream[$0].hasPrefix("HEAD") })
            let whole = try witness.exchange(octets, heads: heads)
            #expect(whole.answers.count == 50)
            #expect(whole.isStillOpen)

            let wire = try witness.connect()
            var answers: [WireAnswer] = []
            var start = 0
            while start < octets.count {
                let most = 1 << Int.random(in: 0...9, using: &generator)
                let end = min(start + Int.random(in: 1...most, using: &generator), octets.count)
                wire.send(Array(octets[start..<end]))
                start = end
                // Whoever waits for what the piece completed knows that it was read before the next is sent.
                while answers.count < ends.count(where: { $0 <= end }) {
                    answers.append(try wire.receive(isHead: heads.contains(answers.count)))
                }
            }
            #expect(answers.map(\.masked) == whole.answers.map(\.masked))
            wire.send(Witness.probe)
            #expect(try wire.receiveToEnd().count == 1)
        }

        @Test(
            "RFC 9112 §2.2: a refusal does not depend on where its octets were cut",
            arguments: [
                "GET /b HTTP/1.1\r\nHost : a\r\n\r\n",
                "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello",
                "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n", "GET / HTTP/2.0\r\n\r\n",
                "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\nhello\r\n0\r\n\r\n",
            ]) func splitRefusal(_ request: String) throws
        {
            let octets = Array(request.utf8)
            let witness = try Witness()
            let whole = try witness.exchange(octets)
            #expect(whole.answers.count == 1)
            #expect(!whole.isStillOpen)
            for end in 1..<octets.count {
                let wire = try witness.connect()
                wire.send(Array("GET /marker HTTP/1.1\r\nHost: a\r\n\r\n".utf8) + octets[..<end])
                _ = try wire.receive()
                wire.send(octets[end...] + Array(Witness.probe.utf8))
                #expect(try wire.receiveToEnd().map(\.masked) == whole.answers.map(\.masked))
            }
            #expect(!witness.asked.contains("GET /probe"))
        }
    }
}
