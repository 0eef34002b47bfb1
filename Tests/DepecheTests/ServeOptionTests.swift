import Foundation
import Testing

/// What the flags of `depeche serve` change, seen on the real binary.
struct ServeOptionTests {
    private static let seeds = DepecheProcess.root + "/seeds"

    private static func port(of server: DepecheProcess) throws -> UInt16 {
        try #require(UInt16(server.base.split(separator: ":").last ?? ""))
    }

    @Test func `the access log has one line of JSON for each answer, refusals included`() throws {
        let server = try DepecheProcess(serving: Self.seeds, arguments: ["--access-log"])
        let answers = try #require(
            RawAnswer.exchange(
                [
                    (
                        "GET",
                        "/v1/articles?limit=1 HTTP/1.1\r\nHost: localhost\r\nUser-Agent: \"curl\"\r\nX-Request-Id: desk-1\r\n\r\n"
                    ),
                    ("HEAD", "/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"), ("GET", "/ HTTP/1.1\r\n\r\n"),
                ], port: try Self.port(of: server)))
        #expect(answers.map(\.status) == [200, 404, 400])
        #expect(server.terminate() == 0)

        let lines = try server.restOfOutput().split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.map { $0["status"] as? Int } == [200, 404, 400])
        #expect(lines.map { $0["id"] as? String } == answers.map { $0.fields["x-request-id"] })
        #expect(lines[0]["id"] as? String == "desk-1")
        #expect(lines[0]["user_agent"] as? String == "\"curl\"")
        #expect(lines[0]["target"] as? String == "/v1/articles?limit=1")
        #expect(lines[0]["bytes"] as? Int == answers[0].body.utf8.count)
        #expect(lines[1]["method"] as? String == "HEAD")
        #expect(lines[2]["target"] as? String == "/")
        #expect(lines.allSatisfy { $0["client"] as? String == "127.0.0.1" })
    }

    @Test func `without the flag nothing but the address is printed`() throws {
        let server = try DepecheProcess(serving: Self.seeds)
        _ = RawAnswer.exchange(
            [("GET", "/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")], port: try Self.port(of: server))
        #expect(server.terminate() == 0)
        #expect(try server.restOfOutput().isEmpty)
    }

    @Test(
        arguments: [
            (["--target-bytes", "20"], "/v1/articles?limit=10 HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
            (
                ["--head-bytes", "64"],
                "/ HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 64))\r\n\r\n", 431
            ),
            (["--field-count", "1"], "/ HTTP/1.1\r\nHost: localhost\r\nX: y\r\n\r\n", 431),
            (["--body-bytes", "2"], "/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 413),
            (["--head-deadline", "1"], "/ HTTP/1.1\r\nHost: localhost\r\n", 408),
            (
                ["--minimum-receive-rate", "100", "--transfer-window", "1"],
                "/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n", 408
            ),
        ])
    func `a limit is what its flag says`(flags: [String], request: String, status: Int) throws {
        let server = try DepecheProcess(serving: Self.seeds, arguments: flags)
        let answers = try #require(RawAnswer.exchange([("GET", request)], port: try Self.port(of: server)))
        #expect(answers.map(\.status) == [status])
    }

    @Test func `a connection's last request is told so`() throws {
        let server = try DepecheProcess(serving: Self.seeds, environment: ["DEPECHE_REQUESTS_PER_CONNECTION": "2"])
        let request = ("GET", "/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answers = try #require(
            RawAnswer.exchange([request, request], port: try Self.port(of: server)))
        #expect(answers.map(\.status) == [200, 200])
        #expect(answers.map { $0.fields["connection"] } == [nil, "close"])
    }

    @Test(
        arguments: [
            (["--field-count", "65"], "--field-count takes 1 to 64"), (["--head-deadline", "0"], "--head-deadline"),
            (["--maximum-connections", "-1"], "maximum-connections"),
            (["--cache", seeds + "/cache"], "stands among the articles"),
            (["--data", seeds], "stands among the articles"), (["--changes-kept", "0"], "--changes-kept takes 1 to"),
            (["--watch", "always"], "--watch takes 'auto', 'poll', 'off', not 'always'"),
        ])
    func `a limit out of range is refused by name`(flags: [String], culprit: String) throws {
        let run = try DepecheProcess.run(["serve", "--seeds", Self.seeds, "--port", "0"] + flags)
        #expect(run.status != 0)
        #expect(run.errors.contains(culprit))
    }
}
