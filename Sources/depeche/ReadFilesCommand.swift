import ArgumentParser
import Formats

/// `depeche read-files`: what this program starts itself as, to read files whose parsers are written in C.
struct ReadFilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: ParserProcess.argument, abstract: "Read files for another process.", shouldDisplay: false)

    func run() { ParserProcess.run() }
}
