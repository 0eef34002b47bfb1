import ArgumentParser
import Disk
import Fetching
import Formats
import Foundation
import NewsAPI

/// `depeche import`: files, feeds and pages into the folder of articles, once.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Put files, feeds and pages into the folder of articles.",
        discussion: """
            A file is copied as it is, once it is known that it can be read; a feed's entries become a file each. What is there \
            already changes nothing. A server over the folder serves what comes as soon as it has read it.

              depeche import depeche.docx https://lac.example/rss.xml --seeds path/to/articles
            """)

    @Argument(help: "Files, and addresses of the schemes http and https.")
    var sources: [String]

    @Option(help: "Folder of the article files. (default: seeds)")
    var seeds: String?

    @Option(help: "Folder that knows which entries of feeds were removed. (default: as for 'depeche serve')")
    var data: String?

    @Flag(help: "Fetch from addresses of this machine and of private networks, too.")
    var feedAllowPrivate = false

    func run() throws {
        let settings = Settings()
        let folder = settings.text(seeds, "seeds", default: "seeds")
        let data = UserFolder.path(named: settings.optional(data, "data"), for: .data, articles: folder)
        if let data { try DurableFolder.make(data) }
        let isPrivate = try settings.isOn(feedAllowPrivate, "feed-allow-private")
        let importing = Importing(
            files: ArticleFiles(folder: folder, documents: ParserProcesses(most: 1)),
            entries: try FeedEntries(folder: folder, data: data),
            fetch: PoliteFetch(FeedPoller.limits(allowsPrivate: isPrivate)))
        var failed = 0
        for source in sources {
            do {
                try FileHandle.standardOutput.writeLine(Array(try importing.take(source).utf8))
            } catch {
                failed += 1
                try FileHandle.standardError.writeLine(Array("depeche: \(source): \(error)".utf8))
            }
        }
        if failed > 0 { throw ExitCode.failure }
    }
}

/// Takes files, feeds and pages into the folder of articles.
struct Importing {
    let files: ArticleFiles
    let entries: FeedEntries
    let fetch: PoliteFetch

    /// Takes one of them; what came of it, in a line.
    func take(_ source: String) throws -> String {
        if source.hasPrefix("http://") || source.hasPrefix("https://") {
            let found = try fetch.get(source)
            return try take(found.answer.content, from: source, ending: URL(string: source)?.pathExtension ?? "")
        }
        let octets = Array(try Data(contentsOf: URL(fileURLWithPath: source)))
        return try add(octets, from: source, ending: URL(fileURLWithPath: source).pathExtension)
    }

    private func take(_ octets: [UInt8], from source: String, ending: String) throws -> String {
        let kind = FileKind.of(octets, ending: ending)
        guard let kind, [.rss, .atom, .jsonFeed].contains(kind) else {
            return try add(octets, from: source, ending: kind == .html ? "html" : ending)
        }
        let count = try entries.keep(try files.documents.read(octets, as: kind))
        return "\(source)\t\(count) new"
    }

    private func add(_ octets: [UInt8], from source: String, ending: String) throws -> String {
        let added = try files.add(octets, ending: ending.isEmpty ? "txt" : ending.lowercased(), key: nil)
        return "\(source)\t\(added.isNew ? "new" : "known")\t\(added.articles.joined(separator: " "))"
    }
}
