import ArgumentParser
import Foundation
import NewsAPI

/// `depeche mcp`: speaks the Model Context Protocol over standard input and output.
struct AssistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Let an assistant ask, by the Model Context Protocol over standard input and output.",
        discussion: """
            Reads a JSON-RPC message a line and writes a response a line, as programs that start it expect; a running server \
            has the same at /mcp.

              depeche mcp --seeds path/to/articles
              depeche mcp --server http://localhost:8080
            """)

    @OptionGroup var source: AnswerOptions

    func run() throws {
        let answers = try source.answers(Progress(isShown: false))
        let assistant = Assistant(version: Depeche.version) { target throws(AssistantRefusal) in
            do {
                var content: [UInt8] = []
                try answers.get(target) { content += $0 }
                return content
            } catch {
                throw AssistantRefusal("\(error)")
            }
        }
        while let line = readLine() {
            guard let reply = assistant.reply(to: Array(line.utf8)) else { continue }
            try FileHandle.standardOutput.writeLine(reply)
        }
    }
}
