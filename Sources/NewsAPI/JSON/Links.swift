import Corpus
import Facts
import NewsIndex

/// Where things are found.
///
/// Identifiers are slugs and codes, so that they stand in a path as they are.
enum Links {
    static func article(_ id: ArticleID) -> String { "/v1/articles/\(id.value)" }
    /// A stretch of an article's text, in Unicode scalars.
    static func passage(_ range: Range<Int>, of article: ArticleID) -> String {
        "\(Links.article(article))/text?start=\(range.lowerBound)&end=\(range.upperBound)"
    }
    static func entity(_ id: EntityID) -> String { "/v1/entities/\(id.value)" }
    static func copyFamily(_ family: CopyFamily) -> String { "/v1/copies/\(family.id.value)" }
    static func meeting(_ id: MeetingID) -> String { "/v1/meetings/\(id.value)" }
    static func continent(_ continent: Continent) -> String { "/v1/continents/\(continent.rawValue)" }
    static func quotation(_ id: QuotationID) -> String { "/v1/quotes/\(id.value)" }
    static func claim(_ id: ClaimID) -> String { "/v1/claims/\(id.value)" }
    static func claimGroup(_ id: String) -> String { "/v1/claims/groups/\(id)" }
    static func discrepancy(_ id: DiscrepancyID) -> String { "/v1/discrepancies/\(id.value)" }
    static func source(_ id: String) -> String { "/v1/sources/\(id)" }
}
