import ArgumentParser
import CLinux
import Foundation
import HTTPMessage
import HTTPServer
import Logging
import NewsAPI
import NewsIndex
import Synchronization

/// `depeche serve`: reads the folder, then answers over HTTP until it is told to stop.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve a folder of articles over HTTP.",
        discussion: """
            Each option can be given in the environment too: --head-bytes as DEPECHE_HEAD_BYTES, and so on. SIGTERM and \
            SIGINT end the process once the requests in flight are answered; SIGHUP reads the articles again, which changes \
            in their folder do by themselves.
            """)

    @Option(help: "Folder of the article files. (default: seeds)")
    var seeds: String?

    @Flag(help: "Serve articles that links out of the folder lead to, too.")
    var followLinks = false

    @Option(
        help: """
            How changes in the folder of articles are seen: 'auto' (the system tells, or else 'poll'), 'poll' (by looking every \
            second), 'off' (at SIGHUP alone). (default: auto)
            """)
    var watch: String?

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

    @Option(name: .customLong("public"), help: "Folder of the dashboard's files. (default: Public)")
    var publicFolder: String?

    @Option(help: "Address to listen on, an IPv4 or IPv6 literal. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "Port to listen on; 0 takes a free one. (default: 8080)")
    var port: Int?

    @Option(help: "Event loops. (default: one a processor)")
    var loops: Int?

    @Option(help: "Articles analysed at a time. (default: one a processor)")
    var threads: Int?

    @Flag(help: "Write a line of JSON for each answer to standard output.")
    var accessLog = false

    @OptionGroup(title: "Access")
    var access: AccessOptions

    @OptionGroup(title: "Limits")
    var limits: LimitOptions

    func run() throws {
        // Columns are large: those that are let go of must leave no holes.
        CLinuxMapLargeBlocks()
        let settings = Settings()
        let processors = ServerConfiguration.processorCount
        var configuration = ServerConfiguration(
            host: settings.text(host, "host", default: "127.0.0.1"),
            port: try settings.number(port, "port", in: 0...65_535, default: 8080),
            loops: try settings.number(loops, "loops", in: 1...32, default: min(processors, 32)))
        let threads = try settings.number(
            threads, "threads", in: 1...256, default: processors)

        try settings.apply(limits, to: &configuration)
        let hosts = try settings.allowedHosts(access, listeningOn: configuration.host)
        let crossOrigin = try settings.crossOriginPolicy(access)
        configuration.crossOrigin = crossOrigin
        let watching = try settings.choice(watch, "watch", of: Watching.self, default: .auto)
        let grace = try settings.number(limits.grace, "grace", in: 0...86_400, default: 10)
        let accessLog = try settings.isOn(accessLog, "access-log") ? AccessLog.standardOutput : nil

        LoggingSystem.bootstrap { EscapingLogHandler(StreamLogHandler.standardError(label: $0)) }
        let logger = Logger(label: "depeche")
        let store = SnapshotStore()
        let files = try StaticFiles(
            root: settings.text(publicFolder, "public", default: "Public"),
            maximumFileBytes: try settings.number(
                limits.fileBytes, "file-bytes", in: 0...Int(Int32.max), default: 16_777_216))
        let api = NewsAPI(
            store: store, version: Depeche.version, publicURL: try settings.publicURL(access),
            limits: try settings.answerLimits(limits),
            analysis: SharedAnalyzer.textAnalysis, recentFile: files.recentResponse
        ) { files.reply(to: $0) }
        // Nothing is answered for another host, and nothing that is kept says who may read it.
        let server = try Server(
            configuration: configuration, accessLog: accessLog,
            handler: hosts.guarding(crossOrigin.applied(to: api.handler)))
        if hosts.allowsAny { logger.warning("any host is answered for", metadata: ["allow-host": "*"]) }
        if crossOrigin.allowsAny { logger.warning("any page may read the answers", metadata: ["allow-origin": "*"]) }

        let source = try source(settings, threads: threads, logger: logger)
        let loader = ArticleLoader(source, store: store, api: api, logger: logger)
        let signals = [
            SignalWatch(for: SignalWatch.termination) {
                logger.info("shutting down")
                server.shutDown(graceSeconds: grace)
            },
            SignalWatch(for: SignalWatch.reload) { loader.reload() },
        ]
        server.run()
        logger.info("listening", metadata: ["port": "\(server.port)"])
        let address = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
        let failure = Mutex<(any Error)?>(nil)
        // Elsewhere than here, where the server's end is awaited: a signal ends the process while articles are read, too.
        let heart = Heart { api.beat() }
        // The watch begins before, so that no change is missed.
        let folderWatch = watching.begin(source.folder) { loader.hear($0) }
        loader.begin { error in
            guard let error else {
                Self.announce("http://\(address):\(server.port)", to: logger)
                accessLog?.begin()
                return
            }
            failure.withLock { $0 = error }
            server.shutDown(graceSeconds: 0)
        }
        withExtendedLifetime((signals, folderWatch, heart)) { server.waitUntilClosed() }
        // What a dear request may never do: keep the others of its loop waiting.
        logger.info("ended", metadata: ["longest-round-ms": "\(server.longestRound.wholeMilliseconds)"])
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// What is read, and where what is found in it is kept.
    private func source(_ settings: Settings, threads: Int, logger: Logger) throws -> ArticleLoader.Source {
        let folder = settings.text(seeds, "seeds", default: "seeds")
        let dataPath = UserFolder.path(named: settings.optional(data, "data"), for: .data, articles: folder)
        let cachePath = UserFolder.path(named: settings.optional(cache, "cache"), for: .cache, articles: folder)
        for (name, path) in [("data", dataPath), ("cache", cachePath)] {
            guard let path, UserFolder.stands(path, among: folder) else { continue }
            throw ValidationError("--\(name) '\(path)' stands among the articles; only a hidden folder can")
        }
        let limit = try settings.number(changesKept, "changes-kept", in: 1...10_000_000, default: 50_000)
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
            folder: folder, followsLinks: try settings.isOn(followLinks, "follow-links"), threads: threads, data: data,
            cache: cachePath, changes: changes)
    }

    /// Prints where the server answers; a server does not need the stream, so it serves on where nobody reads it.
    private static func announce(_ address: String, to logger: Logger) {
        do {
            try FileHandle.standardOutput.writeLine(Array(address.utf8))
        } catch {
            logger.warning("\(error)", metadata: ["address": "\(address)"])
        }
    }
}
