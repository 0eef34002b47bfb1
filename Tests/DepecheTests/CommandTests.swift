import Foundation
import Testing

struct CommandTests {
    private static let seeds = DepecheProcess.root + "/seeds"

    @Test(
        arguments: [
            (["serve", "--prot", "1"], "--prot"), (["serve", "--port", "x"], "port"),
            (["serve", "--port", "70000"], "70000"),
            (["serve", "--loops", "0"], "--loops"),
            (["serve", "--seeds", "/nonexistent/seeds", "--port", "0"], "/nonexistent/seeds"),
            (["serve", "--public", "/nonexistent/public", "--port", "0"], "/nonexistent/public"),
            (["serve", "--host", "not-a-host", "--port", "0"], "not-a-host"),
            (["check", "/nonexistent"], "/nonexistent"),
            (["analyze", "/nonexistent.txt"], "/nonexistent.txt"), (["nothing"], "nothing"),
        ])
    func `what is wrong is one line that names it, and a non-zero exit`(arguments: [String], culprit: String) throws {
        let run = try DepecheProcess.run(
            arguments
                + (arguments[0] == "serve" && !arguments.contains("--public")
                    ? ["--public", DepecheProcess.root + "/Public"] : []))
        #expect(run.status != 0)
        #expect(run.output.isEmpty)
        let lines = run.errors.split(separator: "\n").filter { !$0.contains(" info ") }
        #expect(lines.count == 1)
        #expect(run.errors.contains(culprit))
    }

    @Test func `a port in use is an error that names it`() throws {
        let first = try DepecheProcess(serving: Self.seeds)
        let port = try #require(first.base.split(separator: ":").last.map(String.init))
        let second = try DepecheProcess.run([
            "serve", "--seeds", Self.seeds, "--public", DepecheProcess.root + "/Public", "--port", port,
        ])
        #expect(second.status != 0)
        #expect(second.errors.contains(port))
    }

    @Test func `a flag goes before the environment, and a wrong variable is named`() throws {
        let wrong = try DepecheProcess.run(
            ["serve", "--public", DepecheProcess.root + "/Public"], environment: ["DEPECHE_PORT": "eighty"])
        #expect(wrong.status != 0)
        #expect(wrong.errors.contains("DEPECHE_PORT"))
        let server = try DepecheProcess(
            serving: Self.seeds, environment: ["DEPECHE_PORT": "eighty", "DEPECHE_SEEDS": "/none"])
        #expect(server.base.hasPrefix("http://127.0.0.1:"))
        #expect(server.terminate() == 0)
    }

    @Test func `analyze prints one JSON object a line and nothing else`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted()
        let run = try DepecheProcess.run(["analyze"] + names.map { Self.seeds + "/" + $0 })
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 5)
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(
                Set(object.keys) == [
                    "id", "text", "mentions", "persons", "organizations", "countries", "meetings", "quotes", "claims",
                    "date",
                ])
            let text = Array(try #require(object["text"] as? String).unicodeScalars)
            for mention in try #require(object["mentions"] as? [[String: Any]]) {
                let start = try #require(mention["start"] as? Int)
                let end = try #require(mention["end"] as? Int)
                try #require(0 <= start && start < end && end <= text.count)
                #expect(String(String.UnicodeScalarView(text[start..<end])) == mention["text"] as? String)
            }
        }
    }

    @Test func `a signal while the articles are read ends the process with 0 and without an address`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("many-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Enough to be read for seconds, so that the signal comes first.
        for copy in 0..<60 {
            for name in names {
                try FileManager.default.copyItem(
                    atPath: Self.seeds + "/" + name, toPath: folder.path + "/\(copy)-\(name)")
            }
        }
        let run = try DepecheProcess.terminateOnceListening(seeds: folder.path)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [["check", seeds], ["analyze", seeds + "/000_7d465582108fc7aa.txt"]])
    func `an output that cannot be written is one line and an exit code, not a crash`(arguments: [String]) throws {
        let run = try DepecheProcess.run(arguments, outputFile: "/dev/full")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("depeche: cannot write the output: "))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func `help and version succeed`() throws {
        #expect(try DepecheProcess.run(["--version"]).status == 0)
        #expect(try DepecheProcess.run(["serve", "--help"]).output.contains("--seeds"))
    }
}
