package import Extraction

package import struct Corpus.ArticleID

/// An entity across articles, with every spelling, role and mention.
package struct IndexedEntity: Sendable {
    package let resolved: ResolvedEntity
    /// Every place where it is meant, ordered by article, then by place in the text.
    package let mentions: [Mention]
    /// Its spellings, the most frequent first.
    package let names: [EntityName]
    /// What articles say that it is, in the order in which they first say so.
    package let roles: [EntityRole]
    /// The articles that speak of it, ordered by id.
    package let articles: [ArticleID]
    /// The meetings that it is a side, the place or the event of, ordered by id.
    package let meetings: [MeetingID]

    package var id: EntityID { resolved.id }
}
