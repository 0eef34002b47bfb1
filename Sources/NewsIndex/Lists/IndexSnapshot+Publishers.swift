extension IndexSnapshot {
    /// Who published some articles, in their order; an article without a publisher adds none.
    package func publishers(of sources: ArticleNumbers) -> [String] {
        publisherNumbers(of: sources).map { articles.words(listKeys.articles.name(ofPublisher: $0)) }
    }

    /// How many published some articles.
    package func publisherCount(of sources: ArticleNumbers) -> Int { publisherNumbers(of: sources).count }

    private func publisherNumbers(of sources: ArticleNumbers) -> [Int] {
        let keys = listKeys.articles
        var found: [Int] = []
        var isFound = [Bool](repeating: false, count: keys.publisherCount)
        for place in sources.indices {
            // There are fewer publishers than articles: most often all of them are found soon.
            guard found.count < isFound.count else { break }
            guard let publisher = keys.publisher(of: sources.number(at: place)), !isFound[publisher] else { continue }
            isFound[publisher] = true
            found.append(publisher)
        }
        return found
    }
}
