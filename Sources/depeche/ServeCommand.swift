import ArgumentParser
import CLinux
import Dashboard
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

    @OptionGroup(title: "Articles")
    var folder: FolderOptions

    @Option(
        help: """
            How changes in the folder of articles are seen: 'auto' (the system tells, or else 'poll'), 'poll' (by looking every \
            second), 'off' (at SIGHUP alone). (default: auto)
            """)
    var watch: String?

    @OptionGroup(title: "Feeds")
    var feeds: FeedOptions

    @Option(name: .customLong("public"), help: "Folder of the dashboard's files. (default: Public)")
    var publicFolder: String?

    @Option(help: "Address to listen on, an IPv4 or IPv6 literal. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "Port to listen on; 0 takes a free one. (default: 8080)")
    var port: Int?

    @Option(help: "Event loops. (default: one a processor)")
    var loops: Int?

    @Flag(help: "Write a line of JSON for each answer to standard output.")
    var accessLog = false

    @Option(help: "Log on standard error: 'text' for people, 'json' for programs, an object a line. (default: text)")
    var logFormat: String?

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
        try settings.apply(limits, to: &configuration)
        let hosts = try settings.allowedHosts(access, listeningOn: configuration.host)
        let crossOrigin = try settings.crossOriginPolicy(access)
        configuration.crossOrigin = crossOrigin
        let watching = try settings.choice(watch, "watch", of: Watching.self, default: .auto)
        let grace = try settings.number(limits.grace, "grace", in: 0...86_400, default: 10)
        let accessLog = try settings.isOn(accessLog, "access-log") ? AccessLog.standardOutput : nil

        try settings.choice(logFormat, "log-format", of: LogFormat.self, default: .text).begin()
        let logger = Logger(label: "depeche")
        let store = SnapshotStore()
        let publicFolder = settings.text(publicFolder, "public", default: "Public")
        let dashboard = Dashboard(root: publicFolder, embedding: try settings.embedding(access)) {
            logger.warning("\($0)")
        }
        let files = try StaticFiles(
            root: publicFolder,
            maximumFileBytes: try settings.number(
                limits.fileBytes, "file-bytes", in: 0...Int(Int32.max), default: 16_777_216))
        let source = try settings.source(folder, processors: processors, logger: logger)
        let api = NewsAPI(
            store: store, version: Depeche.version, publicURL: try settings.publicURL(access),
            installation: source.data?.installation(), isPrivate: try settings.isOn(access.isPrivate, "private"),
            crossOrigin: crossOrigin,
            limits: try settings.answerLimits(limits),
            analysis: SharedAnalyzer.textAnalysis, recentFile: files.recentResponse
        ) { dashboard.reply(to: $0) ?? files.reply(to: $0) ?? dashboard.missing($0) }
        // A page of what only some may read says nothing of it to those who show links.
        if try !settings.isOn(access.isPrivate, "private") { dashboard.begin(api.card) }
        let keys = try keys(settings)
        // Nothing is answered for another host, and nothing that is kept says who may read it.
        let server = try Server(
            configuration: configuration, accessLog: accessLog, failures: { Self.note($0, to: logger) },
            handler: hosts.guarding(crossOrigin.applied(to: try guarding(keys, settings).guarding(api.handler))))
        if hosts.allowsAny { logger.warning("any host is answered for", metadata: ["allow-host": "*"]) }
        if crossOrigin.allowsAny { logger.warning("any page may read the answers", metadata: ["allow-origin": "*"]) }

        let backlog = Backlog()
        let loader = ArticleLoader(source, store: store, api: api, logger: logger) { backlog.note($0, of: $1) }
        let audit = settings.audit(access, data: source.data?.path, keys: keys, logger: logger)
        let poller = try settings.poller(feeds, source, logger: logger)
        api.begin(FolderEditor(source, loader: loader, poller: poller), audit: audit)
        api.begin {
            ServerMetrics(server.measures, endpoints: NewsAPI.endpoints).families + backlog.families
                + loader.keeping.families + FeedMetrics(feeds: poller?.reports ?? []).families
                + ProcessMetrics.families
        }
        let signals = [
            SignalWatch(for: SignalWatch.termination) {
                logger.info("shutting down")
                server.shutDown(graceSeconds: grace)
            },
            SignalWatch(for: SignalWatch.reload) {
                audit?.reopen()
                loader.reload()
            },
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
                poller?.begin()
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

    /// Says of an answer that failed by which name the client knows it; not what was asked for, which is the client's own.
    private static func note(_ failure: FailedExchange, to logger: Logger) {
        let endpoints = NewsAPI.endpoints
        let endpoint = endpoints.indices.contains(Int(failure.endpoint)) ? endpoints[Int(failure.endpoint)] : ""
        var metadata: Logger.Metadata = [
            "id": "\(failure.id)", "method": "\(failure.method)", "endpoint": "\(endpoint)",
            "status": "\(failure.status)",
        ]
        if failure.untold > 0 { metadata["untold"] = "\(failure.untold)" }
        logger.error("a request failed", metadata: metadata)
    }

    /// The keys of the data folder.
    private func keys(_ settings: Settings) throws -> KeyRing {
        let articles = settings.text(folder.seeds, "seeds", default: "seeds")
        return KeyRing(
            data: UserFolder.path(named: settings.optional(folder.data, "data"), for: .data, articles: articles))
    }

    /// Who may read and write, and how often.
    private func guarding(_ keys: KeyRing, _ settings: Settings) throws -> AccessGuard {
        AccessGuard(
            keys, isPrivate: try settings.isOn(access.isPrivate, "private"),
            limits: try settings.rateLimits(limits), proxies: try settings.trustedProxies(access))
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
