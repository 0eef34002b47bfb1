import Corpus
import Facts

extension DiscrepancyFinder {
    /// What articles say differently about an office: who holds it, or whether somebody still does.
    func differingRoles() -> [Discrepancy] {
        offices.flatMap { [severalHolders(of: $0)].compactMap(\.self) + endedForSome($0) }
    }

    /// Articles of one story that give one office to different people.
    ///
    /// Who holds an office changes: only what two articles say of one moment contradicts.
    private func severalHolders(of office: Office) -> Discrepancy? {
        let current = office.holders.filter { $0.tense == .current && $0.isNamedInFull }
        guard let pair = contradicting(current, current, where: { $0.person != $1.person }) else { return nil }
        let names = [pair.one.holder, pair.other.holder].map(\.name).joined(separator: ", ")
        return Discrepancy(
            id: DiscrepancyID("dsc-role-\(Slug.make(office.title))-\(office.organization.value)"), kind: .role,
            frenchSummary: "Plusieurs personnes sont données pour « \(office.value) » : \(names).",
            englishSummary: "Several people are given as “\(office.value)”: \(names).",
            values: [pair.one, pair.other].map { Discrepancy.Value(text: $0.holder.name, evidence: $0.evidence) },
            entity: nil)
    }

    /// Articles of one story of which one says that a person holds an office and another that he or she once did.
    private func endedForSome(_ office: Office) -> [Discrepancy] {
        office.holders.filter { $0.tense == .current && $0.isNamedInFull }.compactMap { holder in
            let former = office.holders.filter { $0.person == holder.person && $0.tense == .former }
            guard let pair = contradicting([holder], former, where: { _, _ in true }) else { return nil }
            return Discrepancy(
                id: DiscrepancyID(
                    "dsc-role-\(holder.person.value)-\(Slug.make(office.title))-\(office.organization.value)"),
                kind: .role,
                frenchSummary:
                    "\(holder.name) : « \(holder.value) » pour les uns, « \(pair.other.holder.value) » pour les autres.",
                englishSummary: "\(holder.name): “\(holder.value)” to some, “\(pair.other.holder.value)” to others.",
                values: [pair.one, pair.other].map { Discrepancy.Value(text: $0.holder.value, evidence: $0.evidence) },
                entity: holder.person)
        }
    }

    private typealias Statement = (holder: Office.Holder, evidence: Evidence)

    /// The first two statements about an office that stand in different articles of one story.
    private func contradicting(
        _ some: [Office.Holder], _ others: [Office.Holder], where isMeant: (Office.Holder, Office.Holder) -> Bool
    ) -> (one: Statement, other: Statement)? {
        for holder in some {
            for other in others where isMeant(holder, other) {
                for left in holder.evidence {
                    let right = other.evidence.first {
                        $0.article != left.article && areOfOneStory(left, $0)
                            && !holder.sources.contains($0.article) && !other.sources.contains(left.article)
                    }
                    if let right { return ((holder, left), (other, right)) }
                }
            }
        }
        return nil
    }

    private func areOfOneStory(_ one: Evidence, _ other: Evidence) -> Bool {
        guard let left = articles.position(of: one.article), let right = articles.position(of: other.article) else {
            return false
        }
        return stories.areOne(left, right)
    }
}

extension Office.Holder {
    /// Whether the person is known by more than a single word.
    fileprivate var isNamedInFull: Bool { PersonName(name).parts.count > 1 }
}
