import ArgumentParser
import Logging

/// Which feeds a server reads.
struct FeedOptions: ParsableArguments {
    @Option(
        help: """
            Address of a feed (RSS, Atom, JSON Feed) whose entries become articles; again or after a comma for more.
            """)
    var feed: [String] = []

    @Option(help: "Seconds between two looks at a feed. (default: 900)")
    var feedInterval: Int?

    @Flag(help: "Read feeds from addresses of this machine and of private networks, too.")
    var feedAllowPrivate = false
}

extension Settings {
    /// What reads feeds; nil where there are none to read.
    ///
    /// - Throws: a validation error that names what is wrong, or why what is kept of feeds cannot be read.
    func poller(_ options: FeedOptions, _ source: ArticleLoader.Source, logger: Logger) throws -> FeedPoller? {
        var settings = FeedPoller.Settings()
        settings.urls = list(options.feed, "feed")
        guard !settings.urls.isEmpty else { return nil }
        for url in settings.urls where !url.hasPrefix("http://") && !url.hasPrefix("https://") {
            throw ValidationError("--feed takes an address of the schemes http and https, not '\(url)'")
        }
        settings.interval = try number(options.feedInterval, "feed-interval", in: 1...86_400, default: 900)
        settings.allowsPrivate = try isOn(options.feedAllowPrivate, "feed-allow-private")
        let data = source.data?.problem == nil ? source.data?.path : nil
        return try FeedPoller(
            settings, folder: source.folder, data: data, documents: source.documents, logger: logger)
    }
}
