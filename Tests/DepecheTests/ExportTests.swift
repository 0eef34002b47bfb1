import Foundation
import Testing

@Suite("Lists are exported as the server answers them")
struct ExportTests {
    private static let seeds = DepecheProcess.root + "/seeds"

    @Test(
        "a folder and a running server give the same octets",
        arguments: [
            ["meetings", "--filter", "status=held", "--filter", "sort=-date_from"], ["quotes?kind=direct"],
            ["claims", "--format", "ndjson"], ["entities/org-interpol/mentions"],
            ["articles", "--format", "feed.json"],
            ["entities", "--filter", "q=société & fils"],
        ])
    func same(arguments: [String]) async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let asked = try DepecheProcess.run(["export"] + arguments + ["--server", server.base + "/"])
        #expect(asked.status == 0, "\(asked.errors)")
        let read = try DepecheProcess.run(
            ["export"] + arguments + ["--seeds", Self.seeds, "--public-url", server.base])
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.errors.isEmpty)
        #expect(!asked.output.isEmpty)
        #expect(asked.output == read.output)
        #expect(server.terminate() == 0)
    }

    @Test("a file's ending says the format, and the file is there only whole")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "meetings.xlsx").path
        let run = try DepecheProcess.run(["export", "meetings", "--output", file, "--seeds", Self.seeds])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: Data("PK".utf8)))
        let refused = try DepecheProcess.run(
            ["export", "nothing", "--output", folder.path + "/nothing.csv", "--seeds", Self.seeds])
        #expect(refused.status != 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["meetings.xlsx"])
    }

    @Test(
        "what is wrong is one line that names it",
        arguments: [
            (["export", "nothing"], "/v1/nothing.csv"), (["export", "meetings?colour=red"], "colour"),
            (["export", "meetings", "--filter", "host"], "host"), (["export", "meetings", "--format", "pdf"], "pdf"),
            (["export", "meetings", "--output", "/nonexistent/x.csv"], "/nonexistent/x.csv"),
            (["export", "meetings", "--server", "localhost"], "localhost"),
            (["export", "meetings", "--server", "http://127.0.0.1:1"], "127.0.0.1:1"),
            (["export", "meetings", "--seeds", "/nonexistent/seeds"], "/nonexistent/seeds"),
            (["ask", "title:("], "title:"), (["ask", "x", "--format", "pdf"], "pdf"),
        ])
    func errors(arguments: [String], culprit: String) throws {
        let folder = arguments.contains("--server") || arguments.contains("--seeds") ? [] : ["--seeds", Self.seeds]
        let run = try DepecheProcess.run(arguments + folder)
        #expect(run.status != 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains(culprit))
    }

    @Test("a question is answered as text, or in any format")
    func ask() throws {
        let text = try DepecheProcess.run(["ask", "person:\"Valdecy Urquiza\"", "marrakech", "--seeds", Self.seeds])
        #expect(text.status == 0)
        #expect(text.output.hasPrefix("1. "))
        #expect(text.output.hasSuffix("2 / 2\n"))
        let table = try DepecheProcess.run(["ask", "marrakech", "--format", "ndjson", "--seeds", Self.seeds])
        #expect(table.output.split(separator: "\n").count == 5)
    }

    @Test("a link leads to the file that is written, which keeps its mode; a full device is an error")
    func places() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, link) = (folder.path + "/quotes.csv", folder.path + "/link.csv")
        _ = FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o640])
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        let run = try DepecheProcess.run(["export", "quotes", "--output", link, "--seeds", Self.seeds])
        #expect(run.status == 0, "\(run.errors)")
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect((attributes[.size] as? Int ?? 0) > 1_000)
        #expect(
            try FileManager.default.attributesOfItem(atPath: link)[.type] as? FileAttributeType == .typeSymbolicLink)
        let full = try DepecheProcess.run(["export", "quotes", "--output", "/dev/full", "--seeds", Self.seeds])
        #expect(full.status != 0)
        #expect(full.errors.contains("cannot write"))
        let device = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        #expect(device == .typeCharacterSpecial)
    }

    @Test("a private server is asked with a key")
    func key() throws {
        let data = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: data) }
        let key = try DepecheProcess.run(["keys", "add", "--scope", "read", "--data", data]).output
            .trimmingCharacters(in: .newlines)
        let server = try DepecheProcess(serving: Self.seeds, arguments: ["--private", "--data", data])
        let refused = try DepecheProcess.run(["export", "quotes", "--server", server.base])
        #expect(refused.status != 0)
        #expect(refused.errors.contains("401"))
        let given = try DepecheProcess.run(["export", "quotes", "--server", server.base, "--key", key])
        #expect(given.status == 0, "\(given.errors)")
        #expect(given.output.hasPrefix("id,"))
        #expect(server.terminate() == 0)
    }
}
