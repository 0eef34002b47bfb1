import ArgumentParser
import Formats
import Logging

/// Which folder of articles is read, and where what is known of it is kept.
struct FolderOptions: ParsableArguments {
    @Option(help: "Folder of the article files. (default: seeds)")
    var seeds: String?

    @Flag(help: "Serve articles that links out of the folder lead to, too.")
    var followLinks = false

    @Option(
        help: """
            Folder that keeps the identifiers given so far, so that they last; 'none' keeps nothing. \
            (default: one of the user's data directory, named after the folder of articles)
            """)
    var data: String?

    @Option(
        help: """
            Folder that keeps what was found in articles, so that only new ones are analysed; may be deleted at any time; \
            'none' keeps nothing. (default: one of the user's cache directory, named after the folder of articles)
            """)
    var cache: String?

    @Option(help: "Changes that are kept, so that whoever was away learns of them. (default: 50000)")
    var changesKept: Int?

    @Option(help: "Articles analysed at a time. (default: one a processor)")
    var threads: Int?
}

extension Settings {
    /// What is read, and where what is found in it is kept.
    ///
    /// - Throws: a validation error that names the option at fault.
    func source(_ options: FolderOptions, processors: Int, logger: Logger) throws -> ArticleLoader.Source {
        let folder = text(options.seeds, "seeds", default: "seeds")
        let dataPath = UserFolder.path(named: optional(options.data, "data"), for: .data, articles: folder)
        let cachePath = UserFolder.path(named: optional(options.cache, "cache"), for: .cache, articles: folder)
        for (name, path) in [("data", dataPath), ("cache", cachePath)] {
            guard let path, UserFolder.stands(path, among: folder) else { continue }
            throw ValidationError("--\(name) '\(path)' stands among the articles; only a hidden folder can")
        }
        let limit = try number(options.changesKept, "changes-kept", in: 1...10_000_000, default: 50_000)
        let threads = try number(options.threads, "threads", in: 1...256, default: processors)
        let data = dataPath.map(DataFolder.init)
        if let data, let problem = data.problem {
            logger.warning("nothing is kept", metadata: ["data": "\(data.path)", "error": "\(problem)"])
        }
        let changes = ChangeLog(data, limit: limit)
        if let problem = changes.problem {
            logger.warning("the changes are not kept", metadata: ["error": "\(problem)"])
        }
        if changes.isAnew {
            logger.warning("the changes kept before cannot be read; others are kept from now on")
        }
        return ArticleLoader.Source(
            folder: folder, followsLinks: try isOn(options.followLinks, "follow-links"), threads: threads, data: data,
            cache: cachePath, changes: changes, documents: ParserProcesses(most: min(threads, 4)))
    }
}
