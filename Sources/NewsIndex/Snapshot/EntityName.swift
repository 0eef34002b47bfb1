package import Extraction

package import struct Corpus.ArticleID

/// One spelling of an entity, with who uses it.
package struct EntityName: Sendable, Hashable {
    /// The words as they stand, each run of white space made one space.
    package let value: String
    package let kind: Mention.Kind
    /// How often it occurs.
    package let count: Int
    /// The articles that use it, ordered by id.
    package let sources: [ArticleID]
    /// The publishers of those articles, in the articles' order; an article without one adds none.
    package let publishers: [String]
    /// Its first place in the first of those articles.
    package let firstSeen: Evidence
}
