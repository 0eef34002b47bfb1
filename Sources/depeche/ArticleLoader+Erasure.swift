import AnalysisCache
import Logging
import NewsIndex

extension ArticleLoader {
    /// An article of which nothing is to be left, with the index that knew it.
    struct Erasure: Sendable {
        let article: String
        let snapshot: IndexSnapshot
    }

    /// Remembers what is to be forgotten of an article; to be asked before its file goes, and with that what knows it.
    func erasure(of article: String) -> Erasure? { store.current().map { Erasure(article: article, snapshot: $0) } }

    /// Writes anew what is kept of articles: the index, what was found in them, and what changed, so that nothing is left of
    /// one that is not there any more.
    func erase() {
        if let problem = source.changes.forget() { tell("changes", problem) }
        do {
            // One after the other: both hold the folder while they write.
            try keeping.replaceNow { [self] in
                guard let cache = source.cache, let version = AnalysisVersion.current, let snapshot = store.current()
                else { return }
                try AnalysisCache.forgetAll(
                    but: snapshot.articles.lazy.map(\.article), in: cache, version: version)
            }
        } catch {
            tell("cache", error)
        }
    }

    private func tell(_ what: String, _ error: any Error) {
        logger.error(
            "what was removed may be kept in the cache or data folder still",
            metadata: ["what": "\(what)", "error": "\(error)"])
    }
}
