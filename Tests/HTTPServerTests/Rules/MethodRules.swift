import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Methods and versions.
    @Suite("Methods and versions") struct Methods {
        private static func request(_ method: String, version: String = "HTTP/1.1") -> String {
            "\(method) /a \(version)\r\nHost: a\r\n\r\n"
        }

        @Test(
            "RFC 9110 §9.1: the methods served reach the handler",
            arguments: ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
        func servedMethod(_ method: String) throws {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.request(method), heads: method == "HEAD" ? [0] : [])
            #expect(exchange.answers.map(\.status) == [200])
            #expect(witness.asked == ["\(method) /a", "GET /probe"])
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9110 §9.1: an unknown method is answered 501, methods have case, and the connection stays",
            arguments: [
                "BREW", "get", "Get", "GETS", "GE", "M-SEARCH", "PROPFIND", "X!#$%&'*+-.^_`|~9", "PRI", "DEBUG",
                "TRACK",
            ]) func unknownMethod(_ method: String) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.request(method))
            #expect(exchange.answers.map(\.status) == [501])
            #expect(exchange.answers.first?["Content-Type"] == "application/problem+json")
            #expect(exchange.answers.first?["Connection"] == nil)
            #expect(witness.asked == ["GET /probe"])
            #expect(exchange.isStillOpen)
        }

        @Test("RFC 9110 §9.3.8: TRACE is not reflected")
        func trace() throws {
            let witness = try Witness()
            let exchange = try witness.exchange(
                "TRACE /a HTTP/1.1\r\nHost: a\r\nCookie: secret\r\nAuthorization: Basic c2VjcmV0\r\nMax-Forwards: 0\r\n\r\n"
            )
            #expect(exchange.answers.map(\.status) == [501])
            #expect(exchange.answers.first?.text.contains("secret") == false)
            #expect(exchange.answers.first?.text.contains("c2VjcmV0") == false)
            #expect(exchange.isStillOpen)
        }

        @Test("RFC 9110 §9.3.2: HEAD is answered with the fields of GET and without content")
        func head() throws {
            let witness = try Witness()
            let get = try #require(try witness.exchange(Self.request("GET")).answers.first)
            let exchange = try witness.exchange(Self.request("HEAD") + Self.request("HEAD"), heads: [0, 1])
            #expect(exchange.answers.count == 2)
            for head in exchange.answers {
                #expect(head.status == get.status)
                #expect(head.body.isEmpty)
                // One octet more: the method is part of this answer.
                #expect(head["Content-Length"] == String(get.body.count + 1))
                #expect(head.fields.map(\.name) == get.fields.map(\.name))
            }
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9110 §9.3.2: a refused HEAD has no content either",
            arguments: [
                ("HEAD * HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("HEAD /a HTTP/1.1\r\n\r\n", 400),
                ("HEAD /a HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n", 400),
                ("HEAD /a HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417),
                ("HEAD /a HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n", 413),
                ("HEAD /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400),
                ("HEAD /a HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 20_000))\r\n\r\n", 431),
            ]) func refusedHead(_ text: String, _ status: Int) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(text, heads: [0])
            #expect(exchange.answers.map(\.status) == [status])
            #expect(exchange.answers.first?["Connection"] == "close")
            #expect(Int(exchange.answers.first?["Content-Length"] ?? "") ?? 0 > 0)
            #expect(!exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §2.3: a version is `HTTP/`, a digit, a dot and a digit",
            arguments: [
                "http/1.1", "Http/1.1", "HTTP/1.10", "HTTP/1.", "HTTP/.1", "HTTP/11", "HTTP/1,1", "HTTP/1", "HTTP1.1",
                "HTP/1.1",
                "HTTPS/1.1", "HTTP/ 1.1", "HTTP/1.1a", "HTTP/1.x", "HTTP/+1.1", "HTTP/1.٥", "HTTP/01.1", "HTTP\\1.1",
                "1.1", "HTTP/",
                "ICY/1.1", "RTSP/1.0",
            ]) func malformedVersion(_ version: String) throws
        {
            try Rules.expectRefusal(of: Self.request("GET", version: version))
        }

        @Test(
            "RFC 9110 §15.6.6: another major version is answered 505",
            arguments: ["HTTP/0.9", "HTTP/2.0", "HTTP/2.1", "HTTP/3.0", "HTTP/9.9", "HTTP/0.0"])
        func otherMajorVersion(_ version: String) throws {
            try Rules.expectRefusal(of: Self.request("GET", version: version), status: 505)
            try Rules.expectRefusal(of: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", status: 505)
        }

        @Test("RFC 9112 §2.3: a request line of HTTP/0.9 is refused", arguments: ["GET /\r\n", "GET /a\r\n\r\n"])
        func simpleRequest(_ text: String) throws {
            try Rules.expectRefusal(of: text)
        }

        @Test("RFC 9112 §2.3: a higher minor version is served as HTTP/1.1", arguments: ["HTTP/1.2", "HTTP/1.9"])
        func higherMinorVersion(_ version: String) throws {
            let witness = try Witness()
            let chunked = "POST /b \(version)\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"
            let exchange = try witness.exchange(Self.request("GET", version: version) + chunked)
            #expect(exchange.answers.map(\.status) == [200, 200])
            #expect(exchange.answers.last?.text.hasSuffix("\n\nhi") == true)
            #expect(exchange.isStillOpen)
            try Rules.expectRefusal(of: "GET /a \(version)\r\n\r\n")
        }
    }
}
