import Corpus
import Extraction

/// Gives the facts of an article their identifiers.
enum FactNamer {
    /// Names an article's claims, in text order.
    static func name(_ claims: [Claim], of article: ArticleID) -> [IndexedClaim] {
        named(claims, as: "clm", of: article, at: \.evidence).map {
            IndexedClaim(id: ClaimID($0.name), article: article, claim: $0.fact)
        }
    }

    /// Names an article's quotations, in text order; `entities` are those across articles of the article's own.
    static func name(
        _ quotations: [Quotation], of article: ArticleID, entities: [EntityID?]
    ) -> [IndexedQuotation] {
        named(quotations, as: "qte", of: article, at: \.evidence).map { name, quotation in
            let speaker = quotation.speaker?.entity.flatMap { entities.indices.contains($0) ? entities[$0] : nil }
            return IndexedQuotation(
                id: QuotationID(name), article: article, quotation: quotation, speaker: speaker)
        }
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
