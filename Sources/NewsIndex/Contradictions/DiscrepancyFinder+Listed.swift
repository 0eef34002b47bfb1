import Corpus
import Facts

extension DiscrepancyFinder {
    /// Articles that announce one number of bilateral meetings and list another number of countries.
    func declaredAgainstListed() -> [Discrepancy] {
        MeetingCensus.declarations(in: articles, meetings: meetings).filter(\.isContradicted).map { declaration in
            let claim = declaration.claim
            let value = NumberText.plain(claim.value)
            let listed = String(declaration.listed)
            return Discrepancy(
                id: DiscrepancyID("dsc-declared-\(declaration.article.value)"), kind: .declaredAgainstListed,
                frenchSummary: "L’article annonce \(value) \(claim.unit) et énumère \(listed) pays rencontrés.",
                englishSummary: "The article announces \(value) “\(claim.unit)” and lists \(listed) countries met.",
                values: [
                    Discrepancy.Value(text: value, evidence: claim.evidence),
                    Discrepancy.Value(text: listed, evidence: declaration.firstListed),
                ],
                entity: nil)
        }
    }
}
