import Corpus
import Facts
import FrenchText
import Synchronization

/// Finds articles that share passages word for word: near-duplicates, reprints, taken-over paragraphs.
struct CopyFinder: Sendable {
    let articles: FactColumns
    let fingerprints: Lists<UInt64>
    let threads: any BuildThreads

    /// Every pair that shares a passage, ordered by its articles.
    func find() -> [ArticleCopy] {
        let pairs = pairs()
        let words = KnownWords(articles: articles)
        let starts = pairs.indices.filter { $0 == 0 || pairs[$0 - 1].0 != pairs[$0].0 }
        return threads.map(starts.count) { number in
            let end = number + 1 < starts.count ? starts[number + 1] : pairs.count
            let left = pairs[starts[number]].0
            let leftWords = words.of(left)
            let places = ShinglePlaces(leftWords.hashes)
            return pairs[starts[number]..<end].compactMap { _, right in
                copy(left, leftWords, places, right, words.of(right))
            }
        }.flatMap { $0 }
    }

    /// The words of articles, which take ten times the room of their texts: few are kept.
    private final class KnownWords: Sendable {
        private let articles: FactColumns
        private let known = Mutex<[Int: WordShingles]>([:])

        init(articles: FactColumns) {
            self.articles = articles
        }

        func of(_ index: Int) -> WordShingles {
            if let words = known.withLock({ $0[index] }) { return words }
            let words = WordShingles(Tokenizer.tokens(of: articles[index].text.scalars))
            known.withLock { known in
                if known.count >= CopyFinder.mostKept { known.removeAll(keepingCapacity: true) }
                known[index] = words
            }
            return words
        }
    }

    // MARK: Candidates

    /// The pairs of articles that have fingerprints in common.
    ///
    /// A fingerprint of very many articles is a formula (*Cet article est réservé…*), and proves nothing.
    private func pairs() -> [(Int, Int)] {
        var entries: [(hash: UInt64, article: Int32)] = []
        entries.reserveCapacity(fingerprints.values.count)
        for article in articles.indices { entries += Set(fingerprints[article]).map { ($0, Int32(article)) } }
        entries.sort { ($0.hash, $0.article) < ($1.hash, $1.article) }
        var counts: [UInt64: Int] = [:]
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
            if end - start > 1, end - start <= Self.mostSharers {
                for left in start..<end {
                    for right in left + 1..<end {
                        counts[UInt64(entries[left].article) << 32 | UInt64(entries[right].article), default: 0] += 1
                    }
                }
            }
            start = end
        }
        return counts.keys.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    // MARK: Passages

    private func copy(
        _ left: Int, _ leftWords: WordShingles, _ places: ShinglePlaces, _ right: Int, _ rightWords: WordShingles
    ) -> ArticleCopy? {
        let passages = Self.runs(places, rightWords.hashes).map { run in
            passage(run, (left, leftWords), (right, rightWords))
        }
        guard !passages.isEmpty else { return nil }
        let own = passages.filter { !$0.isQuoted }.reduce(0) { $0 + $1.wordCount }
        let all = passages.reduce(0) { $0 + $1.wordCount }
        let share = { (words: Int, whole: WordShingles) in Double(words) / Double(max(1, whole.ranges.count)) }
        let ownShares = [share(own, leftWords), share(own, rightWords)]
        let kind: ArticleCopy.Kind =
            ownShares.allSatisfy { $0 >= Self.nearlyAll }
            ? .duplicate : ownShares.contains { $0 >= Self.most } ? .reprint : .passage
        let agencies = [left, right].flatMap { articles.headers.agencies($0) }
        return ArticleCopy(
            left: .init(article: articles.headers.id(left), shared: min(1, share(all, leftWords))),
            right: .init(article: articles.headers.id(right), shared: min(1, share(all, rightWords))), kind: kind,
            passages: passages, agencies: Set(agencies).sorted())
    }

    private func passage(
        _ run: Run, _ left: (index: Int, words: WordShingles), _ right: (index: Int, words: WordShingles)
    ) -> ArticleCopy.Passage {
        let range = { (start: Int, words: WordShingles) in
            words.ranges[start].lowerBound..<words.ranges[start + run.wordCount - 1].upperBound
        }
        let leftRange = range(run.left, left.words)
        let rightRange = range(run.right, right.words)
        return ArticleCopy.Passage(
            left: leftRange, right: rightRange, wordCount: run.wordCount,
            isQuoted: isQuoted(leftRange, in: left.index) && isQuoted(rightRange, in: right.index))
    }

    /// Whether a range lies in what somebody is reported to have said.
    private func isQuoted(_ range: Range<Int>, in article: Int) -> Bool {
        articles.quotations[article].contains { quotation in
            let words = quotation.place.range
            return quotation.place.tag == Quotation.Kind.direct.number && words.overlaps(range)
                && words.clamped(to: range).count * 5 >= range.count * 4
        }
    }

    /// A run of the same words: where it starts in each article, as numbers of words, and its length.
    struct Run: Equatable {
        let left: Int
        let right: Int
        let wordCount: Int
    }

    /// The longest runs of words that two articles share, none overlapping another in the right one.
    ///
    /// - Parameters:
    ///   - places: of the runs of ``WordShingles/length`` words of an article.
    ///   - right: the hashes of those of the other.
    /// - Returns: runs of ``shortestRun`` words at least, in the order of the left article.
    static func runs(_ places: ShinglePlaces, _ right: [UInt64]) -> [Run] {
        let left = places.hashes
        var runs: [Run] = []
        var index = 0
        while index < right.count {
            var best: Run?
            places.forEach(right[index]) { place in
                var length = 1
                while place + length < left.count, index + length < right.count,
                    left[place + length] == right[index + length]
                {
                    length += 1
                }
                let words = length + WordShingles.length - 1
                if words > best?.wordCount ?? 0 { best = Run(left: place, right: index, wordCount: words) }
            }
            guard let best, best.wordCount >= shortestRun else {
                index += 1
                continue
            }
            runs.append(best)
            index += best.wordCount
        }
        return runs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    // MARK: Measures

    /// Fewer words in a row may be chance, or an institution's name.
    static let shortestRun = 12
    /// Of so many articles the words are kept while pairs are looked at.
    private static let mostKept = 2_000
    /// A fingerprint of more articles is a formula.
    private static let mostSharers = 60
    private static let nearlyAll = 0.8
    private static let most = 0.5
}

/// Where the runs of words of an article begin, by their hashes.
struct ShinglePlaces: Sendable {
    let hashes: [UInt64]
    /// The first place of each hash.
    private var first: [UInt64: Int32] = [:]
    /// For each place the next one of the same hash; below 0 behind the last.
    private var next: [Int32]

    /// A run that repeats in one article is looked for at its first places only.
    private static let mostPlaces = 8

    /// - Parameter hashes: one for each word that begins a run, in order.
    init(_ hashes: [UInt64]) {
        self.hashes = hashes
        first.reserveCapacity(hashes.count)
        next = Array(repeating: -1, count: hashes.count)
        for index in hashes.indices.reversed() {
            next[index] = first.updateValue(Int32(index), forKey: hashes[index]) ?? -1
        }
    }

    /// Calls a function with the first places of a hash, in order.
    func forEach(_ hash: UInt64, _ body: (Int) -> Void) {
        var place = first[hash] ?? -1
        for _ in 0..<Self.mostPlaces {
            guard place >= 0 else { return }
            body(Int(place))
            place = next[Int(place)]
        }
    }
}
