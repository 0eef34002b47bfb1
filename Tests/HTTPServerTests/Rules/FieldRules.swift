import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Field lines and the lines around them, as octets.
    @Suite("Field lines") struct FieldLines {
        private static func get(_ lines: String) -> String {
            "GET /a HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n"
        }

        @Test(
            "RFC 9112 §5.2: a folded line is refused",
            arguments: [
                "X: a\r\n b", "X: a\r\n\tb", "X: a\r\n ", "X: a\r\n \r\n b", "X:\r\n a", "X: a\r\n  Content-Length: 5",
            ])
        func folding(_ lines: String) throws {
            try Rules.expectRefusal(of: Self.get(lines))
        }

        @Test(
            "RFC 9112 §5.1: whitespace between name and colon is refused",
            arguments: [
                "X : a", "X\t: a", "X  : a", "Content-Length : 5", "Transfer-Encoding\t: chunked", "Host : b", " : a",
            ])
        func whitespaceBeforeColon(_ line: String) throws {
            try Rules.expectRefusal(of: Self.get(line))
        }

        @Test(
            "RFC 9112 §2.2: whitespace before the first field is refused",
            arguments: [" Host: a\r\n", "\tHost: a\r\n", " \r\nHost: a\r\n", " X: y\r\nHost: a\r\n"])
        func whitespaceBeforeFirstField(_ lines: String) throws {
            try Rules.expectRefusal(of: "GET /a HTTP/1.1\r\n\(lines)\r\n")
        }

        @Test(
            "RFC 9112 §2.2: LF alone ends no line",
            arguments: [
                "GET /a HTTP/1.1\nHost: a\n\n", "GET /a HTTP/1.1\nHost: a\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\n\n", "GET /a HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\n\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n",
                "\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n",
            ]) func bareLineFeed(_ text: String) throws
        {
            try Rules.expectRefusal(of: text)
        }

        @Test(
            "RFC 9112 §2.2: CR alone is refused wherever it stands",
            arguments: [
                "GET /a HTTP/1.1\rHost: a\r\r", "GET /a HTTP/1.1\r\rHost: a\r\n\r\n",
                "\rGET /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET\r/a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a\rb HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\r\nX\r: a\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: a\r\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\rX: b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\n\r\r\n",
            ]) func bareCarriageReturn(_ text: String) throws
        {
            try Rules.expectRefusal(of: text + "\r\n\r\n")
        }

        @Test(
            "RFC 9110 §5.5: a control octet in a value is refused",
            arguments: [UInt8](0..<0x20).filter { $0 != 9 && $0 != 10 } + [0x7f])
        func controlInValue(_ octet: UInt8) throws {
            let octets = Array("GET /a HTTP/1.1\r\nHost: a\r\nX: a".utf8) + [octet] + Array("b\r\n\r\n".utf8)
            try Rules.expectRefusal(of: octets, status: 400)
        }

        @Test(
            "RFC 9110 §5.5: tab, visible ASCII and octets above 127 stand in a value",
            arguments: [9, 0x20, 0x21, 0x7e, 0xe9])
        func octetInValue(_ octet: UInt8) throws {
            let witness = try Witness()
            let octets = Array("GET /a HTTP/1.1\r\nHost: a\r\nX: a".utf8) + [octet] + Array("b\r\n\r\n".utf8)
            let exchange = try witness.exchange(octets)
            #expect(exchange.answers.map(\.status) == [200])
            // An octet that is no UTF-8 is shown to the handler as U+FFFD.
            let shown = octet < 0x80 ? String(Character(Unicode.Scalar(octet))) : "\u{fffd}"
            #expect(exchange.answers.first?.text.contains("\nX: a\(shown)b\n") == true)
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9110 §5.6.2: a name has one or more token octets",
            arguments: Array("\"(),/;<=>?@[\\]{} ".utf8) + [0, 0x1f, 0x7f, 0x80, 0xe9, 0xff])
        func octetInName(_ octet: UInt8) throws {
            let octets = Array("GET /a HTTP/1.1\r\nHost: a\r\nX".utf8) + [octet] + Array("Y: b\r\n\r\n".utf8)
            try Rules.expectRefusal(of: octets, status: 400)
        }

        @Test("RFC 9112 §5: an empty name is refused", arguments: [": a", ":", ":: a"])
        func emptyName(_ line: String) throws {
            try Rules.expectRefusal(of: Self.get(line))
        }

        @Test(
            "RFC 9112 §5: a line without colon is an error, never skipped",
            arguments: ["X", "X a", "GET /b HTTP/1.1", "X=a", "é", "Content-Length 5"])
        func noColon(_ line: String) throws {
            try Rules.expectRefusal(of: Self.get(line))
        }

        @Test("RFC 9112 §5: whitespace around a value is not part of it, colons within are")
        func valueIsTrimmed() throws {
            let witness = try Witness()
            let exchange = try witness.exchange(
                Self.get("A:b\r\nC: \t d : e \t\r\nF:\r\nG: \t\r\nH!#$%&'*+-.^_`|~9: i"))
            #expect(
                exchange.answers.map(\.text)
                    == ["GET /a\nauthority a\nHost: a\nA: b\nC: d : e\nF: \nG: \nH!#$%&'*+-.^_`|~9: i\n\n"])
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9112 §2.2: lines are octets: a combining accent behind CR LF or a colon takes neither away",
            arguments: [("X:\u{301}a", 200), ("X: a\u{301}", 200), ("X: a\r\n\u{301}Y: b", 400), ("X\u{301}: a", 400)])
        func combiningAccent(_ lines: String, _ status: Int) throws {
            guard status == 200 else { return try Rules.expectRefusal(of: Self.get(lines)) }
            let witness = try Witness()
            let exchange = try witness.exchange(Self.get(lines))
            #expect(exchange.answers.map(\.status) == [200])
            #expect(exchange.answers.first?.text.utf8.contains(0xcc) == true)
            #expect(exchange.isStillOpen)
        }

        @Test(
            "RFC 9110 §5.1: names are compared by ASCII case alone: the Kelvin sign and the long s are no letters",
            arguments: ["ho\u{17f}t: b", "tran\u{17f}fer-encoding: chunked", "\u{212A}: a"])
        func nonASCIIName(_ line: String) throws {
            try Rules.expectRefusal(of: Self.get(line))
        }

        @Test(
            "RFC 9112 §2.2: what is no HTTP at all is refused",
            arguments: [
                [0x16, 0x03, 0x01, 0x02, 0x00, 0x01], [0], [0xff, 0xfe], Array("SSH-2.0-x\r\n\r\n".utf8),
                Array("EHLO a\r\n\r\n".utf8), Array("{}\r\n\r\n".utf8), Array("\u{feff}GET / HTTP/1.1\r\n\r\n".utf8),
            ] as [[UInt8]]) func noHTTP(_ octets: [UInt8]) throws
        {
            try Rules.expectRefusal(of: octets, status: 400)
        }

        @Test(
            "RFC 9110 §5.4: fields beyond the limits are answered 431, never cut or ignored",
            arguments: [
                "X: " + String(repeating: "a", count: 20_000), String(repeating: "a", count: 20_000) + ": x",
                String(repeating: "X: a\r\n", count: 64) + "Y: b",
                String(repeating: "X: \(String(repeating: "a", count: 1_000))\r\n", count: 20) + "Y: b",
            ]) func tooManyOctets(_ lines: String) throws
        {
            try Rules.expectRefusal(of: Self.get(lines), status: 431)
        }

        @Test("RFC 9110 §5.3: no request is applied before its whole head is in")
        func headIsWholeFirst() throws {
            let text = "DELETE /a HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n"
            let witness = try Witness()
            for end in 0..<text.utf8.count {
                let wire = try witness.connect()
                wire.send(Array(text.utf8.prefix(end)))
                wire.client.finishSending()
                #expect(try wire.receiveToEnd().isEmpty)
            }
            #expect(witness.asked.isEmpty)
            #expect(try witness.exchange(text).answers.map(\.status) == [200])
            #expect(witness.asked == ["DELETE /a", "GET /probe"])
        }
    }
}
