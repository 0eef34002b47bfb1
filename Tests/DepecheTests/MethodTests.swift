import Foundation
import Testing

/// What every address of the real server owes to methods, over a connection of octets.
struct MethodTests {
    private static let head = " HTTP/1.1\r\nHost: localhost\r\n"

    /// Every address that `/v1` links to, its places filled with the first of their list, and others beside them.
    private static func targets(of server: DepecheProcess) async throws -> [String] {
        var targets = ["/", "/js/main.js", "/v1", "/v1/missing", "/missing.txt", "/v1/articles?limit=1&sort=x"]
        let links = try #require(try await server.object("/v1")["links"] as? [String: String])
        for link in links.values.sorted() {
            guard let place = link.range(of: "/{id}") else {
                targets.append(link)
                continue
            }
            // What only writers read lists nothing to others.
            guard !link.hasPrefix("/v1/embargoed") else { continue }
            let items = try await server.object(String(link[..<place.lowerBound]))["items"] as? [[String: Any]]
            // The seeds have no two articles that count the same.
            guard let item = try #require(items).first else { continue }
            let id = try #require(item["id"] as? String)
            targets.append(link.replacing("{id}", with: id).replacing("{other}", with: id))
        }
        return targets
    }

    @Test(
        "RFC 9110 §9.3.2, §9.3.7 and §15.5.6: HEAD is as GET, OPTIONS and 405 say what is allowed, on every address and on *"
    )
    func everyAddress() async throws {
        let server = try DepecheProcess(serving: DepecheProcess.root + "/seeds")
        let port = try #require(UInt16(server.base.split(separator: ":").last ?? ""))
        let targets = try await Self.targets(of: server)
        #expect(targets.count > 20)
        for target in targets {
            // A method that nobody has a key for is refused, its content unread; another one is not allowed.
            let path = target.prefix { $0 != "?" }
            let other = ["/v1/articles", "/v1/corrections"].contains(path) ? "PUT" : "POST"
            let answers = try #require(
                RawAnswer.exchange(
                    [
                        ("GET", target + Self.head + "\r\n"), ("HEAD", target + Self.head + "\r\n"),
                        ("OPTIONS", target + Self.head + "\r\n"),
                        (other, target + Self.head + "Content-Length: 22\r\n\r\nGET /smuggled HTTP/1.1"),
                        ("TRACE", target + Self.head + "Cookie: secret\r\n\r\n"),
                        ("GET", target + Self.head + "Connection: close\r\n\r\n"),
                    ], port: port), "\(target)")
            // What is measured is another each time, and so is its length.
            let isMeasured = target == "/metrics"
            let changing =
                ["date", "x-request-id", "server-timing", "connection"] + (isMeasured ? ["content-length"] : [])
            let stable = answers.map { $0.fields.filter { !changing.contains($0.key) } }
            #expect(answers[1].status == answers[0].status, "\(target)")
            #expect(stable[1] == stable[0], "\(target)")
            #expect(answers[5].status == answers[0].status && stable[5] == stable[0], "\(target)")
            #expect(isMeasured || answers[5].body == answers[0].body, "\(target)")
            #expect(answers[4].status == 501 && !answers[4].body.contains("secret"), "\(target)")
            guard answers[0].status != 404 else { continue }
            guard target != "/v1/analyze" else {
                // It is sent to, not read; what is sent here says no type.
                #expect(answers.map(\.status) == [405, 405, 204, 415, 501, 405])
                #expect(answers[...2].allSatisfy { $0.fields["allow"] == "OPTIONS, POST" })
                continue
            }
            #expect(answers[2].status == 204 || answers[2].status == 405, "\(target)")
            #expect(answers[3].status == 405, "\(target)")
            for answer in answers[2...3] {
                let allowed = (answer.fields["allow"] ?? "").split(separator: ", ")
                #expect(allowed.contains("GET") && allowed.contains("HEAD"), "\(target)")
            }
        }
        let answers = try #require(
            RawAnswer.exchange([("OPTIONS", "*\(Self.head)Connection: close\r\n\r\n")], port: port))
        #expect(answers.map(\.status) == [204])
        #expect(answers[0].fields["allow"] == "GET, HEAD, OPTIONS")
        #expect(answers[0].fields["content-length"] == nil)
    }
}
