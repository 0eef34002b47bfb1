import NewsIndex

/// When something was reported, as feeds and calendars have to tell it: none of it goes by the clock, so that it is the same
/// at every look.
struct ReportedDates {
    /// The day of the first article, by its first moment; nil where it is not known to the day.
    let published: String?
    /// The first moment that the last article's date may mean: that of its day, its month or its year; nil where nothing is known.
    let modified: String?

    /// The moment of what has no date, where a format demands one: it sorts behind all that has a date, nobody takes it for one,
    /// and it stays the same, so that no reader is told of news where there are none.
    static let unknown = "1970-01-01T00:00:00Z"

    /// ``modified``, or a moment that stands for none.
    var updated: String { modified ?? Self.unknown }

    /// - Parameters:
    ///   - articles: those that tell it.
    ///   - snapshot: knows when they were published.
    init(articles: [Int], in snapshot: IndexSnapshot) {
        let first = articles.compactMap(snapshot.articles.publication).min()
        published = first?.utf8.count == "2031-05-12".utf8.count ? first.map(Self.moment) : nil
        modified = snapshot.lastReported(articles).map(Self.moment)
    }

    /// The first moment of a date that may lack its day, or its month, too.
    private static func moment(_ date: String) -> String {
        let parts = date.split(separator: "-").map(String.init) + ["01", "01"]
        return parts.prefix(3).joined(separator: "-") + "T00:00:00Z"
    }
}
