package import Extraction

package import struct Corpus.ArticleID

/// Something that articles say an entity is or was.
package struct EntityRole: Sendable, Hashable {
    /// The words of the first article that says so.
    package let value: String
    package let tense: RoleStatement.Tense
    /// The articles that say so, ordered by id.
    package let sources: [ArticleID]
    /// Every place that says so, ordered by article, then by place in the text.
    package let evidence: [Evidence]
}
