import Foundation
import NewsAPI

/// What is measured of feeds that the server reads, each by its number in `/v1/feeds` and its host: an address may hold what is
/// nobody's business.
struct FeedMetrics {
    let feeds: [PolledFeed]

    /// None where no feed is read.
    var families: [MetricFamily] {
        guard !feeds.isEmpty else { return [] }
        return [
            MetricFamily(
                "depeche_feed_failures", .gauge, "How often in a row a feed could not be read.",
                samples: samples { .integer($0.failures) }),
            MetricFamily(
                "depeche_feed_entries", .counter, "Entries of a feed that became articles.",
                samples: samples("_total") { .integer($0.entries) }),
            MetricFamily(
                "depeche_feed_polled_timestamp_seconds", .gauge, unit: "seconds",
                "When a feed was asked for last, in seconds since 1970.",
                samples: samples { $0.polledAt.map { .integer($0) } }),
        ]
    }

    private func samples(
        _ suffix: String = "", _ value: (PolledFeed) -> MetricFamily.Value?
    ) -> [MetricFamily.Sample] {
        zip(1..., feeds).compactMap { number, feed in
            value(feed).map { value in
                let host = URL(string: feed.url)?.host() ?? ""
                return .init(value, suffix: suffix, labels: [.init("feed", "\(number)"), .init("host", host)])
            }
        }
    }
}
