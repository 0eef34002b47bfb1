import HTTPMessage
import Testing

/// The protocol by which a page of another origin may read (https://fetch.spec.whatwg.org/#http-cors-protocol).
@Suite struct CrossOriginPolicyTests {
    private static func policy(_ origins: [String]) throws -> CrossOriginPolicy {
        CrossOriginPolicy(
            origins: try .init(origins), exposed: ["ETag", "Link"], methods: ["GET", "HEAD"], accepted: ["Accept"])
    }

    private static func fields(
        _ origins: [String], from origin: String?, method: Method = .get, asks: Bool = false
    ) throws -> [String] {
        var fields = origin.map { [Field("Origin", $0)] } ?? []
        if asks { fields.append(Field("Access-Control-Request-Method", "GET")) }
        let request = Request(method: method, path: "/", fields: fields)
        return try policy(origins).fields(for: request).map { "\($0.name): \($0.value)" }
    }

    @Test(arguments: [nil, "https://desk.example", "null"] as [String?], [false, true])
    func withoutOriginsNothingIsSaid(_ origin: String?, _ asks: Bool) throws {
        #expect(try Self.fields([], from: origin, method: asks ? .options : .get, asks: asks).isEmpty)
        #expect(CrossOriginPolicy.sameOrigin.fields(for: nil).isEmpty)
    }

    @Test(arguments: [nil, "https://desk.example", "null"] as [String?])
    func anyOriginIsToldSoWithoutItsName(_ origin: String?) throws {
        let expected = ["Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: ETag, Link"]
        #expect(try Self.fields(["*"], from: origin) == expected)
        #expect(try Self.fields(["https://a", "*"], from: origin) == expected)
        #expect(try Self.policy(["*"]).fields(for: nil).map(\.value) == ["*", "ETag, Link"])
    }

    @Test(arguments: ["https://desk.example", "http://localhost:3000", "http://[::1]:3000"])
    func aListedOriginIsEchoed(_ origin: String) throws {
        let origins = ["https://Desk.example:443", "http://localhost:3000", "HTTP://[::1]:3000"]
        #expect(
            try Self.fields(origins, from: origin) == [
                "Vary: Origin", "Access-Control-Allow-Origin: \(origin)", "Access-Control-Expose-Headers: ETag, Link",
            ])
        #expect(
            try Self.fields(origins, from: origin, method: .options, asks: true) == [
                "Vary: Origin", "Access-Control-Allow-Origin: \(origin)", "Access-Control-Allow-Methods: GET, HEAD",
                "Access-Control-Allow-Headers: Accept", "Access-Control-Max-Age: 86400",
            ])
    }

    @Test(
        arguments: [
            nil, "", "null", "*", "https://evil.example", "https://desk.example.evil.example", "http://desk.example",
            "https://desk.example:444", "https://desk.example/", "https://desk.example, https://desk.example",
            "https://DESK.example",
        ] as [String?])
    func anotherOriginIsToldNothing(_ origin: String?) throws {
        #expect(try Self.fields(["https://desk.example"], from: origin) == ["Vary: Origin"])
        #expect(
            try Self.fields(["https://desk.example"], from: origin, method: .options, asks: true) == ["Vary: Origin"])
    }

    @Test(
        arguments: [
            "", "null", "desk.example", "ftp://a", "https://", "https://:80", "https://a/", "https://a/b",
            "https://a?b",
            "https://u@a", "https://a:", "https://a:x", "https://a b", "https://[1:2]", "https://é",
        ])
    func whatIsNoOriginCannotBeAllowed(_ text: String) {
        #expect(throws: OriginError.notAnOrigin(text)) { try CrossOriginPolicy.Origins([text]) }
    }

    @Test func oneLineSaysWhatAnAnswerVariesBy() throws {
        let handler = try Self.policy(["https://a.example"]).applied(
            to: Handler { _ in Response(fields: [Field("vary", "Accept, Accept-Encoding")]) })
        let response = handler.reply(Request(method: .get, path: "/")).response
        #expect(response.fields == [Field("Vary", "Accept, Accept-Encoding, Origin")])
    }

    /// One answer that is kept for all, given to three who ask.
    @Test func aKeptAnswerHoldsNobodysOrigin() throws {
        let kept = Response(fields: [Field("ETag", "\"a\"")], body: Array("text".utf8)).sealed
        let handler = try Self.policy(["https://a.example", "https://b.example"]).applied(to: Handler { _ in kept })
        for origin in ["https://a.example", "https://b.example", "https://c.example"] {
            let request = Request(method: .get, path: "/", fields: [Field("Origin", origin)])
            let response = handler.reply(request).response
            let allowed = response.fields.filter { $0.name == "Access-Control-Allow-Origin" }.map(\.value)
            #expect(allowed == (origin.contains("c.") ? [] : [origin]))
            #expect(response.value(of: "Vary") == "Origin")
            #expect(response.body == kept.body)
        }
        #expect(kept.fields.map(\.name) == ["ETag"])
    }
}
