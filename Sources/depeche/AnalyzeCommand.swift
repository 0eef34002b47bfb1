import ArgumentParser
import Corpus
import Extraction
import Foundation
import NewsAPI

/// `depeche analyze FILE…`: what the articles say, one JSON object a line.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Print what articles say, one JSON object a line.")

    @Argument(help: "Article files (UTF-8 text).")
    var files: [String]

    func run() throws {
        let analyzer = try ArticleAnalyzer()
        var hasFailed = false
        for file in files {
            switch Self.read(file) {
            case .success(let article):
                let line = AnalysisLine.encode(article, analyzer.analyze(article))
                try FileHandle.standardOutput.writeLine(line)
            case .failure(let problem):
                hasFailed = true
                // Where standard error is closed too, the exit code is what is left to tell.
                try? FileHandle.standardError.writeLine(Array("depeche: \(file): \(problem)".utf8))
            }
        }
        if hasFailed { throw ExitCode.failure }
    }

    private static func read(_ path: String) -> Result<Article, CorpusProblem> {
        let url = URL(fileURLWithPath: path)
        return CorpusFolder.readFile(url.lastPathComponent, in: url.deletingLastPathComponent().path)
    }
}
