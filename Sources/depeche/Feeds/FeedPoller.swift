import Corpus
import Disk
import Dispatch
import Fetching
import Formats
import Foundation
import Logging
import NewsAPI
import Synchronization

/// Asks feeds for what is new, each in its time, and of one host one after the other.
final class FeedPoller: Sendable {
    /// How feeds are polled.
    struct Settings: Sendable {
        var urls: [String] = []
        /// Seconds between two polls of a feed where all is well.
        var interval = 900
        /// Whether addresses of this machine and of private networks may be asked.
        var allowsPrivate = false
    }

    private struct Host {
        let queue: DispatchQueue
        /// Until when nothing is asked for.
        var busyUntil = Date.distantPast
    }

    private let settings: Settings
    private let entries: FeedEntries
    private let fetch: PoliteFetch
    private let documents: any DocumentReading
    private let file: DurableFile?
    private let logger: Logger
    private let states: Mutex<[String: FeedState]>
    private let hosts = Mutex<[String: Host]>([:])
    /// No more than so many are asked at a time.
    private let slots = DispatchSemaphore(value: 4)

    private static let fileLimit = 1 << 24
    /// Seconds between two requests to one host.
    private static let pause = 2.0

    /// - Parameters:
    ///   - settings: which feeds, and how.
    ///   - folder: of articles.
    ///   - data: the data folder, where the state of feeds is kept; nil for none.
    ///   - documents: reads feeds.
    ///   - logger: is told what comes, and what fails.
    /// - Throws: `DiskError` where what is kept cannot be read.
    init(
        _ settings: Settings, folder: String, data: String?, documents: any DocumentReading, logger: Logger
    ) throws(DiskError) {
        self.settings = settings
        self.documents = documents
        self.logger = logger
        entries = try FeedEntries(folder: folder, data: data)
        fetch = PoliteFetch(Self.limits(allowsPrivate: settings.allowsPrivate))
        file = data.map { DurableFile($0 + "/feeds.json") }
        let octets = try file?.read(limit: Self.fileLimit) ?? []
        let kept = (try? JSONDecoder().decode([FeedState].self, from: Data(octets))) ?? []
        let known = Dictionary(kept.map { ($0.url, $0) }) { first, _ in first }
        let now = Self.now
        states = Mutex(
            Dictionary(settings.urls.map { ($0, known[$0] ?? FeedState(url: $0, now: now)) }) { first, _ in first })
    }

    static func limits(allowsPrivate: Bool) -> Fetch.Limits {
        var limits = Fetch.Limits()
        limits.allowsPrivate = allowsPrivate
        return limits
    }

    private static var now: Int { Int(Date().timeIntervalSince1970) }

    /// Begins to ask.
    func begin() {
        for url in settings.urls { schedule(url) }
    }

    /// The feeds, in the order in which they were given.
    var reports: [PolledFeed] {
        states.withLock { states in
            settings.urls.compactMap { states[$0] }.map { state in
                PolledFeed(
                    url: PoliteFetch.shown(state.url), address: PoliteFetch.shown(state.address),
                    polledAt: state.polledAt,
                    nextAt: state.nextAt, failures: state.failures, problem: state.problem, entries: state.entries)
            }
        }
    }

    /// Waits for a feed's next time.
    private func schedule(_ url: String) {
        guard let state = states.withLock({ $0[url] }), let next = state.nextAt else { return }
        let name = URL(string: state.address)?.host() ?? ""
        let host = hosts.withLock { hosts in
            let host = hosts[name] ?? Host(queue: DispatchQueue(label: "feeds.\(name)", qos: .utility))
            hosts[name] = host
            return host
        }
        let wait = Date(timeIntervalSince1970: Double(next)).timeIntervalSinceNow
        host.queue.asyncAfter(wallDeadline: .now() + max(0, wait)) { [weak self] in self?.take(url, name) }
    }

    /// Asks for a feed, on its host's queue, unless another of the host was asked for a moment ago.
    private func take(_ url: String, _ name: String) {
        guard let host = hosts.withLock({ $0[name] }) else { return }
        let wait = host.busyUntil.timeIntervalSinceNow
        guard wait <= 0 else {
            host.queue.asyncAfter(wallDeadline: .now() + wait) { [weak self] in self?.take(url, name) }
            return
        }
        slots.wait()
        poll(url)
        slots.signal()
        hosts.withLock { $0[name]?.busyUntil = Date(timeIntervalSinceNow: Self.pause) }
        schedule(url)
    }

    private func poll(_ url: String) {
        guard var state = states.withLock({ $0[url] }) else { return }
        let outcome: FeedState.Outcome
        do {
            outcome = try ask(&state)
        } catch let failure as PoliteFetch.Failure {
            outcome = failure.isGone ? .gone : .failed(failure.description, retryAfter: failure.retryAfter)
        } catch {
            outcome = .failed("\(error)", retryAfter: nil)
        }
        state.note(outcome, at: Self.now, interval: settings.interval, chance: .random(in: 0...1))
        states.withLock { $0[url] = state }
        tell(outcome, of: state)
        save()
    }

    /// Asks for a feed, and writes what is new in it.
    private func ask(_ state: inout FeedState) throws -> FeedState.Outcome {
        var fields: [String] = []
        if let etag = state.etag { fields.append("If-None-Match: \(etag)") }
        if let date = state.lastModified { fields.append("If-Modified-Since: \(date)") }
        let found = try fetch.get(state.address, fields: fields)
        state.address = found.address
        guard found.answer.status == 200 else { return .unchanged }
        let content = found.answer.content
        let digest = Digest.sha256(content)
        let isKnown = digest == state.digest
        if !isKnown {
            let count = try keep(content)
            (state.digest, state.etag) = (digest, found.answer.fields["etag"])
            state.lastModified = found.answer.fields["last-modified"]
            return .read(entries: count)
        }
        return .unchanged
    }

    /// Writes the entries of a feed; how many are new.
    private func keep(_ content: [UInt8]) throws -> Int {
        let kind = FileKind.of(content, ending: "")
        guard let kind, [.rss, .atom, .jsonFeed].contains(kind) else {
            throw PoliteFetch.Failure(description: "it is no feed\(kind.map { " but \($0.rawValue)" } ?? "")")
        }
        return try entries.keep(try documents.read(content, as: kind))
    }

    private func tell(_ outcome: FeedState.Outcome, of state: FeedState) {
        let feed: Logger.Metadata = ["feed": "\(PoliteFetch.shown(state.url))"]
        switch outcome {
        case .unchanged, .read(entries: 0): return
        case .read(let count): logger.info("a feed has news", metadata: feed.merging(["entries": "\(count)"]) { $1 })
        case .gone, .failed:
            logger.warning(
                "a feed cannot be read", metadata: feed.merging(["because": "\(state.problem ?? "")"]) { $1 })
        }
    }

    private func save() {
        guard let file else { return }
        let kept = states.withLock { states in settings.urls.compactMap { states[$0] } }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(kept) else { return }
        do {
            try file.replace(with: Array(data).span)
        } catch {
            logger.warning("the state of feeds is not kept", metadata: ["error": "\(error)"])
        }
    }
}
