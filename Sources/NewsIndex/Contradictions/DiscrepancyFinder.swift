import Corpus
import Facts

/// Finds what articles disagree about.
///
/// It would rather miss a disagreement than invent one.
struct DiscrepancyFinder {
    let articles: ArticleColumns
    let passing: PassingFacts
    let entities: EntityColumns
    let meetings: [IndexedMeeting]
    let groups: [ClaimGroup]
    let offices: [Office]
    let stories: Stories
    let threads: any BuildThreads

    /// Every discrepancy, ordered by id; of two with one id the second is told apart by a number.
    func find() -> [Discrepancy] {
        let found =
            declaredAgainstListed() + differingNumbers() + differingDates() + differingSpellings() + differingRoles()
            + differingStatuses()
        var seen: [DiscrepancyID: Int] = [:]
        let named = found.map { discrepancy in
            let count = (seen[discrepancy.id] ?? 0) + 1
            seen[discrepancy.id] = count
            guard count > 1 else { return discrepancy }
            return discrepancy.renamed(DiscrepancyID("\(discrepancy.id.value)-\(count)"))
        }
        return named.sorted { $0.id < $1.id }
    }
}

extension Discrepancy {
    fileprivate func renamed(_ id: DiscrepancyID) -> Discrepancy {
        Discrepancy(
            id: id, kind: kind, frenchSummary: frenchSummary, englishSummary: englishSummary, values: values,
            entity: entity)
    }
}
