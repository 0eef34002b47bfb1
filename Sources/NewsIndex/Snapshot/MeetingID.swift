import Corpus

/// The stable name of a meeting: `mtg-<host>-<counterpart>-<article>-<place>`, after the first report of it (a place counts Unicode
/// scalars).
package struct MeetingID: Hashable, Comparable, Sendable {
    package let value: String

    init(_ value: String) {
        self.value = value
    }

    /// What tells a meeting from nearly all others to the ledger: where a report of it stands, and who was met.
    static func key(of counterpart: MeetingParty, in article: ArticleID, at place: Int) -> String {
        "\(keyPrefix)\(counterpart.counterpartSlug) \(article.value) \(place)"
    }

    /// The article that a key of the ledger names, where it is one of a meeting.
    static func article(ofKey key: String) -> String? {
        guard key.hasPrefix(keyPrefix) else { return nil }
        let parts = key.split(separator: " ")
        return parts.count > 2 ? String(parts[2]) : nil
    }

    private static let keyPrefix = "mtg "

    package static func < (left: MeetingID, right: MeetingID) -> Bool {
        left.value < right.value
    }
}
