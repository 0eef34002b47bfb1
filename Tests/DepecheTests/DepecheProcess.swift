import Foundation
import FoundationNetworking
import Testing

/// The real binary, started as a user would start it.
final class DepecheProcess {
    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()
    /// What was read of standard error.
    private var log: [UInt8] = []
    /// `http://127.0.0.1:PORT`, as the first line of standard output gave it.
    private(set) var base = ""

    /// Starts `depeche serve` on a free port and waits for the line that says it is ready.
    ///
    /// - Parameters:
    ///   - seeds: the folder of articles.
    ///   - arguments: further flags.
    ///   - environment: variables beside those of the tests.
    ///   - keepsLog: whether ``awaitLog(_:)`` will be asked; else standard error is not kept.
    /// - Throws: why it did not start.
    init(
        serving seeds: String, arguments: [String] = [], environment: [String: String] = [:], keepsLog: Bool = false
    ) throws {
        process.executableURL = Self.binary
        process.arguments =
            ["serve", "--seeds", seeds, "--public", Self.root + "/Public", "--port", "0"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            Self.noData.merging(environment) { $1 }
        ) { $1 }
        process.standardOutput = output
        if keepsLog { process.standardError = errors } else { process.standardError = FileHandle.nullDevice }
        try process.run()
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
            line += byte
        }
        base = String(decoding: line, as: UTF8.self)
    }

    /// No test leaves anything in the user's data directory.
    private static let noData = ["DEPECHE_DATA": "none", "DEPECHE_CACHE": "none"]

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// Ends the server as a supervisor does and returns its exit code.
    func terminate() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Asks the server to read its articles again.
    func hangUp() {
        _ = kill(process.processIdentifier, SIGHUP)
    }

    /// Reads the log on, and waits for it, up to the line that holds a text.
    ///
    /// - Parameter text: what the line holds.
    /// - Returns: the lines that were not returned before, that one the last; without it if the process ended.
    func awaitLog(_ text: String) -> [String] {
        var lines: [String] = []
        while true {
            while let end = log.firstIndex(of: 0x0A) {
                lines.append(String(decoding: log[..<end], as: UTF8.self))
                log.removeFirst(end + 1)
                if lines[lines.count - 1].contains(text) { return lines }
            }
            let more = errors.fileHandleForReading.availableData
            if more.isEmpty { return lines }
            log += more
        }
    }

    /// What the process, which has ended, printed behind its first line.
    func restOfOutput() throws -> String {
        String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    }

    /// GETs a path.
    func get(_ path: String) async throws -> (status: Int, type: String, body: Data) {
        let url = try #require(URL(string: base + path))
        let (data, response) = try await URLSession.shared.data(from: url)
        let answer = try #require(response as? HTTPURLResponse)
        return (answer.statusCode, answer.value(forHTTPHeaderField: "Content-Type") ?? "", data)
    }

    /// GETs a JSON object.
    func object(_ path: String) async throws -> [String: Any] {
        let answer = try await get(path)
        return try #require(try JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
    }

    /// GETs the items of a list, every page of it.
    func items(_ path: String) async throws -> [[String: Any]] {
        var items: [[String: Any]] = []
        var next: String? = path
        while let path = next {
            let page = try await object(path)
            items += page["items"] as? [[String: Any]] ?? []
            next = page["next"] as? String
        }
        return items
    }

    /// Runs any command to its end, its standard output caught or sent to a file.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = "", outputFile: String? = nil
    ) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            Self.noData.merging(environment) { $1 }
        ) { $1 }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: neither stream can fill up and stall the process.
        let files = ["out", "err"].map { folder.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }
        let inputFile = folder.appendingPathComponent("in")
        try Data(input.utf8).write(to: inputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile.map { URL(fileURLWithPath: $0) } ?? files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return (process.terminationStatus, texts[0], texts[1])
    }

    /// Starts `depeche serve` and ends it as soon as it listens, whether it has read its folder or not.
    static func terminateOnceListening(seeds: String) throws -> (status: Int32, output: String) {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = binary
        process.arguments = ["serve", "--seeds", seeds, "--public", root + "/Public", "--port", "0"]
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        var log = Data()
        while !String(decoding: log, as: UTF8.self).contains("listening") {
            let more = errors.fileHandleForReading.availableData
            if more.isEmpty { break }
            log += more
        }
        process.terminate()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The binary that was built beside the tests.
    private static let binary: URL = {
        let arguments = CommandLine.arguments
        let bundle = arguments.firstIndex(of: "--test-bundle-path").flatMap { index in
            arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
        }
        let folder = bundle.map { path in
            var url = URL(fileURLWithPath: path)
            while url.pathComponents.count > 1, url.pathExtension != "xctest" { url.deleteLastPathComponent() }
            return url.deletingLastPathComponent()
        }
        return (folder ?? URL(fileURLWithPath: root + "/.build/debug")).appendingPathComponent("depeche")
    }()
}
