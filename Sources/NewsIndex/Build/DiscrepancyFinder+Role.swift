import Corpus
import Extraction

extension DiscrepancyFinder {
    /// Offices that one person holds at a time and that different articles give to different people.
    ///
    /// An office counts only where its words begin with a title of one holder and name an organization of the index:
    /// *président d’Interpol*, never *ministre de l’Intérieur*, which every country has.
    func differingRoles() -> [Discrepancy] {
        let organizations = organizationsByName()
        var holders: [String: [(person: IndexedEntity, role: EntityRole)]] = [:]
        for entity in entities where entity.resolved.type == .person {
            for role in entity.roles where role.tense == .current {
                if let key = Self.officeKey(role, of: organizations) {
                    holders[key, default: []].append((entity, role))
                }
            }
        }
        return holders.keys.sorted().compactMap { key in
            let found = holders[key] ?? []
            let articles = Set(found.flatMap(\.role.sources))
            guard Set(found.map(\.person.id)).count > 1, articles.count > 1 else { return nil }
            let names = EntityAssembler.uniqued(found.map(\.person.resolved.name)).joined(separator: ", ")
            let office = found.first?.role.value ?? ""
            return Discrepancy(
                id: DiscrepancyID("dsc-role-\(Slug.make(key))"), kind: .role,
                frenchSummary: "Plusieurs personnes sont données pour « \(office) » : \(names).",
                englishSummary: "Several people are given as “\(office)”: \(names).",
                values: found.compactMap { holder in
                    holder.role.evidence.first.map {
                        Discrepancy.Value(text: holder.person.resolved.name, evidence: $0)
                    }
                },
                entity: nil)
        }
    }

    /// The office that a role names: title and organization; nil where it may have many holders.
    private static func officeKey(_ role: EntityRole, of organizations: [String: EntityID]) -> String? {
        let words = SearchTerms.key(of: role.value)
        guard let title = titlesOfOne.first(where: { words.hasPrefix($0 + " ") }) else { return nil }
        let rest = words.dropFirst(title.count).split(separator: " ").drop { ["de", "du", "des", "la"].contains($0) }
        return organizations[rest.joined(separator: " ")].map { title + " " + $0.value }
    }

    /// The organizations by each of their spellings, folded; the first by id where two share one.
    private func organizationsByName() -> [String: EntityID] {
        var organizations: [String: EntityID] = [:]
        for entity in entities where entity.resolved.type == .organization {
            for name in entity.names {
                let key = SearchTerms.key(of: name.value)
                if !key.isEmpty, organizations[key] == nil { organizations[key] = entity.id }
            }
        }
        return organizations
    }

    private static let titlesOfOne = ["directeur general", "president", "secretaire general"]
}
