import FrenchText

/// Who holds which role in an article, so that a role alone leads to a person: *le ministre*, *le patron de la DGSN*.
struct RoleHolders {
    private let reading: Reading
    private let entities: CollectedEntities
    private let holders: [Holder]

    /// A role that the article gives a person.
    private struct Holder {
        let person: Int
        /// Folded, tokens apart.
        let words: String
        /// The organizations that the role names.
        let organizations: Set<Int>
    }

    init(reading: Reading, entities: CollectedEntities) {
        self.reading = reading
        self.entities = entities
        holders = entities.entities.enumerated().flatMap { person, entity in
            guard entity.type == .person else { return [Holder]() }
            return entity.roles.map { role in
                let range = role.evidence.range
                let first = reading.token(startingAt: range.lowerBound)
                let tokens = first..<max(first, reading.token(startingAt: range.upperBound))
                let words = Tokenizer.tokens(of: Array(role.value.unicodeScalars)).map(\.folded)
                return Holder(
                    person: person, words: words.joined(separator: " "),
                    organizations: Set(entities.spans(.organization, in: tokens).map(\.entity)))
            }
        }
    }

    /// The person whom a phrase means that holds a role behind its article, where the article knows one such person.
    ///
    /// - Parameter phrase: *le ministre de l’Intérieur*, in tokens.
    /// - Returns: the person's index among the entities; nil where the phrase names no role or several hold it.
    func person(in phrase: Range<Int>) -> Int? {
        guard !holders.isEmpty,
            let start = phrase.first(where: { reading.role(at: $0).map { !$0.meaning.isTitle } == true }),
            let role = reading.role(at: start),
            start == phrase.lowerBound || reading.token(start - 1).map({ Self.definite.contains($0.lower) }) == true
        else { return nil }
        let end = min(start + role.length, phrase.upperBound)
        let short = words(start..<end)
        let long = words(start..<phrase.upperBound)
        let named = entities.spans(.organization, in: end..<max(end, phrase.upperBound)).first?.entity
        let exact = persons { holder in
            // *le président de l’ONU*, *le patron de la DGSN*: the organization tells whose head is meant.
            holder.words.hasPrefix(short) && (holder.words.hasPrefix(long) || long.hasPrefix(holder.words))
                || named.map { holder.organizations.contains($0) && isHead(short, as: holder.words) } == true
        }
        if exact.count == 1 { return exact.first }
        guard end == phrase.upperBound else { return nil }
        let alike = persons { $0.words.hasPrefix(short) }
        return alike.count == 1 ? alike.first : nil
    }

    private func persons(_ isMeant: (Holder) -> Bool) -> Set<Int> {
        Set(holders.filter(isMeant).map(\.person))
    }

    private func words(_ tokens: Range<Int>) -> String {
        reading.tokens[tokens].map(\.folded).joined(separator: " ")
    }

    /// Whether a role is called by its own head or by a word for whoever leads: *le patron*, *le chef*.
    private func isHead(_ short: String, as role: String) -> Bool {
        role.hasPrefix(short) || Self.leaders.contains(short) && Self.leading.contains(where: role.hasPrefix)
    }

    private static let definite: WordSet = ["le", "la", "l'", "les", "ce", "cet", "cette", "du", "au"]
    private static let leaders: WordSet = ["patron", "patronne", "chef", "cheffe", "dirigeant", "dirigeante"]
    private static let leading = [
        "president", "presidente", "directeur general", "directrice generale", "secretaire general",
        "secretaire generale", "pdg", "commandant", "haut commissaire",
    ]
}
