/// What is known of a feed from one poll to the next.
struct FeedState: Codable, Sendable, Hashable {
    /// As somebody gave it.
    let url: String
    /// Where it is asked for: another address once the one given was left for good.
    var address: String
    var etag: String?
    var lastModified: String?
    /// Of the content that was read last.
    var digest: String?
    /// Seconds since 1970; nil for never.
    var polledAt: Int?
    /// When it is asked for next; nil for never again.
    var nextAt: Int?
    /// How often in a row it failed.
    var failures = 0
    /// What is wrong, in words; nil where all is well.
    var problem: String?
    /// How many entries were written so far.
    var entries = 0

    init(url: String, now: Int) {
        self.url = url
        address = url
        nextAt = now
    }

    /// What came of a poll.
    enum Outcome: Sendable {
        /// It is as it was.
        case unchanged
        case read(entries: Int)
        /// It is gone for good (410).
        case gone
        case failed(String, retryAfter: Int?)
    }

    /// Notes a poll.
    ///
    /// - Parameters:
    ///   - outcome: what came of it.
    ///   - now: when, in seconds since 1970.
    ///   - interval: seconds between polls where all is well.
    ///   - chance: from 0 to 1, so that not all feeds are asked for at once.
    mutating func note(_ outcome: Outcome, at now: Int, interval: Int, chance: Double) {
        polledAt = now
        var wait = interval
        switch outcome {
        case .unchanged: (failures, problem) = (0, nil)
        case .read(let count):
            (failures, problem) = (0, nil)
            entries += count
        case .gone:
            problem = "it is gone for good (410), and not asked for any more"
            nextAt = nil
            return
        case .failed(let reason, let retryAfter):
            failures += 1
            problem = reason
            wait = min(interval << min(failures, 10), max(Self.longest, interval))
            if let retryAfter { wait = max(min(retryAfter, Self.longest), interval) }
        }
        nextAt = now + wait + Int(Double(wait) * 0.2 * chance)
    }

    /// However often it failed, a feed is asked for once a day.
    private static let longest = 86_400
}
