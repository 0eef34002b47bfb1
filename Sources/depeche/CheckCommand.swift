import ArgumentParser
import Corpus
import Foundation

/// `depeche check [DIR]`: what is wrong in a folder.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in a folder of articles; exit 1 if anything is.")

    @Argument(help: "Folder of the article files.")
    var folder = "seeds"

    func run() throws {
        let output = FileHandle.standardOutput
        let corpus = try CorpusFolder.read(folder)
        for problem in corpus.problems {
            try output.writeLine(Array("\(problem.fileName): \(problem.code): \(problem.detail)".utf8))
        }
        try output.writeLine(Array("\(corpus.articles.count) articles, \(corpus.problems.count) problems".utf8))
        if !corpus.problems.isEmpty { throw ExitCode.failure }
    }
}
