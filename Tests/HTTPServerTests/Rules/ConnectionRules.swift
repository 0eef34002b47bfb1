import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// How long a connection serves, in which order, and how it ends.
    @Suite("Connections") struct Connections {
        private static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

        private static func request(_ options: String?, version: String = "1.1") -> String {
            "GET /a HTTP/\(version)\r\nHost: a\r\n\(options.map { "Connection: \($0)\r\n" } ?? "")\r\n"
        }

        @Test(
            "RFC 9112 §9.3: HTTP/1.1 stays open unless `close` is listed",
            arguments: [
                nil, "keep-alive", "", ",", "closed", "close-notify", "x-close", "clo\u{17f}e", "\"close\"",
                "close;q=0",
                "Upgrade, TE",
            ]) func persistent(_ options: String?) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.request(options) + Self.get)
            #expect(exchange.answers.map(\.status) == [200, 200])
            #expect(exchange.answers.allSatisfy { $0["Connection"] == nil })
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §9.6: behind `close`, in any case and place of the list, nothing is processed",
            arguments: [
                "close", "Close", "CLOSE", "keep-alive, close", "close, keep-alive", " close ", ",close,",
                "foo,\tclose ,bar",
                "keep-alive\r\nConnection: close", "close\r\nX: y\r\nConnection: keep-alive",
            ]) func close(_ options: String) throws
        {
            for version in ["1.1", "1.0"] {
                let witness = try Witness()
                let exchange = try witness.exchange(Self.request(options, version: version) + Self.get)
                #expect(exchange.answers.map(\.status) == [200])
                #expect(exchange.answers.first?["Connection"] == "close")
                #expect(witness.asked == ["GET /a"])
                #expect(!exchange.isStillOpen)
            }
        }

        @Test(
            "RFC 9112 §9.3: HTTP/1.0 closes unless `keep-alive` is listed, and is then told that it stays",
            arguments: [
                (nil, false), ("", false), ("keepalive", false), ("\u{212A}eep-alive", false), ("keep-alive", true),
                ("Keep-Alive", true), ("x, KEEP-ALIVE", true),
            ]) func oldVersion(_ options: String?, _ isOpen: Bool) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.request(options, version: "1.0"))
            #expect(exchange.answers.map(\.status) == [200])
            #expect(exchange.answers.first?["Connection"] == (isOpen ? "keep-alive" : "close"))
            #expect(exchange.isStillOpen == isOpen)
        }

        @Test("RFC 9112 §9.3.2: answers leave in the order of their requests")
        func order() throws {
            let witness = try Witness()
            let methods = ["GET", "BREW", "HEAD", "OPTIONS", "TRACE", "POST"]
            let requests = (0..<60).map { "\(methods[$0 % 6]) /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }
            let heads = Set((0..<60).filter { $0 % 6 == 2 })
            let exchange = try witness.exchange(requests.joined(), heads: heads)
            #expect(exchange.answers.count == 60)
            for (number, answer) in exchange.answers.enumerated() {
                let method = methods[number % 6]
                #expect(answer.status == (method == "BREW" || method == "TRACE" ? 501 : 200))
                if answer.status == 200, method != "HEAD" { #expect(answer.text.hasPrefix("\(method) /\(number)\n")) }
                if answer.status == 501 { #expect(answer.text.contains("\"instance\":\"/\(number)\"")) }
            }
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §9.3.2: a bad request costs no earlier answer, and nothing behind it is answered",
            arguments: [
                "GET /b HTTP/1.1\r\nHost : a\r\n\r\n", "rubbish\r\n\r\n", "GET /b HTTP/1.1\r\n\r\n",
                "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\nhi",
                "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n",
                "GET /b HTTP/1.1\nHost: a\n\n",
            ]) func badRequestBehindGoodOnes(_ bad: String) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(String(repeating: Self.get, count: 5) + bad + Self.get)
            #expect(exchange.answers.map(\.status) == [200, 200, 200, 200, 200, 400])
            #expect(exchange.answers.map { $0["Connection"] } == [nil, nil, nil, nil, nil, "close"])
            #expect(witness.asked == [String](repeating: "GET /a", count: 5))
            #expect(!exchange.isStillOpen)
        }

        /// What a reset takes from a client differs from system to system; a send that fails shows it on all of them.
        @Test("RFC 9112 §9.6: the last answer is whole, and no reset comes, although the client was still sending")
        func lastAnswerSurvives() throws {
            let witness = try Witness { $0.connection.bodyBytes = 1_000 }
            for (head, status) in [("Content-Length: 8000000", 413), ("Transfer-Encoding: chunked", 400)] {
                let wire = try witness.connect()
                wire.send("POST /a HTTP/1.1\r\nHost: a\r\n\(head)\r\n\r\n")
                // Far more than the buffers of both sockets hold: the server reads on while nobody takes its answer.
                let isTaken = (0..<125).allSatisfy { _ in wire.send([UInt8](repeating: 65, count: 64_000)) }
                #expect(isTaken)
                let answers = try wire.receiveToEnd()
                #expect(answers.map(\.status) == [status])
                #expect(answers.first?["Connection"] == "close")
                #expect(wire.send("X"))
            }
        }

        @Test("RFC 9112 §9.6: the last answer is whole, and no reset comes, although requests stand unread behind it")
        func lastAnswerSurvivesRequests() throws {
            let witness = try Witness()
            for last in [Self.request("close"), "rubbish\r\n\r\n"] {
                let wire = try witness.connect()
                wire.send(last)
                let isTaken = (0..<100).allSatisfy { _ in wire.send(String(repeating: Self.get, count: 2_000)) }
                #expect(isTaken)
                let answers = try wire.receiveToEnd()
                #expect(answers.count == 1)
                #expect(answers.first?["Connection"] == "close")
            }
            #expect(witness.asked == ["GET /a"])
        }

        @Test("RFC 9112 §9.6: a client that ends its side after its requests gets all answers, then the server's end")
        func halfClose() throws {
            let body = [UInt8](repeating: 65, count: 2_000_000)
            let witness = try Witness(handler: { _ in Response(body: body) })
            let wire = try witness.connect(receiveBuffer: 4_096)
            wire.send(Self.get + Self.get)
            wire.client.finishSending()
            #expect(try wire.receiveToEnd().map(\.body.count) == [2_000_000, 2_000_000])
        }

        @Test("RFC 9112 §9.5: a client that sends nothing more is told 408 in a head, and nothing between requests")
        func deadlines() throws {
            let witness = try Witness {
                $0.connection.headDeadline = .milliseconds(100)
                $0.connection.idleDeadline = .milliseconds(400)
            }
            let late = try witness.connect()
            late.send(Self.get + "GET / HTTP/1.1\r\nHost:")
            let answers = try late.receiveToEnd()
            #expect(answers.map(\.status) == [200, 408])
            #expect(answers.last?["Connection"] == "close")
            #expect(answers.last?["Content-Type"] == "application/problem+json")
            let idle = try witness.connect()
            idle.send(Self.get)
            #expect(try idle.receiveToEnd().map(\.status) == [200])
        }
    }
}
