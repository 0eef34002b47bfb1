import Corpus
import NewsIndex

/// Which facts of several articles a request asks for, by these articles.
struct SourceFilter {
    /// Of each group one must be among them.
    private let groups: [Set<String>]
    /// How many independent ones there are at least.
    private let least: Int
    private let independence: SourceIndependence

    init(_ call: Call) {
        groups = call.arguments.groups("article")
        least = call.arguments.integer("min_sources") ?? 1
        independence = call.snapshot.independence
    }

    func passes(_ articles: some Collection<ArticleID>) -> Bool {
        groups.allSatisfy { group in articles.contains { group.contains($0.value) } }
            && (least <= 1 || independence.count(of: articles) >= least)
    }
}
