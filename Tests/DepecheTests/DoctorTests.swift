import Corpus
import Foundation
import Testing

@testable import depeche

@Suite("The doctor says what is wrong, and what to do about it")
struct DoctorTests {
    private static let seeds = DepecheProcess.root + "/seeds"
    private static let dashboard = DepecheProcess.root + "/Public"

    /// A folder for one test.
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doctor-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func examine(
        _ folder: URL, seeds: String = seeds, _ more: [String] = []
    ) throws -> (status: Int32, output: String, errors: String) {
        try DepecheProcess.run(
            [
                "doctor", "--seeds", seeds, "--data", folder.path + "/data", "--cache", folder.path + "/cache",
                "--public", dashboard, "--port", "0", "--language", "en",
            ] + more)
    }

    @Test("nothing is wrong with a new installation, and nothing is made by looking at it")
    func good() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try Self.examine(folder)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.hasPrefix("ok      dépêche \(Depeche.version)\n"))
        #expect(run.output.contains("\n0 wrong, "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        let french = try Self.examine(folder, ["--language", "fr"])
        #expect(french.output.contains("\n0 fautes, "))
        #expect(french.output.contains("dossier des articles : « \(Self.seeds) »"))
    }

    @Test("what keeps a server from starting is wrong: exit 1, and a way out")
    func bad() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let missing = try Self.examine(folder, seeds: folder.path + "/none")
        #expect(missing.status == 1)
        #expect(missing.output.contains("wrong   there is no folder of articles"))
        #expect(missing.output.contains("→ make it (mkdir -p "))
        let noDashboard = try Self.examine(folder, ["--public", folder.path])
        #expect(noDashboard.status == 1 && noDashboard.output.contains("the dashboard is not in"))
        try Data("x".utf8).write(to: folder.appendingPathComponent("data"))
        let noData = try Self.examine(folder)
        #expect(noData.status == 1 && noData.output.contains("the data folder"))
        let noAddress = try Self.examine(folder, ["--host", "news.example"])
        #expect(noAddress.status == 1 && noAddress.output.contains("cannot listen on 'news.example'"))
    }

    @Test("corrections and keys are read as a server reads them")
    func contents() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let articles = folder.appendingPathComponent("articles")
        try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
        try Data(#"{"corrections": [{"kind": "nonsense"}]}"#.utf8).write(
            to: articles.appendingPathComponent("corrections.json"))
        let corrections = try Self.examine(folder, seeds: articles.path)
        #expect(corrections.status == 1)
        #expect(corrections.output.contains("corrections.json: 1 entries without effect (correction 1 has no effect"))
        let keys = folder.appendingPathComponent("data/keys")
        try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: keys.appendingPathComponent("keys.json"))
        #expect(try Self.examine(folder).output.contains("wrong   the file of keys cannot be read"))
    }

    @Test("a server that runs on the data folder is named, and is no fault")
    func held() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.path + "/data"
        let server = try DepecheProcess(
            serving: Self.seeds, arguments: ["--data", data, "--cache", folder.path + "/cache"])
        let port = server.base.split(separator: ":").last.map(String.init) ?? ""
        let run = try Self.examine(folder, ["--port", port])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("doubt   a server runs on this data folder (process "))
        #expect(run.output.contains("doubt   port \(port) of 127.0.0.1 is taken"))
        #expect(server.terminate() == 0)
    }

    @Test("a finding is a line, and what to do about it another one")
    func lines() {
        let finding = Finding.bad(.init("un", "one"), .init("deux", "two"))
        #expect(finding.lines(in: .english) == ["wrong   one", "        → two"])
        #expect(finding.lines(in: .french) == ["faute   un", "        → deux"])
        #expect(Finding.good("un", "one").lines(in: .french) == ["ok      un"])
    }
}
