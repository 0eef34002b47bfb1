extension IndexSnapshot {
    /// When the latest of some articles was published, as far as it is known.
    package func lastReported(_ numbers: some Sequence<Int>) -> String? {
        let ranks = listKeys.articles.byPublication
        let latest = numbers.lazy.compactMap { article in ranks[article].map { (rank: $0, article: article) } }
            .max { $0.rank < $1.rank }
        return latest.flatMap { articles.publication(at: $0.article) }
    }
}
