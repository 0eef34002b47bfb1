import Corpus
import Extraction

/// Gives the facts of an article their identifiers.
enum FactNamer {
    /// Names an article's claims, in text order; `entities` are those across articles of the article's own.
    static func name(_ claims: [Claim], of article: ArticleID, entities: [EntityID?]) -> [IndexedClaim] {
        named(claims, as: "clm", of: article, at: \.evidence).map { name, claim in
            IndexedClaim(
                id: ClaimID(name), article: article, claim: claim, source: entity(of: claim.source, among: entities))
        }
    }

    /// Names an article's quotations, in text order; `entities` are those across articles of the article's own.
    static func name(
        _ quotations: [Quotation], of article: ArticleID, entities: [EntityID?]
    ) -> [IndexedQuotation] {
        named(quotations, as: "qte", of: article, at: \.evidence).map { name, quotation in
            IndexedQuotation(
                id: QuotationID(name), article: article, quotation: quotation,
                speaker: entity(of: quotation.speaker, among: entities))
        }
    }

    private static func entity(of speaker: Quotation.Speaker?, among entities: [EntityID?]) -> EntityID? {
        speaker?.entity.flatMap { entities.indices.contains($0) ? entities[$0] : nil }
    }

    /// Names facts by where they stand; two at one place are told apart by a number.
    private static func named<Fact>(
        _ facts: [Fact], as prefix: String, of article: ArticleID, at evidence: (Fact) -> Evidence
    ) -> [(name: String, fact: Fact)] {
        var seen: [Int: Int] = [:]
        let ordered = facts.enumerated().sorted { left, right in
            (evidence(left.element).range.lowerBound, left.offset)
                < (evidence(right.element).range.lowerBound, right.offset)
        }
        return ordered.map(\.element).map { fact in
            let start = evidence(fact).range.lowerBound
            let count = (seen[start] ?? 0) + 1
            seen[start] = count
            return ("\(prefix)-\(article.value)-\(start)\(count == 1 ? "" : "-\(count)")", fact)
        }
    }
}
