import Testing

@testable import HTTPMessage

/// RFC 9110 §15.5.20: another host's request is misdirected.
@Suite struct AllowedHostsTests {
    private static let names = ["localhost", "127.0.0.1", "::1", "[2001:DB8::1]", "Desk.example"]

    private static func request(_ lines: String, target: String = "/a", version: String = "1.1") throws -> Request {
        try #require(TestMessage.request("GET \(target) HTTP/\(version)\r\n\(lines)\r\n"))
    }

    private static func status(of request: Request) throws -> Int? {
        try AllowedHosts(names).refusal(of: request)?.status.code
    }

    @Test(
        arguments: [
            "localhost", "LOCALHOST", "127.0.0.1", "[::1]", "[2001:db8::1]", "[2001:DB8::1]", "desk.example",
            "DESK.example",
        ], ["", ":", ":80", ":65535"])
    func anAllowedHostIsAnsweredOnAnyPort(_ host: String, _ port: String) throws {
        #expect(try Self.status(of: Self.request("Host: \(host)\(port)\r\n")) == nil)
        let absolute = try Self.request("Host: evil.example\r\n", target: "http://\(host)\(port)/a")
        #expect(try Self.status(of: absolute) == nil)
    }

    @Test(
        arguments: [
            "evil.example", "localhost.evil.example", "evil.localhost", "localhost.", "localhos", "localhostx",
            "127.0.0.10", "127.0.0.1.evil.example", "2130706433", "8080", "[::2]", "[::]", "[v1.localhost]",
            "local%68ost", "desk.example.", "*",
        ], ["", ":", ":80"])
    func anotherHostIsMisdirected(_ host: String, _ port: String) throws {
        #expect(try Self.status(of: Self.request("Host: \(host)\(port)\r\n")) == 421)
        // RFC 9112 §3.2.2: the target's authority counts, not Host.
        let absolute = try Self.request("Host: localhost\r\n", target: "http://\(host)\(port)/a")
        #expect(try Self.status(of: absolute) == 421)
        #expect(try Self.status(of: Self.request("Host: \(host)\(port)\r\n", version: "1.0")) == 421)
    }

    @Test func aRequestWithoutHostIsForWhoeverGetsItInTheOldVersionOnly() throws {
        #expect(try Self.status(of: Self.request("", version: "1.0")) == nil)
        #expect(try Self.status(of: Self.request("Host:\r\n", version: "1.0")) == nil)
        #expect(try Self.status(of: Self.request("Host:\r\n")) == 421)
    }

    @Test func theRefusalNamesHostAndFlag() throws {
        let request = try Self.request("Host: evil.example:8080\r\n", target: "/v1/articles?q=a")
        let response = try #require(try AllowedHosts(Self.names).refusal(of: request))
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(response.value(of: "Content-Type") == "application/problem+json")
        #expect(text.contains("'evil.example:8080'"))
        #expect(text.contains("--allow-host"))
        #expect(text.contains("/problems/host-not-allowed"))
    }

    @Test func anyHostIsAnsweredWhereAllAreAllowed() throws {
        for hosts in [AllowedHosts.any, try AllowedHosts(["a", "*"])] {
            #expect(hosts.allowsAny)
            #expect(hosts.refusal(of: try Self.request("Host: evil.example\r\n")) == nil)
        }
        #expect(try !AllowedHosts(Self.names).allowsAny)
    }

    @Test(
        arguments: [
            "", "a b", "a/b", "http://a", "a@b", "a:80", "[::1]:80", "[::1", "::1]", ":::", "1:2:3", "é", "%zz",
            "a,b c",
            "*.example/",
        ])
    func whatIsNoHostCannotBeAllowed(_ name: String) {
        #expect(throws: AllowedHostsError.notAHost(name)) { try AllowedHosts(["localhost", name]) }
    }

    /// What is given to anybody, as a kept answer is, stands behind the question for whom.
    @Test func theHandlerIsNotAskedForAnotherHost() throws {
        let handler = try AllowedHosts(["localhost"]).guarding(Handler { _ in Response(status: .ok) })
        #expect(handler.reply(try Self.request("Host: localhost\r\n")).response.status == .ok)
        #expect(handler.reply(try Self.request("Host: evil.example\r\n")).response.status == .misdirectedRequest)
    }
}
