import ArgumentParser
import Corpus
import Extraction
import Formats
import Foundation
import FrenchText
import Grammar
import HTTPMessage
import HTTPServer
import NewsAPI

/// `depeche analyze FILE…`: what the articles say, one JSON object a line.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Print what articles say, one JSON object a line; or their grammar.")

    @Flag(help: "Read lines of {\"id\": …, \"text\": …} from standard input instead of files.")
    var ndjson = false

    @Flag(help: "Print the words with their parts of speech and dependencies in CoNLL-U instead.")
    var grammar = false

    @Option(help: "Lines of standard input analysed at a time. (default: one a processor)")
    var threads: Int?

    @Argument(help: "Article files of any kind.")
    var files: [String] = []

    func validate() throws {
        guard ndjson != files.isEmpty else { return }
        throw ValidationError(
            ndjson ? "--ndjson reads standard input: it takes no files" : "name a file, or say --ndjson")
    }

    func run() throws {
        let hasFailed: Bool
        if grammar {
            let model = try GrammarModel()
            hasFailed =
                ndjson
                ? try analyzeLines { id, text in
                    Self.dependencies(id: id.string, Array(text.unicodeScalars), by: model)
                }
                : try analyzeFiles { article in
                    Self.dependencies(id: article.id.value, article.text.scalars, by: model)
                }
        } else {
            let analyzer = try ArticleAnalyzer()
            hasFailed =
                ndjson
                ? try analyzeLines { id, text in
                    let article = VerbatimArticle(text, id: .unnamed)
                    return AnalysisLine.encode(id: id, article, analyzer.analyze(article.article))
                }
                : try analyzeFiles { AnalysisLine.encode($0, analyzer.analyze($0)) }
        }
        if hasFailed { throw ExitCode.failure }
    }

    /// The lines of a text in CoNLL-U; none for a text without words.
    private static func dependencies(id: String, _ scalars: [Unicode.Scalar], by model: GrammarModel) -> [UInt8] {
        var scalars = scalars
        // A carriage return alone ends a line, too.
        for place in scalars.indices.dropLast() where scalars[place] == "\r" && scalars[place + 1] != "\n" {
            scalars[place] = "\n"
        }
        let lines = DependencyLines(ParsedText(TokenizedText(scalars), model: model), id: id)
        // The line feed behind the last line comes with the writing.
        return Array(lines.text.utf8.dropLast())
    }

    /// True if a file could not be read.
    private func analyzeFiles(_ analyze: (Article) -> [UInt8]) throws -> Bool {
        var hasFailed = false
        let documents = ParserProcesses(most: 1)
        for file in files {
            switch Self.read(file, by: documents) {
            case .success(let articles):
                for article in articles {
                    let line = analyze(article)
                    if !line.isEmpty { try FileHandle.standardOutput.writeLine(line) }
                }
            case .failure(let problem):
                hasFailed = true
                Self.report("\(file): \(problem)")
            }
        }
        return hasFailed
    }

    /// True if a line could not be analysed.
    private func analyzeLines(_ analyze: @escaping @Sendable (AnalysisLine.LineID, String) -> [UInt8]) throws -> Bool {
        let threads = try Settings().number(
            threads, "threads", in: 1...256, default: ServerConfiguration.processorCount)
        var hasFailed = false
        try LineAnalysis(analyze: analyze, threads: threads).run(.standardInput) { line in
            try FileHandle.standardOutput.writeLine(line)
        } report: { number, problem in
            hasFailed = true
            Self.report("line \(number): \(problem)")
        }
        return hasFailed
    }

    /// Where standard error is closed too, the exit code is what is left to tell.
    private static func report(_ problem: String) {
        try? FileHandle.standardError.writeLine(Array("depeche: \(LogText.escaped(problem))".utf8))
    }

    private static func read(_ path: String, by documents: ParserProcesses) -> Result<[Article], CorpusProblem> {
        let url = URL(fileURLWithPath: path)
        return CorpusFolder.readFile(
            url.lastPathComponent, in: url.deletingLastPathComponent().path, documents: documents)
    }
}
