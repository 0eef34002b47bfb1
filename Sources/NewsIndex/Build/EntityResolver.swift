package import Extraction

/// Decides which entities of different articles are one.
package enum EntityResolver {
    /// Resolves the entities of a corpus.
    ///
    /// - Parameter corpus: the facts of every article, ordered by article.
    /// - Returns: the entities ordered by id; every article entity is a member of exactly one of them.
    package static func resolve(_ corpus: [ArticleFacts]) -> [ResolvedEntity] {
        []
    }
}
