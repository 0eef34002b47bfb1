import ArgumentParser
import Foundation

/// Where an answer comes from and where it goes.
struct ExportOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "File to write, whole or not at all. (default: standard output)")
    var output: String?

    @Flag(help: "Show no progress.")
    var quiet = false

    @OptionGroup var source: AnswerOptions
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
            try source.answers(progress).get(target) { octets in
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
        try source.answers(progress).get(target) { content += $0 }
        progress.end()
        return try JSONSerialization.jsonObject(with: Data(content)) as? [String: Any] ?? [:]
    }
}
