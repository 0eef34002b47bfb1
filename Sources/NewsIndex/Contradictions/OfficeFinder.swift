import Corpus
import Facts

/// Finds the offices that roles name: a title of one holder with an organization of the index behind it.
///
/// *président d’Interpol* is one, *ministre de l’Intérieur*, which every country has, is none.
struct OfficeFinder {
    private let persons: [IndexedEntity]
    /// The organizations by each of their spellings, folded; the first by id where two share one.
    private let organizations: [String: EntityID]
    private let threads: any BuildThreads

    init(_ entities: EntityColumns, threads: any BuildThreads) {
        self.threads = threads
        persons = entities.indices.lazy.filter { entities.type(at: $0) == .person }.map { entities[$0] }.filter {
            $0.roleCount > 0
        }
        let named = entities.indices.filter { entities.type(at: $0) == .organization }
        let keys = threads.inRuns(named.count, of: 128) { run in
            run.map { place in entities[named[place]].names.map { SearchTerms.key(of: $0.value) } }
        }
        var organizations: [String: EntityID] = [:]
        for (number, keys) in zip(named, keys) {
            for key in keys where !key.isEmpty && organizations[key] == nil {
                organizations[key] = entities.id(at: number)
            }
        }
        self.organizations = organizations
    }

    /// The offices, ordered by organization and title.
    func find() -> [Office] {
        struct Key: Hashable {
            let organization: EntityID
            let title: String
        }
        var values: [Key: String] = [:]
        var holders: [Key: [Office.Holder]] = [:]
        let roles = threads.inRuns(persons.count, of: 128) { run in
            run.map { place in persons[place].roles.compactMap { role in office(of: role).map { (role, $0) } } }
        }
        for (person, roles) in zip(persons, roles) {
            for (role, office) in roles {
                let key = Key(organization: office.organization, title: office.title)
                values[key] = values[key] ?? role.value
                holders[key, default: []].append(
                    Office.Holder(
                        person: person.id, name: person.name, value: role.value, tense: role.tense,
                        sources: Array(role.sources()), evidence: Array(role.evidence)))
            }
        }
        return holders.map { key, holders in
            Office(
                value: values[key] ?? "", title: key.title, organization: key.organization,
                holders: Self.byTense(holders))
        }.sorted { ($0.organization, $0.title) < ($1.organization, $1.title) }
    }

    /// Makes one of what is said of one person in one tense in other words.
    private static func byTense(_ holders: [Office.Holder]) -> [Office.Holder] {
        var joined: [Office.Holder] = []
        for holder in holders {
            guard let index = joined.firstIndex(where: { $0.person == holder.person && $0.tense == holder.tense })
            else {
                joined.append(holder)
                continue
            }
            let known = joined[index]
            joined[index] = Office.Holder(
                person: known.person, name: known.name, value: known.value, tense: known.tense,
                sources: EntityAssembler.uniqued(known.sources + holder.sources).sorted(),
                evidence: known.evidence + holder.evidence)
        }
        return joined.sorted { one, other in
            guard let left = one.evidence.first, let right = other.evidence.first else { return false }
            return left.isBefore(right)
        }
    }

    /// The title and the organization that a role names; nil where it may have many holders.
    private func office(of role: EntityRole) -> (title: String, organization: EntityID)? {
        // What stands in brackets says the organization's name once more.
        let words = SearchTerms.key(of: String(role.value.prefix { $0 != "(" })).split(separator: " ").map(String.init)
        let rest = Array(words.drop { Self.changes.contains($0) })
        for (spelled, title) in Self.titles where rest.starts(with: spelled) {
            let name = rest.dropFirst(spelled.count).drop { Self.particles.contains($0) }
            guard !name.allSatisfy({ Self.generic.contains($0) || Self.particles.contains($0) }) else { continue }
            if let organization = organizations[name.joined(separator: " ")] { return (title, organization) }
        }
        return nil
    }

    /// The words that tell of a change, which the tense holds already.
    private static let changes: Set<String> = [
        "actuel", "actuelle", "ancien", "ancienne", "ex", "futur", "future", "nouveau", "nouvel", "nouvelle", "sortant",
        "sortante",
    ]
    /// Words of bodies of which there are many, where nothing tells which one.
    private static let generic: Set<String> = [
        "agence", "assemblee", "association", "banque", "bureau", "caisse", "centre", "chambre", "club", "comite",
        "commission", "communaute", "compagnie", "confederation", "conseil", "cour", "departement", "departemental",
        "entreprise", "etat", "etats", "federation", "fondation", "francais", "francaise", "general", "gouvernement",
        "groupe", "institut", "jury", "marque", "ministere", "municipal", "nationale", "national", "office",
        "parlement",
        "parquet", "parti", "pays", "prefecture", "region", "regional", "regionale", "republique", "sante", "senat",
        "societe", "syndicat", "tribunal", "union", "universite", "ville",
    ]
    private static let particles: Set<String> = ["de", "du", "des", "la", "le", "les"]
    /// Titles of one holder at a time, with their form for the key.
    private static let titles: [(spelled: [String], title: String)] = [
        "directeur general|directrice generale", "president|presidente", "secretaire general|secretaire generale",
        "patron|patronne", "secretaire executif|secretaire executive", "haut commissaire|haute commissaire",
        "gouverneur|gouverneure", "procureur general|procureure generale",
    ].flatMap { forms in
        let alternatives = forms.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        return alternatives.map { ($0, alternatives[0].joined(separator: " ")) }
    }
}
