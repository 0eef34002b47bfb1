import HTTPMessage

/// How often one key, or one address without a key, may ask; beyond, 429.
package struct RateLimits: Sendable {
    /// So many a second, and ten seconds' worth at once.
    package struct Rate: Sendable {
        let perSecond: Int
        /// Whether it holds for this machine's own addresses, too.
        let holdsForLoopback: Bool

        /// - Parameters:
        ///   - perSecond: 0 for no limit.
        ///   - holdsForLoopback: whether it holds for this machine's own addresses, too.
        package init(perSecond: Int, holdsForLoopback: Bool) {
            self.perSecond = perSecond
            self.holdsForLoopback = holdsForLoopback
        }

        static let window = 10
        var interval: Int64 { 1_000_000_000 / Int64(perSecond) }
        var burst: Int64 { Int64(perSecond) * Int64(Self.window) }
    }

    package static let none = RateLimits(
        reads: Rate(perSecond: 0, holdsForLoopback: false), writes: Rate(perSecond: 0, holdsForLoopback: false))

    private let reads: Rate
    private let writes: Rate
    private let table = RateTable()

    /// - Parameters:
    ///   - reads: of GET, HEAD and OPTIONS.
    ///   - writes: of every other method.
    package init(reads: Rate, writes: Rate) {
        self.reads = reads
        self.writes = writes
    }

    /// The answer to who has asked too often; nil for anybody else, whose request is counted.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - key: the identifier of the key that it shows; nil without one that holds.
    /// - Returns: the answer.
    func refusal(_ request: Request, key: String?) -> Response? {
        let isReading = request.method.isSafe
        let rate = isReading ? reads : writes
        guard rate.perSecond > 0, let arrival = request.arrival,
            rate.holdsForLoopback || !arrival.client.isLoopback
        else { return nil }
        let (wait, _) = table.take(
            Self.key(arrival.client, key, isReading), at: arrival.nanoseconds, interval: rate.interval,
            burst: rate.burst)
        return wait > 0 ? Self.refusal(request, rate, isReading ? "reads" : "writes", wait: wait) : nil
    }

    private static func key(_ client: PeerAddress, _ key: String?, _ isReading: Bool) -> RateTable.Key {
        guard let key else {
            let site = client.site
            // No address of the two halves begins so: both classes of a site stand apart.
            return RateTable.Key(high: site.high, low: isReading ? site.low : ~site.low)
        }
        var hasher = Hasher()
        hasher.combine(key)
        return RateTable.Key(high: UInt64(bitPattern: Int64(hasher.finalize())), low: isReading ? 1 << 63 : 1 << 62)
    }

    /// RFC 6585 §4; the fields are those of draft-ietf-httpapi-ratelimit-headers.
    private static func refusal(_ request: Request, _ rate: Rate, _ name: String, wait: Int64) -> Response {
        let seconds = (wait + 999_999_999) / 1_000_000_000
        let problem = Problem(
            status: .tooManyRequests, slug: "too-many-requests", title: Status.tooManyRequests.reason,
            detail:
                "There may be \(rate.perSecond) \(name) a second, and \(rate.burst) at once; ask again in \(seconds) s."
        )
        var response = problem.response(instance: request.target)
        response.fields += [
            Field("Retry-After", String(seconds)),
            Field("RateLimit-Policy", "\"\(name)\";q=\(rate.burst);w=\(Rate.window)"),
            Field("RateLimit", "\"\(name)\";r=0;t=\(seconds)"),
        ]
        return response
    }
}
