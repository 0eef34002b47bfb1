import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// The chunked coding.
    ///
    /// What is doubtful ends the connection, so that nobody's second reading gives a second request.
    @Suite("Chunked content") struct Chunks {
        private static let smuggled = "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
        private static let head = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"

        @Test(
            "RFC 9112 §7.1: a chunk size is hexadecimal digits and nothing else",
            arguments: [
                "+5", "-5", " 5", "5 ", "\t5", "5\t", "0x5", "0X5", "5_0", "5h", "g", "", "5,5", "5 5", "\"5\"", "5\0",
                "٥",
                "５", "5\u{b}", "\u{b}5", "5.", "+0", "-0", "0x0", "\r\n5",
            ]) func malformedSize(_ size: String) throws
        {
            try Rules.expectRefusal(of: Self.head + "\(size)\r\nhello\r\n" + Self.smuggled)
        }

        @Test(
            "RFC 9112 §7.1: a chunk size that overflows is refused, never cut to what fits",
            arguments: [
                "10000000000000005", "100000000000000000000000000000005", "8000000000000000", "8000000000000005",
                "ffffffffffffffff", "fffffffffffffffff", "FFFFFFFFFFFFFFFB", "00000000000000005",
            ]) func overflowingSize(_ size: String) throws
        {
            try Rules.expectRefusal(of: Self.head + "\(size)\r\nhello\r\n" + Self.smuggled)
        }

        @Test(
            "RFC 9112 §7.1: CR LF and nothing else ends a chunk's size and its data",
            arguments: [
                "5\nhello\r\n", "5\rhello\r\n", "5\r\rhello\r\n", "5\n\rhello\r\n", "5\r \nhello\r\n", "5\r\nhello\n",
                "5\r\nhello\r", "5\r\nhello", "5\r\nhello \r\n", "5\r\nhelloo\r\n", "5\r\nhello\n\r\n",
                "5;a\nhello\r\n",
                "5;a\r\rhello\r\n", "5;a\rb\r\nhello\r\n", "5\r\nhell\r\n",
            ]) func lineEnds(_ chunk: String) throws
        {
            try Rules.expectRefusal(of: Self.head + chunk + Self.smuggled)
        }

        @Test(
            "RFC 9112 §7.1: sizes may have either case and leading zeros, and data may hold anything",
            arguments: [
                ("5\r\nhello\r\n0\r\n\r\n", "hello"), ("005\r\nhello\r\n000\r\n\r\n", "hello"), ("0\r\n\r\n", ""),
                ("0000000000000005\r\nhello\r\n0\r\n\r\n", "hello"), ("A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
                ("a\r\n0123456789\r\n0\r\n\r\n", "0123456789"), ("4\r\n\r\n\r\n\r\n0\r\n\r\n", "\r\n\r\n"),
                ("5\r\n0\r\n\r\n\r\n0\r\n\r\n", "0\r\n\r\n"), ("1\r\nh\r\n1\r\ni\r\n0\r\n\r\n", "hi"),
            ]) func goodChunks(_ chunks: String, _ body: String) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.head + chunks)
            #expect(exchange.answers.map(\.status) == [200])
            #expect(
                exchange.answers.first?.text.utf8.suffix(body.utf8.count + 2).elementsEqual(("\n\n" + body).utf8)
                    == true)
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §7.1.1: chunk extensions that are not known are ignored",
            arguments: [
                ";a", ";a=b", ";a=\"b;c\"", ";a;b;c=d", "; a = b", " ;a", "\t;\ta\t=\tb ; c", ";a=\"\"", ";a=\"é\"",
                ";a=\"\\\"\\\\\"", ";!#$%&'*+-.^_`|~=1",
            ])
        func extensions(_ text: String) throws {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.head + "5\(text)\r\nhello\r\n0\(text)\r\n\r\n")
            #expect(exchange.answers.map(\.status) == [200])
            #expect(exchange.answers.first?.text.hasSuffix("\n\nhello") == true)
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §7.1.1: chunk extensions without end are answered 4xx and the connection closed",
            arguments: [
                "5;" + String(repeating: "a", count: 10_000),
                String(repeating: "1;" + String(repeating: "a", count: 100) + "\r\nx\r\n", count: 100),
            ]) func endlessExtensions(_ chunks: String) throws
        {
            try Rules.expectRefusal(of: Self.head + chunks, status: 413)
        }

        @Test(
            "RFC 9112 §7.1.1: a control octet in a chunk extension is refused",
            arguments: ["5;a\0", "5;\u{b}", "5;a=\u{7f}", "5;a=\"\u{1b}\""]) func controlInExtension(_ line: String)
            throws
        {
            try Rules.expectRefusal(of: Self.head + "\(line)\r\nhello\r\n" + Self.smuggled)
        }

        @Test(
            "RFC 9112 §7.1.1: what is no extension ends the connection, so that no line end within it starts a request",
            arguments: [
                "1;a=\"\r\nX\r\n", "1;a=\"b\\\r\nX\r\n", "5;", "5; ", "1;;;;", "5;a;", "1;a b", "1;a ", "1;\"a\"=b",
                "1;a=",
                "1;=b", "1;a==b", "1;a=b c", "1;a=\"b\"c", "1;a=b\"c\"", "1;a=\"b\" ", "1;é", "1;a=é", "1;(a)", "1;a,b",
                "5 a", "5  5",
            ]) func malformedExtension(_ line: String) throws
        {
            try Rules.expectRefusal(of: Self.head + "\(line)\r\nhello\r\n" + Self.smuggled)
        }

        @Test("RFC 9112 §7.1.2: trailers are never merged into the fields, and frame nothing")
        func trailers() throws {
            let witness = try Witness()
            let trailers = """
                X-Trailer: 1\r\nHost: evil\r\nContent-Length: 99\r\nTransfer-Encoding: gzip\r\nConnection: close\r\n\
                Authorization: Basic eA==\r\nExpect: tea\r\n
                """
            let exchange = try witness.exchange(Self.head + "5\r\nhello\r\n0\r\n\(trailers)\r\n")
            #expect(
                exchange.answers.map(\.text) == ["POST /a\nauthority a\nHost: a\nTransfer-Encoding: chunked\n\nhello"])
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §7.1.2: trailer lines obey the rules of field lines",
            arguments: [
                "X : a\r\n", " X: a\r\n", "X: a\r\n b\r\n", ": a\r\n", "X\r\n", "X: a\0\r\n", "X: a\rb\r\n", "X: a\n",
                "X\0: a\r\n",
                "é: a\r\n", "\n", "\r\r\n", "GET /smuggled HTTP/1.1\r\n",
            ]) func malformedTrailers(_ lines: String) throws
        {
            try Rules.expectRefusal(of: Self.head + "5\r\nhello\r\n0\r\n\(lines)\r\n" + Self.smuggled)
        }

        @Test("RFC 9110 §5.4: trailers without end are answered 431 and the connection closed")
        func endlessTrailers() throws {
            let lines = String(repeating: "X: y\r\n", count: 2_000)
            try Rules.expectRefusal(of: Self.head + "0\r\n" + lines, status: 431)
        }
    }
}
