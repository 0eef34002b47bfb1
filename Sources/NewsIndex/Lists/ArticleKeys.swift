import Corpus
import Facts

/// What articles are narrowed and ordered by.
package struct ArticleKeys: Sendable {
    package let byTitle: TextRanks
    package let byPublication: TextRanks
    package let bySource: TextRanks
    /// Publishers' names, folded, in order: the place of each is its number.
    private let sourceNames: TextPool
    /// Each publisher's name, folded, with the articles' numbers for it.
    package let sourceKeys: [String: Int32]
    /// For each article the number of its publisher's folded name; below 0 where none is named.
    private let sources: Column<Int32>
    private let days: Column<DaySpan>

    /// The first and the last day that an article may have been published on, as numbers such as 20260203; the first is above
    /// the last where nothing is known.
    private struct DaySpan: BitwiseCopyable {
        let first: Int32
        let last: Int32

        static let unknown = DaySpan(first: 1, last: 0)
    }

    init(_ articles: ArticleColumns) {
        byTitle = TextRanks(articles.map { $0.title.map { SearchTerms.key(of: $0.value) } })
        byPublication = TextRanks(articles.map { $0.published?.value })
        // Most articles have one of few publishers: each is folded once.
        var folded: [String: String] = [:]
        let keys = articles.indices.map { article -> String? in
            guard let name = articles.publisher(at: article) else { return nil }
            if let known = folded[name] { return known }
            let key = SearchTerms.key(of: name)
            folded[name] = key
            return key
        }
        bySource = TextRanks(keys)
        let names = Set(folded.values).sorted()
        let numbers = Self.numbers(of: names)
        sourceNames = TextPool(names)
        sourceKeys = numbers
        sources = Column(keys.map { $0.flatMap { numbers[$0] } ?? -1 })
        days = Column(
            articles.indices.map { article in
                guard let date = articles.publicationDate(at: article),
                    let first = date.earliestDay.flatMap(Self.number),
                    let last = date.latestDay.flatMap(Self.number), first <= last
                else { return .unknown }
                return DaySpan(first: first, last: last)
            })
    }

    init(_ walk: inout ColumnWalk, of known: ArticleKeys?) throws(DamagedIndex) {
        byTitle = try TextRanks(&walk, of: known?.byTitle)
        byPublication = try TextRanks(&walk, of: known?.byPublication)
        bySource = try TextRanks(&walk, of: known?.bySource)
        sourceNames = try walk.pool(known?.sourceNames)
        sourceKeys = Self.numbers(of: sourceNames)
        sources = try walk.column(known?.sources)
        days = try walk.column(known?.days)
    }

    private static func numbers(of names: some Sequence<String>) -> [String: Int32] {
        Dictionary(zip(names, Int32(0)...)) { first, _ in first }
    }

    /// The number of the folded name of an article's publisher; nil where none is named.
    package func source(of article: Int) -> Int32? { sources[article] < 0 ? nil : sources[article] }

    /// The first and the last day that an article may have been published on, as numbers such as 20260203; nil where nothing
    /// is known.
    package func days(of article: Int) -> ClosedRange<Int32>? {
        let span = days[article]
        return span.first <= span.last ? span.first...span.last : nil
    }

    /// A day such as *2026-02-03* as a number.
    package static func number(_ day: String) -> Int32? { Int32(day.filter { $0 != "-" }) }

    var byteCount: Int {
        byTitle.byteCount + byPublication.byteCount + bySource.byteCount + sourceNames.byteCount + sources.byteCount
            + days.byteCount
    }
}
