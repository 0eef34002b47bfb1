extension IndexSnapshot {
    /// When the latest of an entity's articles was published, as far as it is known.
    package func lastReported(ofEntity entity: Int) -> String? {
        listKeys.latestArticle(ofEntity: entity).flatMap(articles.publication)
    }

    /// When the latest of some articles was published, as far as it is known.
    package func lastReported(_ numbers: [Int]) -> String? {
        let ranks = listKeys.articles.byPublication
        let latest = numbers.lazy.compactMap { article in ranks[article].map { (rank: $0, article: article) } }
            .max { $0.rank < $1.rank }
        return latest.flatMap { articles.publication(at: $0.article) }
    }
}
