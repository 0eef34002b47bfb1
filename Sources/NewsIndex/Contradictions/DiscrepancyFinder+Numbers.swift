import Corpus
import Facts

extension DiscrepancyFinder {
    /// Comparable claims that no one number can satisfy; a toll that grows from day to day is told as what it is.
    func differingNumbers() -> [Discrepancy] {
        groups.filter(\.isContradicted).map { group in
            let ordered = inTime(group.claims)
            var values: [Discrepancy.Value] = []
            for claim in ordered.claims.map(\.claim) {
                let text = NumberText.worded(claim)
                if !values.contains(where: { $0.text == text }) {
                    values.append(Discrepancy.Value(text: text, evidence: claim.evidence))
                }
            }
            let list = values.map(\.text).joined(separator: ", ")
            let name = group.id.dropFirst("cmp-".count)
            if ordered.isGrowing, group.isToll {
                return Discrepancy(
                    id: DiscrepancyID("dsc-update-" + name), kind: .update,
                    frenchSummary: "Le nombre augmente d’un article à l’autre (\(group.unit)) : \(list).",
                    englishSummary: "The number grows from article to article (“\(group.unit)”): \(list).",
                    values: values, entity: group.event)
            }
            return Discrepancy(
                id: DiscrepancyID("dsc-numbers-" + name), kind: .numbers,
                frenchSummary: "Les articles ne donnent pas le même nombre (\(group.unit)) : \(list).",
                englishSummary: "Articles give different numbers (“\(group.unit)”): \(list).",
                values: values, entity: group.event)
        }
    }

    /// The claims, the newest last, and whether each is greater than those of the days before; in the order of their
    /// articles where a day is not known.
    private func inTime(_ claims: [IndexedClaim]) -> (claims: [IndexedClaim], isGrowing: Bool) {
        guard let first = claims.first else { return (claims, false) }
        let dated = claims.compactMap { claim in
            stories.daysBetween(first.articleNumber, claim.articleNumber).map { (claim: claim, day: $0) }
        }
        guard dated.count == claims.count else { return (claims, false) }
        let ordered = dated.sorted { ($0.day, $0.claim.claim.value) < ($1.day, $1.claim.claim.value) }
        let isGrowing = zip(ordered, ordered.dropFirst()).allSatisfy { earlier, later in
            earlier.day < later.day && earlier.claim.claim.value <= later.claim.claim.value
                || earlier.day == later.day && earlier.claim.claim.value == later.claim.claim.value
        }
        let told = isGrowing ? ordered : dated.sorted { ($0.day, $0.claim.article) < ($1.day, $1.claim.article) }
        return (told.map(\.claim), isGrowing)
    }
}
