import ArgumentParser
import Corpus
import Foundation
import HTTPMessage

/// `depeche doctor`: what is wrong with this installation, in words.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is wrong with this installation; exit 1 if a server would not run well.",
        discussion: """
            Takes the options, and the environment, that 'depeche serve' is started with, changes nothing that lasts, and says of \
            each thing that a server needs whether it is there. 'wrong' keeps a server from starting or loses something; \
            'doubt' does not.
            """)

    @Option(help: "Folder of the article files. (default: seeds)")
    var seeds: String?

    @Option(help: "Folder of what must last. (default: as for 'depeche serve')")
    var data: String?

    @Option(help: "Folder of what was found in articles. (default: as for 'depeche serve')")
    var cache: String?

    @Option(name: .customLong("public"), help: "Folder of the dashboard's files. (default: Public)")
    var publicFolder: String?

    @Option(help: "Address to listen on. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "Port to listen on. (default: 8080)")
    var port: Int?

    @Option(help: "Language of the report, 'fr' or 'en'. (default: that of LANG)")
    var language: String?

    func validate() throws {
        guard let language, ReportLanguage(rawValue: language) == nil else { return }
        throw ValidationError("--language is 'fr' or 'en', not '\(language)'")
    }

    func run() throws {
        let settings = Settings()
        let articles = settings.text(seeds, "seeds", default: "seeds")
        let data = UserFolder.path(named: settings.optional(data, "data"), for: .data, articles: articles)
        let cache = UserFolder.path(named: settings.optional(cache, "cache"), for: .cache, articles: articles)
        let folders = FolderExamination(
            articles: articles, data: data, cache: cache,
            dashboard: settings.text(publicFolder, "public", default: "Public"))
        let contents = ContentExamination(articles: articles, data: data, cache: cache)
        let machine = MachineExamination(
            host: settings.text(host, "host", default: "127.0.0.1"),
            port: try settings.number(port, "port", in: 0...65_535, default: 8080), articles: articles,
            written: [data, cache].compactMap(\.self))
        let findings =
            [.good("dépêche \(Depeche.version)", "dépêche \(Depeche.version)")] + folders.findings + contents.findings
            + machine.findings
        try report(findings)
    }

    private func report(_ findings: [Finding]) throws {
        let language = ReportLanguage.asked(language)
        let output = FileHandle.standardOutput
        for line in findings.flatMap({ $0.lines(in: language) }) {
            try output.writeLine(Array(LogText.escaped(line).utf8))
        }
        let (bad, doubtful) = (findings.count { $0.level == .bad }, findings.count { $0.level == .doubtful })
        let summary =
            language == .french ? "\(bad) fautes, \(doubtful) points à voir" : "\(bad) wrong, \(doubtful) in doubt"
        try output.writeLine(Array(summary.utf8))
        if bad > 0 { throw ExitCode.failure }
    }
}

extension ReportLanguage {
    /// The language that is asked for by name, or else by the environment.
    static func asked(_ name: String?) -> ReportLanguage {
        if let name, let known = ReportLanguage(rawValue: name) { return known }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return ReportLanguage(locale: locale ?? "")
    }
}
