import ArgumentParser
import Corpus
import Formats
import Foundation
import HTTPMessage
import HTTPServer
import NewsIndex

/// `depeche check [DIR]`: what each file of a folder was read as, and what is wrong in it.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say of every file of a folder what it was read as; exit 1 if anything is wrong.")

    @Argument(help: "Folder of the article files.")
    var folder = "seeds"

    @Flag(help: "Read links that lead out of the folder, too.")
    var followLinks = false

    @Flag(help: "Name only files in which something is wrong or was assumed.")
    var quiet = false

    @Option(help: "Language of the report, 'fr' or 'en'. (default: that of LANG)")
    var language: String?

    func validate() throws {
        guard let language, ReportLanguage(rawValue: language) == nil else { return }
        throw ValidationError("--language is 'fr' or 'en', not '\(language)'")
    }

    func run() throws {
        let output = FileHandle.standardOutput
        let processors = ServerConfiguration.processorCount
        let corpus = try CorpusFolder.read(
            folder, followsLinks: followLinks, documents: ParserProcesses(most: processors),
            readAll: SideBySide(threads: processors).map)
        let told = corpus.articles.lazy.map {
            FileReport.Told(file: $0.fileName, origin: $0.origin, language: $0.language)
        }
        let lines = CheckLines(language: .asked(language))
        for report in FileReport.all(of: told, problems: corpus.problems) {
            guard !quiet || !report.problems.isEmpty || !report.notes.isEmpty else { continue }
            for line in lines.lines(of: report) { try output.writeLine(Array(LogText.escaped(line).utf8)) }
        }
        try output.writeLine(Array(lines.summary(corpus).utf8))
        if !corpus.problems.isEmpty { throw ExitCode.failure }
    }
}
