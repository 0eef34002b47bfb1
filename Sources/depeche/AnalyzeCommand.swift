import ArgumentParser
import Corpus
import Extraction
import Foundation
import HTTPServer
import NewsAPI

/// `depeche analyze FILE…`: what the articles say, one JSON object a line.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Print what articles say, one JSON object a line.")

    @Flag(help: "Read lines of {\"id\": …, \"text\": …} from standard input instead of files.")
    var ndjson = false

    @Option(help: "Lines of standard input analysed at a time. (default: one a processor)")
    var threads: Int?

    @Argument(help: "Article files (UTF-8 text).")
    var files: [String] = []

    func validate() throws {
        guard ndjson != files.isEmpty else { return }
        throw ValidationError(
            ndjson ? "--ndjson reads standard input: it takes no files" : "name a file, or say --ndjson")
    }

    func run() throws {
        let analyzer = try ArticleAnalyzer()
        let hasFailed = ndjson ? try analyzeLines(with: analyzer) : try analyzeFiles(with: analyzer)
        if hasFailed { throw ExitCode.failure }
    }

    /// True if a file could not be read.
    private func analyzeFiles(with analyzer: ArticleAnalyzer) throws -> Bool {
        var hasFailed = false
        for file in files {
            switch Self.read(file) {
            case .success(let article):
                let line = AnalysisLine.encode(article, analyzer.analyze(article))
                try FileHandle.standardOutput.writeLine(line)
            case .failure(let problem):
                hasFailed = true
                Self.report("\(file): \(problem)")
            }
        }
        return hasFailed
    }

    /// True if a line could not be analysed.
    private func analyzeLines(with analyzer: ArticleAnalyzer) throws -> Bool {
        let threads = try Settings().number(
            threads, "threads", in: 1...256, default: ServerConfiguration.processorCount)
        var hasFailed = false
        try LineAnalysis(analyzer: analyzer, threads: threads).run(.standardInput) { line in
            try FileHandle.standardOutput.writeLine(line)
        } report: { number, problem in
            hasFailed = true
            Self.report("line \(number): \(problem)")
        }
        return hasFailed
    }

    /// Where standard error is closed too, the exit code is what is left to tell.
    private static func report(_ problem: String) {
        try? FileHandle.standardError.writeLine(Array("depeche: \(problem)".utf8))
    }

    private static func read(_ path: String) -> Result<Article, CorpusProblem> {
        let url = URL(fileURLWithPath: path)
        return CorpusFolder.readFile(url.lastPathComponent, in: url.deletingLastPathComponent().path)
    }
}
