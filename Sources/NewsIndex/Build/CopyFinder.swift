import Corpus
import Facts
import FrenchText

/// Finds articles that share passages word for word: near-duplicates, reprints, taken-over paragraphs.
struct CopyFinder: Sendable {
    let articles: FactColumns
    let fingerprints: Lists<UInt64>
    let threads: any BuildThreads
    /// What was found before; the copies are the same without it.
    var former: FormerCopies?

    /// Every pair that shares a passage, ordered by its articles.
    func find() -> [ArticleCopy] {
        let known = former.map { KnownCopies($0, in: articles) }
        let pairs = CopyCandidates(fingerprints: fingerprints, known: known, threads: threads).pairs()
        var isCompared = [Bool](repeating: false, count: articles.count)
        for pair in pairs where !pair.isKnown { (isCompared[pair.left], isCompared[pair.right]) = (true, true) }
        let words = ArticleWords(
            of: articles.indices.filter { isCompared[$0] }, in: articles.texts, threads: threads)
        let starts = pairs.indices.filter { $0 == 0 || pairs[$0 - 1].left != pairs[$0].left }
        return threads.map(starts.count) { number in
            let end = number + 1 < starts.count ? starts[number + 1] : pairs.count
            var left: ComparedArticle?
            return pairs[starts[number]..<end].compactMap { pair in
                if pair.isKnown { return known?.copy(pair.left, pair.right).map { renewed($0, pair) } }
                let compared = left ?? ComparedArticle(pair.left, words[pair.left], in: articles.texts)
                left = compared
                return copy(compared, pair.right, words[pair.right])
            }
        }.flatMap(\.self)
    }

    /// A copy of articles whose agencies may have become others.
    private func renewed(_ copy: ArticleCopy, _ pair: CopyCandidates.Pair) -> ArticleCopy {
        ArticleCopy(
            left: copy.left, right: copy.right, kind: copy.kind, passages: copy.passages,
            agencies: agencies(pair.left, pair.right))
    }

    private func agencies(_ left: Int, _ right: Int) -> [String] {
        Set([left, right].flatMap { articles.headers.agencies($0) }).sorted()
    }

    // MARK: Passages

    /// An article that others are compared with.
    private final class ComparedArticle {
        let number: Int
        let wordCount: Int
        let places: ShinglePlaces
        /// Where its words stand.
        lazy var ranges = CopyFinder.ranges(of: number, in: texts)
        private let texts: TextColumn

        init(_ number: Int, _ words: ArraySlice<UInt32>, in texts: TextColumn) {
            self.number = number
            self.texts = texts
            wordCount = words.count
            places = ShinglePlaces(WordShingles(words: words).hashes)
        }
    }

    /// Where the words of an article stand, which is read anew: few that are compared are copies.
    private static func ranges(of article: Int, in texts: TextColumn) -> [Range<Int>] {
        Tokenizer.words(of: texts[article].scalars).map(\.range)
    }

    private func copy(_ left: ComparedArticle, _ right: Int, _ rightWords: ArraySlice<UInt32>) -> ArticleCopy? {
        let runs = Self.runs(left.places, WordShingles(words: rightWords).hashes)
        guard !runs.isEmpty else { return nil }
        let rightRanges = Self.ranges(of: right, in: articles.texts)
        let passages = runs.map { passage($0, (left.number, left.ranges), (right, rightRanges)) }
        let own = passages.filter { !$0.isQuoted }.reduce(0) { $0 + $1.wordCount }
        let all = passages.reduce(0) { $0 + $1.wordCount }
        let counts = [left.wordCount, rightWords.count]
        let share = { (words: Int, whole: Int) in Double(words) / Double(max(1, whole)) }
        let ownShares = counts.map { share(own, $0) }
        let kind: ArticleCopy.Kind =
            ownShares.allSatisfy { $0 >= Self.nearlyAll }
            ? .duplicate : ownShares.contains { $0 >= Self.most } ? .reprint : .passage
        return ArticleCopy(
            left: .init(article: articles.headers.id(left.number), shared: min(1, share(all, counts[0]))),
            right: .init(article: articles.headers.id(right), shared: min(1, share(all, counts[1]))), kind: kind,
            passages: passages, agencies: agencies(left.number, right))
    }

    private func passage(
        _ run: Run, _ left: (article: Int, ranges: [Range<Int>]), _ right: (article: Int, ranges: [Range<Int>])
    ) -> ArticleCopy.Passage {
        let range = { (start: Int, ranges: [Range<Int>]) in
            ranges[start].lowerBound..<ranges[start + run.wordCount - 1].upperBound
        }
        let leftRange = range(run.left, left.ranges)
        let rightRange = range(run.right, right.ranges)
        return ArticleCopy.Passage(
            left: leftRange, right: rightRange, wordCount: run.wordCount,
            isQuoted: isQuoted(leftRange, in: left.article) && isQuoted(rightRange, in: right.article))
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
        // So many hashes in a row make the shortest run.
        let least = shortestRun - WordShingles.length + 1
        var runs: [Run] = []
        var index = 0
        while index + least <= right.count {
            // No run begins where one of so many is missing in the left article: most places are passed over.
            if let missing = (index..<index + least).last(where: { !places.hold(right[$0]) }) {
                index = missing + 1
                continue
            }
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
    private static let nearlyAll = 0.8
    private static let most = 0.5
}
