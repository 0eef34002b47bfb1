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
            do {
                let article = try Self.read(file)
                let line = AnalysisLine.encode(article, analyzer.analyze(article))
                FileHandle.standardOutput.write(Data(line + [0x0A]))
            } catch {
                hasFailed = true
                FileHandle.standardError.write(Data("depeche: \(file): \(error)\n".utf8))
            }
        }
        if hasFailed { throw ExitCode.failure }
    }

    private static func read(_ path: String) throws -> Article {
        let url = URL(fileURLWithPath: path)
        return try CorpusFolder.readFile(url.lastPathComponent, in: url.deletingLastPathComponent().path).get()
    }
}
