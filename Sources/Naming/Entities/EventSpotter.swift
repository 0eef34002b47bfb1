import Facts
import FrenchText

/// Finds events with a name: *93e Assemblée générale d’Interpol*, *sommet de l'Union africaine*, *COP 30*.
struct EventSpotter {
    let reading: Reading

    func spot() -> [SpottedName] {
        var found: [SpottedName] = []
        var index = 0
        while index < reading.tokens.count {
            guard let range = event(at: index) else {
                index += 1
                continue
            }
            found.append(SpottedName(tokens: range, type: .event, rule: "event.head"))
            index = range.upperBound
        }
        return found
    }

    private func event(at index: Int) -> Range<Int>? {
        guard let length = headLength(at: index) else { return nil }
        let start = ordinalBefore(index) ?? index
        let head = index..<index + length
        var end = NominalComplement(reading: reading).end(after: head, nounsAllowed: 1)
        // *Coupe du monde 2030*, *COP 30*: a number right behind belongs to the name.
        if reading.adjoins(end - 1, end), reading.token(end)?.kind == .number { end += 1 }
        let isNumbered = start < index
        let isProper = reading.tokens[index].isCapitalized && !reading.opensSentence(index)
        let hasName = reading.tokens[head.upperBound..<end].contains { $0.isCapitalized || $0.kind == .number }
        // An event has a name of its own: a proper complement, or a number or a capital that is not the sentence's.
        guard hasName || (isNumbered || isProper) && !Self.parts.contains(folded: reading.tokens, at: index) else {
            return nil
        }
        guard hasName || isNumbered || length > 1 else { return nil }
        guard isNumbered || !Self.parts.contains(folded: reading.tokens, at: index) else { return nil }
        guard isNumbered || isProper || isHeld(head, end: end) else { return nil }
        return start..<end
    }

    /// Whether a noun in lower case is what takes place, and no other thing of that name: *le patrimoine mondial de l’Unesco*,
    /// *au sommet de l’État*, *un salon de massage*, *la coupe de cheveux*.
    private func isHeld(_ head: Range<Int>, end: Int) -> Bool {
        let next = head.upperBound
        let complement = (next..<end).first { !Self.connectors.contains(lower: reading.tokens, at: $0) }
        switch reading.tokens[head.lowerBound].folded {
        case "mondial":
            return reading.token(head.lowerBound - 1).map { Self.determiners.contains($0.lower) } == true
        case "salon", "coupe":
            // A room, a shop or a cup has a common noun behind it; a fair or a competition what it is about.
            guard let complement else { return false }
            return reading.tokens[complement].isCapitalized
                || Self.subjects.contains(folded: reading.tokens, at: complement)
        case "sommet":
            guard let complement, reading.tokens[complement].isCapitalized else { return false }
            if Self.states.contains(folded: reading.tokens, at: complement) { return false }
            return isKnown(complement) || reading.tokens[complement].letters == .upper
                || !Self.connectors.contains(lower: reading.tokens, at: next)
        default: return true
        }
    }

    /// Whether a country, a place or an organization that the lexicon knows starts at a token.
    private func isKnown(_ index: Int) -> Bool {
        reading.lexicon.countries.names.match(reading.tokens, at: index) != nil
            || reading.lexicon.places.match(reading.tokens, at: index) != nil
            || reading.lexicon.organizations.match(reading.tokens, at: index) != nil
    }

    private static let connectors = NameWords.eventSpotterConnectors.set
    private static let determiners = NameWords.eventSpotterDeterminers.set
    /// Whose top is no summit: *au sommet de l’État*.
    private static let states: WordSet = ["etat", "elysee", "republique", "eglise", "everest"]
    /// What fairs and competitions are about.
    private static let subjects = NameWords.eventSpotterSubjects.set

    /// Parts of an event that have no name without it.
    private static let parts: WordSet = ["session", "edition"]

    private func headLength(at index: Int) -> Int? {
        guard reading.tokens[index].isWord else { return nil }
        if let second = Self.pairs[folded: reading.tokens, at: index],
            reading.token(index + 1).map({ second.contains(folded: $0) }) == true
        {
            return 2
        }
        return Self.heads.contains(lower: reading.tokens, at: index) ? 1 : nil
    }

    private func ordinalBefore(_ index: Int) -> Int? {
        guard let before = reading.token(index - 1) else { return nil }
        return before.kind == .ordinal && reading.adjoins(index - 1, index) ? index - 1 : nil
    }

    private static let pairs: WordMap<WordSet> = [
        "assemblee": ["generale"], "conference": ["internationale", "ministerielle", "generale"],
        "jeux": ["olympiques"], "session": ["ordinaire", "extraordinaire"],
    ]
    private static let heads = NameWords.eventSpotterHeads.set
}
