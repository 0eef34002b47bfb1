import ArgumentParser
import Foundation
import HTTPMessage

/// The command `depeche`.
@main
struct Depeche: ParsableCommand {
    static let version = "0.4.0"
    static let configuration = CommandConfiguration(
        commandName: "depeche", abstract: "A newsroom knowledge server.", version: version,
        subcommands: [
            ServeCommand.self, ImportCommand.self, ExportCommand.self, AskCommand.self, AssistCommand.self,
            KeysCommand.self,
            AnalyzeCommand.self, CheckCommand.self, DoctorCommand.self, ReadFilesCommand.self,
        ])

    /// Runs the command; whatever goes wrong is one line on standard error and an exit code other than 0.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            // Help and version are no failures: the parser prints them itself.
            guard !exitCode(for: error).isSuccess, !(error is ExitCode) else { exit(withError: error) }
            let message = message(for: error).split(separator: "\n").joined(separator: " ")
            // Where standard error is closed, the exit code is what is left to tell.
            try? FileHandle.standardError.writeLine(Array("depeche: \(LogText.escaped(message))".utf8))
            exit(withError: ExitCode(exitCode(for: error).rawValue))
        }
    }
}
