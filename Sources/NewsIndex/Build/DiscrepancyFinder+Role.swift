import Corpus
import Extraction

extension DiscrepancyFinder {
    /// Offices that one person holds at a time and that different articles give to different people.
    ///
    /// An office counts only where its words begin with a title of one holder and name an organization of the index:
    /// *président d’Interpol*, never *ministre de l’Intérieur*, which every country has.
    func differingRoles() -> [Discrepancy] {
        let organizations = organizationKeys()
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

    /// The office that a role names, folded: title and organization; nil where it may have many holders.
    private static func officeKey(_ role: EntityRole, of organizations: [(key: String, id: String)]) -> String? {
        let words = SearchTerms.key(of: role.value)
        guard let title = titlesOfOne.first(where: { words.hasPrefix($0 + " ") }) else { return nil }
        guard let organization = organizations.first(where: { words.hasSuffix(" " + $0.key) }) else { return nil }
        let between = words.dropFirst(title.count).dropLast(organization.key.count)
        let isDirect = between.split(separator: " ").allSatisfy { ["de", "du", "des", "la"].contains($0) }
        return isDirect ? title + " " + organization.id : nil
    }

    /// The organizations' full names and acronyms, folded, the longest first.
    private func organizationKeys() -> [(key: String, id: String)] {
        entities.filter { $0.resolved.type == .organization }.flatMap { entity in
            entity.names.map { (key: SearchTerms.key(of: $0.value), id: entity.id.value) }
        }.filter { !$0.key.isEmpty }.sorted { ($1.key.count, $0.key, $0.id) < ($0.key.count, $1.key, $1.id) }
    }

    private static let titlesOfOne = ["directeur general", "president", "secretaire general"]
}
