import Corpus
import Extraction

extension DiscrepancyFinder {
    /// Comparable claims that no one number can satisfy.
    func differingNumbers() -> [Discrepancy] {
        groups.filter(\.isContradicted).map { group in
            var values: [Discrepancy.Value] = []
            for claim in group.claims.map(\.claim) {
                let text = NumberText.worded(claim)
                if !values.contains(where: { $0.text == text }) {
                    values.append(Discrepancy.Value(text: text, evidence: claim.evidence))
                }
            }
            let list = values.map(\.text).joined(separator: ", ")
            return Discrepancy(
                id: DiscrepancyID("dsc-numbers-" + group.id.dropFirst("cmp-".count)), kind: .numbers,
                frenchSummary: "Les articles ne donnent pas le même nombre (\(group.unit)) : \(list).",
                englishSummary: "Articles give different numbers (“\(group.unit)”): \(list).",
                values: values, entity: group.event)
        }
    }
}
