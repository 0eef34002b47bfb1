import Corpus

extension IndexSnapshot {
    /// How many terms a snippet holds, and how many of them lead up to the first word found.
    private static let snippetLength = 32
    private static let snippetLead = 6

    /// The stretch that holds most of the query's terms, the first one on a tie.
    ///
    /// - Parameters:
    ///   - query: what was asked.
    ///   - article: a position among ``articles``.
    /// - Returns: nil where the article holds none of the terms.
    package func snippet(of query: SearchQuery, in article: Int) -> Snippet? {
        guard articles.indices.contains(article), terms.ranges.indices.contains(article) else { return nil }
        var matches: [(position: Int, term: Int)] = []
        for (number, term) in query.terms.enumerated() {
            for position in terms.postings(of: term)?.positions(in: article) ?? [] {
                matches.append((Int(position), number))
            }
        }
        matches.sort { $0 < $1 }
        guard let first = densest(matches) else { return nil }
        let ranges = terms.ranges[article]
        let start = max(0, first - Self.snippetLead)
        let end = min(ranges.count, start + Self.snippetLength)
        guard start < end else { return nil }
        let position = Int(ranges[start].lowerBound)..<Int(ranges[end - 1].upperBound)
        let highlights = matches.filter { (start..<end).contains($0.position) }.map { match in
            let range = ranges[match.position]
            return Int(range.lowerBound) - position.lowerBound..<Int(range.upperBound) - position.lowerBound
        }
        return Snippet(text: articles[article].article.text[position], position: position, highlights: highlights)
    }

    /// The match from which a window holds the most different terms, then the most matches.
    private func densest(_ matches: [(position: Int, term: Int)]) -> Int? {
        let width = Self.snippetLength - Self.snippetLead
        var best: (distinct: Int, count: Int, position: Int)?
        for (index, match) in matches.enumerated() {
            let window = matches[index...].prefix { $0.position < match.position + width }
            let distinct = Set(window.map(\.term)).count
            if let best, (distinct, window.count) <= (best.distinct, best.count) { continue }
            best = (distinct, window.count, match.position)
        }
        return best?.position
    }
}
