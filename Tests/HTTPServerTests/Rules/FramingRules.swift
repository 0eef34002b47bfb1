import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Where a request's content ends.
    ///
    /// Behind each doubtful one stands a request that must never be answered.
    @Suite("Framing of requests") struct Framing {
        /// Content that is a request to whoever finds its end elsewhere.
        private static let smuggled = "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"

        private static func post(_ lines: String, version: String = "1.1") -> String {
            "POST /a HTTP/\(version)\r\nHost: a\r\n\(lines)\r\n\r\n"
        }

        @Test(
            "RFC 9112 §6.1: Content-Length with Transfer-Encoding is refused and the connection closed",
            arguments: [
                "Content-Length: 6\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 6",
                "content-length:6\r\nTRANSFER-ENCODING:chunked",
                "Content-Length: 0\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nX: y\r\nContent-Length: 44",
                "Transfer-Encoding: Chunked\r\nConnection: keep-alive\r\nContent-Length: 6",
            ]) func bothFramings(_ lines: String) throws
        {
            try Rules.expectRefusal(of: Self.post(lines) + Self.smuggled)
        }

        @Test(
            "RFC 9112 §6.3: Transfer-Encoding without chunked as its last coding is refused and the connection closed",
            arguments: [
                "gzip", "identity", "xchunked", "chunkedx", "chunke", "chunked;q=1", "chunked, gzip",
                "chunked, identity", "chunked, chunked", "chunked, xchunked", "identity, chunked, identity",
                "chunked\r\nTransfer-Encoding: chunked", "chunked\r\nTransfer-Encoding: identity",
                "gzip\r\nX: y\r\nTransfer-Encoding: deflate",
                // Not chunked to who compares octets: the Kelvin sign is in lower case a k, not its octet
                "chun\u{212A}ed",
            ]) func chunkedNotFinal(_ value: String) throws
        {
            try Rules.expectRefusal(of: Self.post("Transfer-Encoding: \(value)") + Self.smuggled)
        }

        @Test(
            "RFC 9112 §6.1: a Transfer-Encoding that is no list of codings is refused and the connection closed",
            arguments: [
                "", " ", ",", ",chunked", "chunked,", "chunked,,", ", ,chunked", "\"chunked\"", "'chunked", "chun ked",
                "chunked chunked", "\u{b}chunked", "chunked\u{c}", "chunked\0", "\rchunked", "chunked\r\r",
                "\u{a0}chunked",
                "=chunked", "\r\n chunked", "gzip\r\n , chunked",
            ]) func malformedCodings(_ value: String) throws
        {
            try Rules.expectRefusal(of: Self.post("Transfer-Encoding:\(value)") + Self.smuggled)
        }

        @Test(
            "RFC 9112 §6.1: a transfer coding that is not understood is answered 501 and the connection closed",
            arguments: [
                "gzip, chunked", "gzip\r\nTransfer-Encoding: chunked", "identity, chunked", "x-unknown, CHUNKED",
            ])
        func unknownCoding(_ value: String) throws {
            try Rules.expectRefusal(of: Self.post("Transfer-Encoding: \(value)") + Self.smuggled, status: 501)
        }

        @Test(
            "RFC 9112 §7: transfer codings are compared without regard to case",
            arguments: ["chunked", "Chunked", "CHUNKED", "\tchunked \t"])
        func codingsHaveNoCase(_ value: String) throws {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.post("Transfer-Encoding:\(value)") + "5\r\nhello\r\n0\r\n\r\n")
            #expect(exchange.answers.map(\.status) == [200])
            #expect(exchange.answers.first?.text.hasSuffix("\n\nhello") == true)
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §6.1: Transfer-Encoding in HTTP/1.0 is faulty framing and the connection closed",
            arguments: ["", "\r\nConnection: keep-alive", "\r\nContent-Length: 5"])
        func codingInOldVersion(_ more: String) throws {
            let head = Self.post("Transfer-Encoding: chunked\(more)", version: "1.0")
            try Rules.expectRefusal(of: head + Self.smuggled)
        }

        @Test(
            "RFC 9112 §6.3: an invalid Content-Length is refused and the connection closed",
            arguments: [
                "+5", "-1", "-0", "0x5", "5_0", "", " ", "5 0", "5.0", "5e1", "\"5\"", "5;a", "five", "٥", "５",
                "12345678901234567890", "9223372036854775808", "18446744073709551616", "18446744073709551621",
                "99999999999999999999999999", "5\u{b}", "\u{b}5", "\u{a0}5", "5\0", "\r\n 5",
            ]) func invalidLength(_ value: String) throws
        {
            try Rules.expectRefusal(of: Self.post("Content-Length:\(value)") + "hello" + Self.smuggled)
        }

        @Test(
            "RFC 9110 §8.6: a repeated Content-Length is refused, equal or not",
            arguments: [
                "5\r\nContent-Length: 6", "6\r\nContent-Length: 5", "5\r\nContent-Length: 5", "5, 5", "5,6", "5,", ",5",
                "5\r\ncontent-length: 0", "0\r\nX: y\r\nCONTENT-LENGTH: 44",
            ]) func repeatedLength(_ value: String) throws
        {
            try Rules.expectRefusal(of: Self.post("Content-Length: \(value)") + "hello" + Self.smuggled)
        }

        @Test(
            "RFC 9110 §8.6: Content-Length is any number of decimal digits",
            arguments: [("5", "hello"), ("005", "hello"), ("0", ""), ("00000000000000000000000000000005", "hello")])
        func goodLength(_ value: String, _ body: String) throws {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.post("Content-Length: \(value)") + body)
            #expect(exchange.answers.map(\.status) == [200])
            #expect(exchange.answers.first?.text.hasSuffix("\n\n" + body) == true)
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §6.3: a request without Content-Length and Transfer-Encoding has no content",
            arguments: ["GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
        func noFraming(_ method: String) throws {
            let witness = try Witness()
            let exchange = try witness.exchange(
                "\(method) /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(exchange.answers.map(\.status) == [200, 200])
            #expect(witness.asked == ["\(method) /a", "GET /b", "GET /probe"])
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §9.3: content is read whole, whatever the answer, and never as a request",
            arguments: [
                ("GET", 200), ("HEAD", 200), ("DELETE", 200), ("POST", 404), ("PUT", 405), ("OPTIONS", 204),
                ("BREW", 501),
                ("TRACE", 501),
            ]) func contentIsNoRequest(_ method: String, _ status: Int) throws
        {
            let witness = try Witness(handler: { _ in Response(status: Status(code: status, reason: "Whatever")) })
            let inner = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
            let size = String(inner.utf8.count, radix: 16)
            let exchange = try witness.exchange(
                "\(method) /a HTTP/1.1\r\nHost: a\r\nContent-Length: \(inner.utf8.count)\r\n\r\n\(inner)"
                    + "\(method) /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(size)\r\n\(inner)\r\n0\r\n\r\n",
                heads: method == "HEAD" ? [0, 1] : [])
            #expect(exchange.answers.map(\.status) == [status, status])
            #expect(!witness.asked.contains("GET /smuggled"))
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §6.3: incomplete content at the client's end is never handed on, and the connection closed",
            arguments: [
                "Content-Length: 5\r\n\r\n", "Content-Length: 5\r\n\r\nhell", "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5", "Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: y\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r",
            ]) func incompleteContent(_ rest: String) throws
        {
            let witness = try Witness()
            let wire = try witness.connect()
            wire.send("GET /first HTTP/1.1\r\nHost: a\r\n\r\nPOST /cut HTTP/1.1\r\nHost: a\r\n\(rest)")
            wire.client.finishSending()
            #expect(try wire.receiveToEnd().map(\.status) == [200])
            #expect(witness.asked == ["GET /first"])
        }

        @Test("RFC 9112 §6.3: incomplete content at the deadline is answered 408, and the connection closed")
        func lateContent() throws {
            let witness = try Witness { $0.connection.transferWindow = .milliseconds(30) }
            let wire = try witness.connect()
            wire.send("POST /late HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell")
            let answer = try #require(try wire.receiveToEnd().first)
            #expect(answer.status == 408)
            #expect(answer["Connection"] == "close")
            #expect(witness.asked.isEmpty)
        }

        @Test(
            "RFC 9110 §15.5.14: content above the limit is answered 413 before it is read",
            arguments: [
                "Content-Length: 101", "Content-Length: 9223372036854775807",
                "Content-Length: 101\r\nExpect: 100-continue", "Transfer-Encoding: chunked\r\n\r\n65",
                "Transfer-Encoding: chunked\r\n\r\n64\r\n" + String(repeating: "x", count: 100) + "\r\n1",
                "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff",
            ]) func tooLargeContent(_ rest: String) throws
        {
            try Rules.expectRefusal(of: Self.post(rest), status: 413, configure: { $0.connection.bodyBytes = 100 })
        }
    }
}
