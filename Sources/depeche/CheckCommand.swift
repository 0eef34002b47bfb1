import ArgumentParser
import Corpus
import Foundation
import HTTPMessage

/// `depeche check [DIR]`: what is wrong in a folder.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in a folder of articles; exit 1 if anything is.")

    @Argument(help: "Folder of the article files.")
    var folder = "seeds"

    @Flag(help: "Read links that lead out of the folder, too.")
    var followLinks = false

    func run() throws {
        let output = FileHandle.standardOutput
        let corpus = try CorpusFolder.read(folder, followsLinks: followLinks)
        for problem in corpus.problems {
            let line = "\(problem.fileName): \(problem.code): \(problem.detail)"
            try output.writeLine(Array(LogText.escaped(line).utf8))
        }
        try output.writeLine(Array("\(corpus.articles.count) articles, \(corpus.problems.count) problems".utf8))
        if !corpus.problems.isEmpty { throw ExitCode.failure }
    }
}
