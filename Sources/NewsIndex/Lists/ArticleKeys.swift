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
    /// For each article the number of its publisher; below 0 where none is named.
    private let publishers: Column<Int32>
    /// For each publisher the number of its name.
    private let publisherNames: Column<UInt32>
    /// For each publisher the number of its folded name, which another one can have, too.
    private let sources: Column<Int32>
    private let days: Column<DaySpan>

    /// The first and the last day that an article may have been published on, as numbers such as 20260203; the first is above
    /// the last where nothing is known.
    private struct DaySpan: BitwiseCopyable {
        let first: Int32
        let last: Int32

        static let unknown = DaySpan(first: 1, last: 0)
    }

    /// The texts that articles are ordered by; most have one of few publishers, and one of few days.
    struct Texts: Sendable {
        fileprivate let titles: [String?]
        fileprivate let publishers: SharedTexts
        fileprivate let days: SharedTexts

        init(_ articles: ArticleColumns, threads: any BuildThreads) {
            titles = threads.inRuns(articles.count, of: 512) { run in
                run.map { articles[$0].title.map { SearchTerms.key(of: $0.value) } }
            }
            let headers = articles.facts.headers
            publishers = SharedTexts(
                articles.indices.lazy.map { headers.publisherNumber($0) ?? TextPool.none }, in: headers.words,
                threads: threads)
            let published = articles.published
            days = SharedTexts(published.rows.lazy.map(\.value), in: published.words, threads: threads) { $0 }
        }

        /// What is to be ranked.
        var lists: [[String?]] { [titles, publishers.keys, days.keys] }
    }

    /// - Parameters:
    ///   - articles: the articles.
    ///   - texts: theirs.
    ///   - ranks: of each of the texts' lists.
    init(_ articles: ArticleColumns, _ texts: Texts, ranks: [TextRanks]) {
        let headers = articles.facts.headers
        byTitle = ranks[0]
        let publishers = articles.indices.map { headers.publisherNumber($0).flatMap(texts.publishers.place) }
        var publisherNames = [UInt32](repeating: TextPool.none, count: texts.publishers.keys.count)
        for (article, publisher) in publishers.enumerated() {
            if let publisher { publisherNames[publisher] = headers.publisherNumber(article) ?? TextPool.none }
        }
        bySource = TextRanks(publishers, in: ranks[1])
        byPublication = TextRanks(articles.published.rows.lazy.map { texts.days.place(of: $0.value) }, in: ranks[2])
        let names = Set(texts.publishers.keys).sorted()
        let numbers = Self.numbers(of: names)
        sourceNames = TextPool(names)
        sourceKeys = numbers
        self.publishers = Column(publishers.map { $0.map(Int32.init) ?? -1 })
        self.publisherNames = Column(publisherNames)
        sources = Column(texts.publishers.keys.map { numbers[$0] ?? -1 })
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
        publishers = try walk.column(known?.publishers)
        publisherNames = try walk.column(known?.publisherNames)
        sources = try walk.column(known?.sources)
        guard publisherNames.count == sources.count, Int(publishers.max() ?? -1) < sources.count
        else { throw .disordered }
        days = try walk.column(known?.days)
    }

    private static func numbers(of names: some Sequence<String>) -> [String: Int32] {
        Dictionary(zip(names, Int32(0)...)) { first, _ in first }
    }

    /// The number of the folded name of an article's publisher; nil where none is named.
    package func source(of article: Int) -> Int32? { publisher(of: article).map { sources[$0] } }

    package var publisherCount: Int { publisherNames.count }

    /// The number of a publisher's name, as ``ArticleColumns/words(_:)`` takes it.
    package func name(ofPublisher publisher: Int) -> UInt32 { publisherNames[publisher] }

    /// The number of an article's publisher; nil where none is named.
    package func publisher(of article: Int) -> Int? { publishers[article] < 0 ? nil : Int(publishers[article]) }

    /// The same for many articles; ``TextPool/none`` where none is named.
    package func publishers(of articles: [Int]) -> [UInt32] { publishers.numbers(at: articles) }

    /// The first and the last day that an article may have been published on, as numbers such as 20260203; nil where nothing
    /// is known.
    package func days(of article: Int) -> ClosedRange<Int32>? {
        let span = days[article]
        return span.first <= span.last ? span.first...span.last : nil
    }

    /// A day such as *2026-02-03* as a number.
    package static func number(_ day: String) -> Int32? { Int32(day.filter { $0 != "-" }) }

    /// The greatest of the publication's numbers of some articles; nil where none of them has a date.
    private func latest(of articles: [Int]) -> Int? {
        articles.lazy.compactMap { byPublication[$0] }.max()
    }

    /// Makes the numbers of the latest articles that things have; ``TextPool/none`` where none of them has a date.
    package func latest(_ articles: @escaping (Int) -> [Int]) -> ([Int]) -> [UInt32] {
        { things in things.map { latest(of: articles($0)).map { UInt32($0) } ?? TextPool.none } }
    }

    var byteCount: Int {
        byTitle.byteCount + byPublication.byteCount + bySource.byteCount + sourceNames.byteCount + publishers.byteCount
            + publisherNames.byteCount + sources.byteCount + days.byteCount
    }
}
