import Foundation
import Testing

/// Who may ask the real binary, and whose pages may read what it says.
struct AccessTests {
    private static let seeds = DepecheProcess.root + "/seeds"

    private static func exchange(
        _ server: DepecheProcess, path: String = "/v1/articles", method: String = "GET", _ lines: String
    ) throws -> RawAnswer {
        let port = try #require(UInt16(server.base.split(separator: ":").last ?? ""))
        let rest = "\(path) HTTP/1.1\r\n\(lines)\r\nConnection: close\r\n\r\n"
        return try #require(RawAnswer.exchange([(method, rest)], port: port)?.first)
    }

    @Test func `another host is misdirected, whether the answer is kept or not`() throws {
        let server = try DepecheProcess(serving: Self.seeds)
        for path in ["/v1/articles", "/", "/js/main.js", "/healthz", "/nothing"] {
            for host in ["localhost", "127.0.0.1:1", "[::1]:8080", ProcessInfo.processInfo.hostName] {
                #expect(try Self.exchange(server, path: path, "Host: \(host)").status != 421, "\(host)")
            }
            for _ in 0..<3 {
                let answer = try Self.exchange(server, path: path, "Host: rebound.example:8080")
                #expect(answer.status == 421)
                #expect(answer.body.contains("--allow-host"))
                #expect(answer.fields["content-type"] == "application/problem+json")
                #expect(!answer.fields.keys.contains { $0.hasPrefix("access-control-") })
            }
            #expect(try Self.exchange(server, path: "http://rebound.example" + path, "Host: localhost").status == 421)
            #expect(try Self.exchange(server, path: "http://localhost" + path, "Host: rebound.example").status != 421)
        }
    }

    @Test(
        arguments: [
            (["--allow-host", "desk.example", "--allow-host", "b.example"], [:]),
            (["--allow-host", "desk.example,b.example"], [:]),
            ([], ["DEPECHE_ALLOW_HOST": "desk.example, b.example"]), (["--allow-host", "*"], [:]),
        ] as [([String], [String: String])])
    func `a host is allowed by its flag beside those that always are`(
        arguments: [String], environment: [String: String]
    ) throws {
        let server = try DepecheProcess(serving: Self.seeds, arguments: arguments, environment: environment)
        for host in ["desk.example", "B.example:80", "localhost", "127.0.0.1"] {
            #expect(try Self.exchange(server, "Host: \(host)").status == 200)
        }
        #expect(try Self.exchange(server, "Host: c.example").status == (arguments.contains("*") ? 200 : 421))
    }

    @Test func `no page of another origin may read unless it is listed`() throws {
        let closed = try DepecheProcess(serving: Self.seeds)
        let listed = try DepecheProcess(serving: Self.seeds, arguments: ["--allow-origin", "https://desk.example"])
        let open = try DepecheProcess(serving: Self.seeds, environment: ["DEPECHE_ALLOW_ORIGIN": "*"], keepsLog: true)
        #expect(open.awaitLog("any page").last?.contains("allow-origin=*") == true)
        for origin in ["https://desk.example", "https://evil.example", "https://desk.example"] {
            for (path, status) in [("/v1/articles", 200), ("/v1/nothing", 404), ("/v1/articles?x", 400)] {
                let lines = "Host: localhost\r\nOrigin: \(origin)"
                let silent = try Self.exchange(closed, path: path, lines)
                #expect(silent.status == status)
                #expect(!silent.fields.keys.contains { $0.hasPrefix("access-control-") })
                #expect(
                    try Self.exchange(listed, path: path, lines).fields["access-control-allow-origin"]
                        == (origin.contains("desk") ? origin : nil))
                #expect(try Self.exchange(open, path: path, lines).fields["access-control-allow-origin"] == "*")
            }
        }
        let refused = try Self.exchange(open, "Host: localhost\r\nX : y")
        #expect(refused.status == 400)
        #expect(refused.fields["access-control-allow-origin"] == "*")
    }

    @Test func `a preflight is granted to a listed origin`() throws {
        let server = try DepecheProcess(serving: Self.seeds, arguments: ["--allow-origin", "https://desk.example"])
        let ask = "Access-Control-Request-Method: GET\r\nHost: localhost\r\nOrigin: "
        let granted = try Self.exchange(server, method: "OPTIONS", ask + "https://desk.example")
        #expect(granted.status == 204)
        #expect(granted.fields["access-control-allow-origin"] == "https://desk.example")
        #expect(granted.fields["access-control-allow-methods"] == "GET, HEAD, OPTIONS, POST")
        let denied = try Self.exchange(server, method: "OPTIONS", ask + "https://evil.example")
        #expect(denied.status == 204)
        #expect(!denied.fields.keys.contains { $0.hasPrefix("access-control-") })
        #expect(denied.fields["allow"] == "GET, HEAD, OPTIONS")
    }

    @Test(
        arguments: [
            (["--allow-host", "a:80"], "--allow-host: 'a:80'"),
            (["--allow-host", "http://a"], "--allow-host: 'http://a'"),
            (["--allow-origin", "desk.example"], "--allow-origin: 'desk.example'"),
            (["--allow-origin", "null"], "--allow-origin: 'null'"),
        ])
    func `what is no host and no origin is refused by name`(flags: [String], culprit: String) throws {
        let run = try DepecheProcess.run(["serve", "--seeds", Self.seeds, "--port", "0"] + flags)
        #expect(run.status != 0)
        #expect(run.errors.contains(culprit))
    }
}
