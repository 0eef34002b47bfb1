import Corpus
import Extraction

extension DiscrepancyFinder {
    /// What articles say differently about an office: who holds it, or whether somebody still does.
    func differingRoles() -> [Discrepancy] {
        offices.flatMap { [severalHolders(of: $0)].compactMap(\.self) + endedForSome($0) }
    }

    /// Articles that give one office to different people.
    private func severalHolders(of office: Office) -> Discrepancy? {
        let current = office.holders.filter { $0.tense == .current }
        let articles = Set(current.flatMap(\.sources))
        guard Set(current.map(\.person)).count > 1, articles.count > 1 else { return nil }
        let names = EntityAssembler.uniqued(current.map(\.name)).joined(separator: ", ")
        return Discrepancy(
            id: DiscrepancyID("dsc-role-\(Slug.make(office.title))-\(office.organization.value)"), kind: .role,
            frenchSummary: "Plusieurs personnes sont données pour « \(office.value) » : \(names).",
            englishSummary: "Several people are given as “\(office.value)”: \(names).",
            values: current.compactMap { holder in
                holder.evidence.first.map { Discrepancy.Value(text: holder.name, evidence: $0) }
            },
            entity: nil)
    }

    /// Articles of which some say that a person holds an office and others that they once did.
    private func endedForSome(_ office: Office) -> [Discrepancy] {
        office.holders.compactMap { holder in
            guard holder.tense == .current,
                let former = office.holders.first(where: { $0.person == holder.person && $0.tense == .former }),
                Set(holder.sources).isDisjoint(with: former.sources), let now = holder.evidence.first,
                let then = former.evidence.first
            else { return nil }
            return Discrepancy(
                id: DiscrepancyID(
                    "dsc-role-\(holder.person.value)-\(Slug.make(office.title))-\(office.organization.value)"),
                kind: .role,
                frenchSummary:
                    "\(holder.name) : « \(holder.value) » pour les uns, « \(former.value) » pour les autres.",
                englishSummary: "\(holder.name): “\(holder.value)” to some, “\(former.value)” to others.",
                values: [
                    Discrepancy.Value(text: holder.value, evidence: now),
                    Discrepancy.Value(text: former.value, evidence: then),
                ],
                entity: holder.person)
        }
    }
}
