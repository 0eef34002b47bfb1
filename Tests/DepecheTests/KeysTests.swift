import Foundation
import Testing

@Suite("Keys are given out, and taken back, while the server runs")
struct KeysTests {
    private let data = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)").path

    private func keys(_ arguments: String...) throws -> String {
        let run = try DepecheProcess.run(["keys"] + arguments + ["--data", data])
        #expect(run.status == 0, "\(run.errors)")
        return run.output.trimmingCharacters(in: .newlines)
    }

    private func status(_ server: DepecheProcess, key: String?) throws -> Int {
        let port = try #require(server.base.split(separator: ":").last.flatMap { UInt16($0) })
        let key = key.map { "Authorization: Bearer \($0)\r\n" } ?? ""
        let request = "/v1/articles HTTP/1.1\r\nHost: localhost\r\n\(key)Connection: close\r\n\r\n"
        return try #require(RawAnswer.exchange([("GET", request)], port: port)?.first).status
    }

    @Test func `a private server opens to a key as soon as it is made, and until it is revoked`() throws {
        defer { try? FileManager.default.removeItem(atPath: data) }
        let server = try DepecheProcess(
            serving: DepecheProcess.root + "/seeds", arguments: ["--private", "--data", data])
        #expect(try status(server, key: nil) == 403)
        let token = try keys("add", "--scope", "read", "--name", "un lecteur")
        #expect(try status(server, key: nil) == 401)
        #expect(try status(server, key: token) == 200)
        #expect(try status(server, key: token + "x") == 401)
        let listed = try keys("list").split(separator: "\t").map(String.init)
        #expect(listed[1] == "read")
        #expect(listed[3] == "un lecteur")
        // What is kept does not open.
        let file = try String(contentsOfFile: data + "/keys/keys.json", encoding: .utf8)
        #expect(!file.contains(token))
        _ = try keys("revoke", listed[0])
        #expect(try status(server, key: token) == 401)
        #expect(try status(server, key: nil) == 403)
        #expect(server.terminate() == 0)
    }

    @Test(
        arguments: [
            (["keys", "add", "--scope", "all"], "all"), (["keys", "revoke", "nobody"], "nobody"),
            (["keys", "add", "--scope", "read", "--data", "none"], "none"),
        ])
    func `what is wrong is one line that names it`(arguments: [String], culprit: String) throws {
        defer { try? FileManager.default.removeItem(atPath: data) }
        let run = try DepecheProcess.run(arguments + (arguments.contains("--data") ? [] : ["--data", data]))
        #expect(run.status != 0)
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains(culprit))
    }
}
