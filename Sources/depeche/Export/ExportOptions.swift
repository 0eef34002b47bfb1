import ArgumentParser
import Foundation

/// Where an answer comes from and where it goes.
struct ExportOptions: ParsableArguments {
    @Option(help: "Ask a running server, such as http://localhost:8080, instead of reading a folder.")
    var server: String?

    @Option(help: "Key to show to a private server. (default: DEPECHE_KEY of the environment)")
    var key: String?

    @Option(name: .shortAndLong, help: "File to write, whole or not at all. (default: standard output)")
    var output: String?

    @Option(
        help: """
            What addresses in the answer begin with where a folder is read. (default: http://localhost:8080, where 'depeche \
            serve' answers)
            """)
    var publicUrl: String?

    @Flag(help: "Show no progress.")
    var quiet = false

    @OptionGroup(title: "Articles")
    var folder: FolderOptions
}

extension ExportOptions {
    /// Writes an answer's content where it is to go.
    ///
    /// - Parameters:
    ///   - target: the path and query asked for.
    ///   - isBinary: whether it is nothing for a terminal.
    /// - Throws: why there is no whole answer, or it cannot be written.
    func write(_ target: String, isBinary: Bool) throws {
        let progress = Progress(isShown: !quiet)
        let file = try OutputFile(output, isBinary: isBinary)
        do {
            try answers(progress).get(target) { octets in
                try file.write(octets)
                progress.note(octets: octets.count)
            }
            try file.close()
        } catch {
            file.discard()
            throw error
        }
        progress.end()
    }

    /// An answer's content as JSON.
    ///
    /// - Throws: why there is none.
    func json(_ target: String) throws -> [String: Any] {
        let progress = Progress(isShown: !quiet)
        var content: [UInt8] = []
        try answers(progress).get(target) { content += $0 }
        progress.end()
        return try JSONSerialization.jsonObject(with: Data(content)) as? [String: Any] ?? [:]
    }

    private func answers(_ progress: Progress) throws -> any AnswerSource {
        if let server {
            guard server.hasPrefix("http://") || server.hasPrefix("https://") else {
                throw ValidationError("--server takes an address such as http://localhost:8080, not '\(server)'")
            }
            return ServerAnswers(
                base: server.hasSuffix("/") ? String(server.dropLast()) : server, key: Settings().optional(key, "key"))
        }
        return try FolderAnswers(folder, publicURL: publicUrl ?? "http://localhost:8080", progress: progress)
    }
}
