package import Corpus

/// The stretch of a document that shows best why it was found.
package struct Excerpt: Sendable, Hashable {
    /// Where it stands in the document, in Unicode scalars.
    package let range: Range<Int>
    /// Where the query's words stand in the document, ascending.
    package let highlights: [Range<Int>]

    /// How many words it has, and how many of them lead up to the first one found.
    static let length = 32
    static let lead = 6
}

extension SearchMatches {
    /// Finds the stretch that holds most of the query's words, the first one on a tie.
    ///
    /// - Parameters:
    ///   - document: one that matches.
    ///   - text: its text, of which only the stretch is read.
    /// - Returns: nil where none of the words stands in it, as where only fields were asked for.
    package func excerpt(of document: Int, in text: ArticleText) -> Excerpt? {
        guard var stands = plan.stands(in: document, of: index) else { return nil }
        stands.sort()
        guard let first = Self.densest(stands) else { return nil }
        let start = max(0, Int(first) - Excerpt.lead)
        let words = WordRanges(index, document: document, text).ranges(of: start..<start + Excerpt.length)
        guard let begin = words.first?.lowerBound, let end = words.last?.upperBound else { return nil }
        var highlights: [Range<Int>] = []
        for stand in stands {
            let places = Int(stand.first) - start..<Int(stand.last) - start + 1
            for place in places where words.indices.contains(place) { highlights.append(words[place]) }
        }
        var last = -1
        let distinct = highlights.sorted { $0.lowerBound < $1.lowerBound }.filter { range in
            defer { last = range.lowerBound }
            return range.lowerBound != last
        }
        return Excerpt(range: begin..<end, highlights: distinct)
    }

    /// The place from which a stretch holds the most different words, then the most words.
    private static func densest(_ stands: [MatchStand]) -> UInt32? {
        let width = UInt32(Excerpt.length - Excerpt.lead)
        var best: (distinct: Int, count: Int, position: UInt32)?
        var end = 0
        var counts: [Int: Int] = [:]
        for (start, stand) in stands.enumerated() {
            while end < stands.count, stands[end].first < stand.first + width {
                counts[stands[end].word, default: 0] += 1
                end += 1
            }
            if best.map({ (counts.count, end - start) > ($0.distinct, $0.count) }) ?? true {
                best = (counts.count, end - start, stand.first)
            }
            let left = (counts[stand.word] ?? 1) - 1
            counts[stand.word] = left == 0 ? nil : left
        }
        return best?.position
    }
}

/// Tells where the words of a document stand; only the part of its text that has them is read.
private struct WordRanges {
    private let index: SearchIndex
    private let marks: Range<Int>
    private let text: ArticleText

    init(_ index: SearchIndex, document: Int, _ text: ArticleText) {
        self.index = index
        marks = Int(index.markStarts[document])..<Int(index.markStarts[document + 1])
        self.text = text
    }

    /// The ranges of the words at some positions, in Unicode scalars; those behind the last word are left out.
    func ranges(of positions: Range<Int>) -> [Range<Int>] {
        let distance = DocumentWords.markDistance
        let first = marks.lowerBound + positions.lowerBound / distance
        guard marks.contains(first) else { return [] }
        let last = marks.lowerBound + (positions.upperBound + distance - 1) / distance
        let start = Int(index.marks[first])
        let end = marks.contains(last) ? Int(index.marks[last]) : text.scalarCount
        var tokenizer = Tokenizer(text.scalars(in: start..<max(start, end)))
        var position = positions.lowerBound / distance * distance - 1
        var ranges: [Range<Int>] = []
        var known = -1
        while tokenizer.advance() {
            guard tokenizer.position != known else { continue }
            known = tokenizer.position
            position += 1
            guard position < positions.upperBound else { break }
            if position >= positions.lowerBound {
                ranges.append(tokenizer.range.lowerBound + start..<tokenizer.range.upperBound + start)
            }
        }
        return ranges
    }
}
