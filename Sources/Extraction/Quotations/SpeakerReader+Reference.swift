import FrenchText

/// Whom a role or a pronoun means.
extension SpeakerReader {
    /// The person whose role stands in a phrase alone: *le ministre*, where the article names one minister.
    func roleHolder(in phrase: Range<Int>) -> Int? {
        guard let start = phrase.first(where: { reading.role(at: $0).map { !$0.meaning.isTitle } == true }),
            let role = reading.role(at: start),
            start == phrase.lowerBound
                || reading.token(start - 1).map({ Self.definite.contains($0.lower) }) == true
        else { return nil }
        let end = min(start + role.length, phrase.upperBound)
        let short = reading.tokens[start..<end].map(\.folded).joined(separator: " ")
        let long = reading.tokens[start..<phrase.upperBound].map(\.folded).joined(separator: " ")
        let named = entities.spans(.organization, in: end..<max(end, phrase.upperBound)).first?.entity
        let holders = persons { Self.words(of: $0.value).hasPrefix(short) }
        let exact = persons { role in
            let words = Self.words(of: role.value)
            // *le président de l’ONU*, *le patron de la DGSN*: the organization tells whose head is meant.
            return words.hasPrefix(short) && (words.hasPrefix(long) || long.hasPrefix(words))
                || named.map { isHead(short, as: words) && isRole(role, of: $0) } == true
        }
        if exact.count == 1 { return exact.first }
        return holders.count == 1 && end == phrase.upperBound ? holders.first : nil
    }

    /// The persons of whom the article states a role.
    private func persons(_ isMeant: (RoleStatement) -> Bool) -> [Int] {
        entities.entities.indices.filter { index in
            entities.entities[index].type == .person && entities.entities[index].roles.contains(where: isMeant)
        }
    }

    /// Whether a role is called by its own head or by a word for whoever leads: *le patron*, *le chef*.
    private func isHead(_ short: String, as role: String) -> Bool {
        role.hasPrefix(short) || Self.leaders.contains(short) && Self.leading.contains(where: role.hasPrefix)
    }

    /// Whether a role is one of an organization.
    private func isRole(_ role: RoleStatement, of organization: Int) -> Bool {
        let range = role.evidence.range
        let tokens = reading.token(startingAt: range.lowerBound)..<reading.token(startingAt: range.upperBound)
        return entities.spans(.organization, in: tokens).contains { $0.entity == organization }
    }

    private static func words(of role: String) -> String {
        Tokenizer.tokens(of: Array(role.unicodeScalars)).map(\.folded).joined(separator: " ")
    }

    /// The speaker of a turned verb with its pronoun: *dit-il*.
    func pronoun(_ pronoun: String, at index: Int, _ memory: Memory) -> Found {
        Found(tokens: index..<index + 1, entity: meant(by: pronoun, at: index, memory))
    }

    /// The person that a pronoun means: who spoke last, else who was named last, of its gender as far as that is known.
    func meant(by pronoun: String, at index: Int, _ memory: Memory) -> Int? {
        guard ["il", "elle"].contains(pronoun) else { return nil }
        let isFeminine = pronoun == "elle"
        let fits = { (entity: Int) in
            entities.entities[entity].type == .person
                && (memory.women[entity] ?? isWoman(entity)).map { $0 == isFeminine } != false
        }
        if let last = memory.lastSpeaker, fits(last) { return last }
        let window = max(0, index - Self.reach)..<index
        return entities.spans(.person, in: window).last { fits($0.entity) }?.entity
    }

    /// Whether the article marks a person as a woman or a man: by *Mme*, by the gender of a role; nil where it does not.
    private func isWoman(_ entity: Int) -> Bool? {
        for mention in entities.entities[entity].mentions {
            let first = reading.token(startingAt: mention.evidence.range.lowerBound)
            guard let title = reading.token(first - 1) else { continue }
            if ["mme", "mme.", "mlle", "madame"].contains(title.lower) { return true }
            if ["m.", "mm.", "monsieur"].contains(title.lower) { return false }
        }
        for role in entities.entities[entity].roles {
            let first = reading.token(startingAt: role.evidence.range.lowerBound)
            guard let article = reading.token(first - 1)?.lower, let head = reading.token(first)?.folded else {
                continue
            }
            if article == "la" || head.hasSuffix("trice") || head.hasSuffix("dente") { return true }
            if article == "le" { return false }
        }
        return nil
    }

    private static let leaders: WordSet = ["patron", "patronne", "chef", "cheffe", "dirigeant", "dirigeante"]
    private static let leading = [
        "president", "presidente", "directeur general", "directrice generale", "secretaire general",
        "secretaire generale", "pdg", "commandant", "haut commissaire",
    ]
    /// How far before a pronoun the name may stand that it means, in tokens.
    private static let reach = 120
    private static let definite: WordSet = ["le", "la", "l'", "les", "ce", "cet", "cette", "du", "au"]
}
