import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// The request line and the Host that belongs to it.
    @Suite("Request line and Host") struct Targets {
        private static func request(_ line: String) -> String {
            "\(line)\r\nHost: a\r\n\r\n"
        }

        @Test(
            "RFC 9112 §3.2: a missing, repeated or invalid Host is refused in HTTP/1.1",
            arguments: [
                "", "X: y\r\n", "Host: a\r\nHost: a\r\n", "Host: a\r\nhost: b\r\n", "Host: a\r\nX: y\r\nHOST:\r\n",
                "Host: a b\r\n", "Host: a, a\r\n", "Host: a/b\r\n", "Host: a@b\r\n",
                "Host: http://a\r\n",
                "Host: a?b\r\n", "Host: a#b\r\n", "Host: a\\b\r\n", "Host: \"a\"\r\n", "Host: a:b\r\n",
                "Host: a:80a\r\n",
                "Host: a:65536\r\n", "Host: a:-1\r\n", "Host: a:1:2\r\n", "Host: ::1\r\n", "Host: [::1\r\n",
                "Host: ::1]\r\n", "Host: [g::1]\r\n", "Host: [::1]a\r\n", "Host: %zz\r\n", "Host: %2\r\n",
                "Host: é\r\n",
                "Host: <a>\r\n", "Host: a\0\r\n", "Host: a\u{301}\r\n",
            ]) func badHost(_ lines: String) throws
        {
            try Rules.expectRefusal(of: "GET /a HTTP/1.1\r\n\(lines)\r\n")
        }

        @Test(
            "RFC 9112 §3.2: a Host with or without a port, and an empty one, is good",
            arguments: [
                "a", "a:80", "a:", "A.example.org", "127.0.0.1:8080", "[::1]", "[::1]:80", "[2001:db8::1]", "a_b",
                "a%2Db",
                "xn--dpche-bsae.example",
            ]) func goodHost(_ value: String) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange("GET /a HTTP/1.1\r\nHost: \(value)\r\n\r\n")
            #expect(exchange.answers.map(\.text) == ["GET /a\nauthority \(value)\nHost: \(value)\n\n"])
            #expect(exchange.isStillOpen)
            let empty = try witness.exchange("GET /a HTTP/1.1\r\nHost:\r\n\r\n")
            #expect(empty.answers.map(\.text) == ["GET /a\nauthority none\nHost: \n\n"])
        }

        @Test("RFC 9112 §3.2: HTTP/1.0 needs no Host, but a bad one is refused there too")
        func hostInOldVersion() throws {
            let witness = try Witness()
            let exchange = try witness.exchange("GET /a HTTP/1.0\r\n\r\n")
            #expect(exchange.answers.map(\.text) == ["GET /a\nauthority none\n\n"])
            try Rules.expectRefusal(of: "GET /a HTTP/1.0\r\nHost: a b\r\n\r\n")
            try Rules.expectRefusal(of: "GET /a HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n")
        }

        @Test(
            "RFC 9112 §3.2.2: absolute-form is accepted, and its authority overrides Host",
            arguments: [
                ("http://b/p?q", "/p?q", "b"), ("http://b:81/p", "/p", "b:81"), ("HTTP://b", "/", "b"),
                ("http://b?q", "/?q", "b"), ("https://b/p", "/p", "b"), ("http://[::1]:80/", "/", "[::1]:80"),
                ("http://b//p", "//p", "b"), ("http://b/http://c/", "/http://c/", "b"),
            ]) func absoluteForm(_ target: String, _ path: String, _ authority: String) throws
        {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.request("GET \(target) HTTP/1.1"))
            #expect(exchange.answers.map(\.text) == ["GET \(path)\nauthority \(authority)\nHost: \(authority)\n\n"])
            #expect(exchange.isStillOpen)
        }

        @Test("RFC 9112 §3.2.2: absolute-form does not replace the Host that HTTP/1.1 must have")
        func absoluteFormWithoutHost() throws {
            try Rules.expectRefusal(of: "GET http://a/ HTTP/1.1\r\n\r\n")
            try Rules.expectRefusal(of: "GET http://a/ HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n")
            try Rules.expectRefusal(of: "GET http://a/ HTTP/1.1\r\nHost: a b\r\n\r\n")
        }

        @Test(
            "RFC 9112 §3.2: a target of no form is refused",
            arguments: [
                "a", "a/b", "?a", "./a", "../a", "a:80", "http:", "http:/", "http:/a", "http://", "http:///a",
                "http://?q",
                "http://:80/", "http://u@b/", "http://u:p@b/", "http://b:99999/", "http://b:8a/", "http://[::1/",
                "http://%zz/", "http://b c/", "ftp://b/", "file:///etc/passwd", "mailto:a@b", "javascript:1",
            ]) func badTarget(_ target: String) throws
        {
            try Rules.expectRefusal(of: Self.request("GET \(target) HTTP/1.1"))
        }

        @Test(
            "RFC 9112 §3.2: fragment, space, control and broken text in a target are refused",
            arguments: [
                Array("/a#b".utf8), Array("#".utf8), Array("/a b".utf8), Array("/a\tb".utf8), Array("/a\0".utf8),
                Array("/a\u{b}".utf8), Array("/a\u{7f}".utf8), Array("/a\"".utf8), Array("/<a>".utf8),
                Array("/a\u{85}".utf8), [0x2f, 0xe9], [0x2f, 0xc0, 0xae], [0x2f, 0xff], [0x2f, 0xed, 0xa0, 0x80],
                [0x2f, 0xe2, 0x82],
            ] as [[UInt8]]) func badOctetInTarget(_ target: [UInt8]) throws
        {
            let octets = Array("GET ".utf8) + target + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
            try Rules.expectRefusal(of: octets, status: 400)
        }

        @Test(
            "RFC 9112 §3: the request line is method, target and version with one space between",
            arguments: [
                "GET", "GET /", "GET / ", "GET  / HTTP/1.1", "GET /  HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1",
                "\tGET / HTTP/1.1", "GET\t/ HTTP/1.1", "GET /\tHTTP/1.1", "GET / x HTTP/1.1", "/ HTTP/1.1",
                "GET HTTP/1.1",
                "G@T / HTTP/1.1", "GÉT / HTTP/1.1", "\"GET\" / HTTP/1.1", "GET: / HTTP/1.1", "GET\0 / HTTP/1.1",
                "GET\u{a0}/ HTTP/1.1",
            ]) func badRequestLine(_ line: String) throws
        {
            try Rules.expectRefusal(of: Self.request(line))
        }

        @Test(
            "RFC 9112 §3.2.4: `*` goes with OPTIONS alone",
            arguments: ["GET", "POST", "DELETE", "TRACE", "options"])
        func asterisk(_ method: String) throws {
            try Rules.expectRefusal(of: Self.request("\(method) * HTTP/1.1"))
        }

        @Test("RFC 9112 §3.2.4: OPTIONS * is a request")
        func optionsAsterisk() throws {
            let witness = try Witness()
            let exchange = try witness.exchange(Self.request("OPTIONS * HTTP/1.1"))
            #expect(exchange.answers.map(\.text) == ["OPTIONS *\nauthority a\nHost: a\n\n"])
            #expect(exchange.isStillOpen)
            try Rules.expectRefusal(of: Self.request("OPTIONS ** HTTP/1.1"))
            try Rules.expectRefusal(of: Self.request("OPTIONS *?a HTTP/1.1"))
        }

        @Test(
            "RFC 9112 §3.2.3: authority-form goes with CONNECT alone, which no origin server has to open a tunnel for")
        func connect() throws {
            for method in ["GET", "POST", "OPTIONS"] {
                try Rules.expectRefusal(of: Self.request("\(method) a:443 HTTP/1.1"))
            }
            for target in ["/a", "a", "http://a/", "a:443/", "u@a:443", "*", "a:"] {
                try Rules.expectRefusal(of: Self.request("CONNECT \(target) HTTP/1.1"))
            }
            try Rules.expectRefusal(of: Self.request("CONNECT a:443 HTTP/1.1"), status: 501)
        }

        @Test(
            "RFC 9112 §3: a target too long is answered 414, complete or not",
            arguments: [
                "GET /" + String(repeating: "a", count: 9_000),
                "GET /a?" + String(repeating: "q=a&", count: 3_000) + " HTTP/1.1",
                "GET http://b/" + String(repeating: "é", count: 9_000) + " HTTP/1.1",
            ]) func longTarget(_ line: String) throws
        {
            try Rules.expectRefusal(of: Self.request(line), status: 414)
            let witness = try Witness()
            let wire = try witness.connect()
            wire.send(line)
            #expect(try wire.receiveToEnd().map(\.status) == [414])
        }

        @Test("RFC 9112 §3: a target of at least 8,000 octets is served")
        func allowedTarget() throws {
            let witness = try Witness()
            let target = "/" + String(repeating: "a", count: 7_999)
            let exchange = try witness.exchange(Self.request("GET \(target) HTTP/1.1"))
            #expect(exchange.answers.first?.text.hasPrefix("GET \(target)\n") == true)
            #expect(exchange.isStillOpen)
        }

        @Test("RFC 9112 §3: a method longer than any is answered 501")
        func longMethod() throws {
            for line in [String(repeating: "A", count: 100), String(repeating: "A", count: 100) + " / HTTP/1.1"] {
                try Rules.expectRefusal(of: Self.request(line), status: 501)
            }
        }

        @Test("RFC 9112 §2.2: empty lines before a request line are skipped", arguments: 1...4)
        func emptyLines(_ count: Int) throws {
            let lines = String(repeating: "\r\n", count: count)
            let witness = try Witness()
            let exchange = try witness.exchange(
                lines + Self.request("GET /a HTTP/1.1") + lines
                    + "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" + lines)
            #expect(exchange.answers.map(\.status) == [200, 200])
            #expect(witness.asked == ["GET /a", "POST /b", "GET /probe"])
            #expect(exchange.isStillOpen)
        }

        @Test("RFC 9112 §2.2: empty lines without end are refused")
        func endlessEmptyLines() throws {
            try Rules.expectRefusal(of: String(repeating: "\r\n", count: 20_000))
        }
    }
}
