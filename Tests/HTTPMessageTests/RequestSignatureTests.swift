import HTTPMessage
import Testing

@Suite struct RequestSignatureTests {
    private static func request(_ text: String) throws -> Request {
        let bytes = Array(text.utf8)
        var parser = HeadParser(limits: HeadLimits())
        try #require(try parser.advance(bytes.span))
        return Request(bytes: bytes, start: 0, layout: parser.layout, body: [])
    }

    private static func signature(_ line: String, _ fields: String = "") throws -> RequestSignature? {
        RequestSignature(try request("\(line) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"))
    }

    @Test func octetsThatDecideNothingAreLeftOut() throws {
        let one = try #require(try Self.signature("GET /a?b=c", "Accept: x\r\nUser-Agent: y\r\n"))
        let other = try #require(try Self.signature("HEAD /a?b=c", "X: z\r\naccept:  x \r\n"))
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one.detached == other)
        #expect(one.detached.hashValue == other.hashValue)
        let made = Request(method: .get, path: "/a", query: "b=c", fields: [Field("Accept", "x")])
        #expect(one == RequestSignature(made))
    }

    @Test(arguments: [
        ("GET /a", "Accept: x\r\n"), ("GET /a?b=d", "Accept: x\r\n"), ("GET /a?b=c", ""),
        ("GET /a?b=c", "Accept: y\r\n"), ("GET /a?b=c", "Accept-Encoding: x\r\n"),
        ("GET /a?b=c", "Accept: x\r\nAccept-Encoding: \r\n"), ("GET /a?b=cx", ""), ("GET /A?b=c", "Accept: x\r\n"),
    ])
    func octetsThatDecideAreTold(_ line: String, _ fields: String) throws {
        let one = try #require(try Self.signature("GET /a?b=c", "Accept: x\r\n"))
        let other = try #require(try Self.signature(line, fields))
        #expect(one != other)
        #expect(one.detached != other.detached)
    }

    @Test(arguments: [
        ("POST /a", ""), ("OPTIONS /a", ""), ("GET /a", "Range: bytes=0-1\r\n"), ("GET /a", "if-none-match: *\r\n"),
        ("GET /a", "If-Modified-Since: x\r\n"), ("GET /a", "If-Match: *\r\n"), ("GET /a", "Accept: x\r\nAccept: y\r\n"),
        ("GET /a", "Accept-Encoding: x\r\nAccept-Encoding: y\r\n"),
    ])
    func whereMoreDecidesThereIsNone(_ line: String, _ fields: String) throws {
        #expect(try Self.signature(line, fields) == nil)
    }

    @Test("what was made for one caller is found by nobody else")
    func callers() throws {
        func signature(_ caller: Caller) throws -> RequestSignature {
            var request = Request(method: .get, path: "/a")
            request.caller = caller
            return try #require(RequestSignature(request))
        }
        let callers: [Caller] = [.anyone, .named("desk"), .named("")]
        let signatures = try callers.map(signature)
        #expect(Set(signatures).count == callers.count)
        #expect(Set(signatures.map(\.detached)) == Set(signatures))
    }
}
