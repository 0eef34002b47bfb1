import Facts
import FrenchText

/// Lets what an article calls an organization be one wherever it stands: *son concurrent Helvatex*, then *Helvatex*.
struct SpellingAgreement {
    let reading: Reading

    /// The names, those that are spelled as an organization that words told being organizations.
    ///
    /// What rules or the lexicon took for a person by a given name, a title or a role stays one.
    func agreed(_ names: [SpottedName]) -> [SpottedName] {
        var told: [String: SpottedName] = [:]
        for name in names where Self.tellingRules.contains(name.rule) { told[spelling(name)] = name }
        guard !told.isEmpty else { return names }
        return names.map { name in
            guard name.type == .person || name.type == .place, Self.doubtfulRules.contains(name.rule),
                let organization = told[spelling(name)]
            else { return name }
            return SpottedName(
                tokens: name.tokens, type: .organization, kind: organization.kind, rule: "organization.spelling")
        }
    }

    private func spelling(_ name: SpottedName) -> String {
        reading.tokens[name.tokens].map(\.folded).joined(separator: " ")
    }

    private static let tellingRules: WordSet = [
        "organization.apposition", "organization.partners", "organization.firm", "organization.short-form",
    ]
    private static let doubtfulRules: WordSet = [
        "person.tagger", "person.shape", "person.verb", "person.family-name", "place.tagger", "place.preposition",
    ]
}
