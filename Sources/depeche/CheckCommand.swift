import ArgumentParser
import Corpus

/// `depeche check [DIR]`: what is wrong in a folder.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in a folder of articles; exit 1 if anything is.")

    @Argument(help: "Folder of the article files.")
    var folder = "seeds"

    func run() throws {
        let corpus = try CorpusFolder.read(folder)
        for problem in corpus.problems {
            print("\(problem.fileName): \(problem.code): \(problem.detail)")
        }
        print("\(corpus.articles.count) articles, \(corpus.problems.count) problems")
        if !corpus.problems.isEmpty { throw ExitCode.failure }
    }
}
