import Corpus
import Extraction

/// Gives claims their identifiers.
enum ClaimNamer {
    /// Names an article's claims by where they stand; two at one place are told apart by a number.
    ///
    /// - Returns: the claims in text order.
    static func name(_ claims: [Claim], of article: ArticleID) -> [IndexedClaim] {
        var seen: [Int: Int] = [:]
        let ordered = claims.enumerated().sorted {
            ($0.element.evidence.range.lowerBound, $0.offset) < ($1.element.evidence.range.lowerBound, $1.offset)
        }
        return ordered.map(\.element).map { claim in
            let start = claim.evidence.range.lowerBound
            let count = (seen[start] ?? 0) + 1
            seen[start] = count
            let suffix = count == 1 ? "" : "-\(count)"
            return IndexedClaim(id: ClaimID("clm-\(article.value)-\(start)\(suffix)"), article: article, claim: claim)
        }
    }
}
