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
        guard articles.indices.contains(article) else { return nil }
        let text = articles[article].text
        let stands = SearchTerms.terms(of: text.scalars, sought: query.terms)
        var matches: [(position: Int, term: Int)] = []
        for (position, entry) in stands.enumerated() {
            if let number = query.terms.firstIndex(of: entry.term) { matches.append((position, number)) }
        }
        guard let first = densest(matches) else { return nil }
        let start = max(0, first - Self.snippetLead)
        let end = min(stands.count, start + Self.snippetLength)
        guard start < end else { return nil }
        let position = stands[start].range.lowerBound..<stands[end - 1].range.upperBound
        let highlights = matches.filter { (start..<end).contains($0.position) }.map { match in
            let range = stands[match.position].range
            return range.lowerBound - position.lowerBound..<range.upperBound - position.lowerBound
        }
        return Snippet(text: text[position], position: position, highlights: highlights)
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
