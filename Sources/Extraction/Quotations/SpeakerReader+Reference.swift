import FrenchText

/// Whom a pronoun means.
extension SpeakerReader {
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
        let named = entities.spans(.person, in: window)
        // Who is known to be a woman is meant by *elle* before somebody of whom nothing is known.
        return named.last { (memory.women[$0.entity] ?? isWoman($0.entity)) == isFeminine }?.entity
            ?? named.last { fits($0.entity) }?.entity
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

    /// How far before a pronoun the name may stand that it means, in tokens.
    private static let reach = 120
}
