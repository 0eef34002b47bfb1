package import Corpus
package import Extraction

/// An article with all that the index knows of it.
package struct IndexedArticle: Sendable {
    package let article: Article
    package let facts: ArticleFacts
    package let published: PublicationDate?
    /// The beginning of the body on one line, about 200 scalars.
    package let excerpt: String
    /// Words between spaces that hold a letter or a digit.
    package let wordCount: Int
    /// The entity across articles of each of the facts' entities; nil where the resolver left one out.
    package let resolved: [EntityID?]
    /// The entities that it speaks of, ordered by id.
    package let entities: [EntityID]
    /// How many of its entities are of each type.
    package let entityCounts: [EntityType: Int]
    /// The countries that it speaks of, ordered by code.
    package let countries: [CountryCode]
    /// The continents of those countries.
    package let continents: Set<Continent>
    /// The meetings that it reports, ordered by id.
    package let meetings: [MeetingID]
    /// Its claims, in text order.
    package let claims: [ClaimID]

    package var id: ArticleID { article.id }
}
