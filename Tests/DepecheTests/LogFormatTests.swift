import Foundation
import Logging
import Testing

@testable import depeche

@Suite("The log is a line an event, for people or for programs")
struct LogFormatTests {
    @Test("a record is one JSON object on one line, whatever stands in it")
    func line() throws {
        let octets = JSONLogHandler.line(
            seconds: 0, milliseconds: 7, level: .warning, message: "a\nb",
            data: ["name": "x\"\u{2028}\r\n", "list": ["1", "2"], "inner": ["a": "b"]])
        #expect(!octets.contains(0x0A) && !octets.contains(0x0D))
        let record = try #require(try JSONSerialization.jsonObject(with: Data(octets)) as? [String: Any])
        #expect(record["time"] as? String == "1970-01-01T00:00:00.007Z")
        #expect(record["level"] as? String == "warning")
        #expect(record["message"] as? String == "a\nb")
        let data = try #require(record["data"] as? [String: Any])
        #expect(data["name"] as? String == "x\"\u{2028}\r\n")
        #expect(data["list"] as? [String] == ["1", "2"])
        #expect(data["inner"] as? [String: String] == ["a": "b"])
    }

    @Test("with --log-format json every line of a server's log is an object, though a file has a line feed in its name")
    func server() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Titre\n\nUn texte.".utf8).write(to: folder.appendingPathComponent("a.txt"))
        try Data([0, 1, 2, 255]).write(to: folder.appendingPathComponent("b\nc.zip"))
        let server = try DepecheProcess(serving: folder.path, arguments: ["--log-format", "json"], keepsLog: true)
        #expect(server.terminate() == 0)
        let lines = server.awaitLog("\"ended\"")
        #expect(lines.count > 2)
        for line in lines {
            let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(record["time"] is String && record["level"] is String && record["message"] is String, "\(line)")
        }
    }

    @Test("another format is refused by name")
    func refused() throws {
        let run = try DepecheProcess.run(["serve", "--log-format", "xml"])
        #expect(run.status != 0)
        #expect(run.errors.contains("--log-format takes 'text', 'json', not 'xml'"))
    }
}
