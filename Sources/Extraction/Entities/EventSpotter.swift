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
        return start..<end
    }

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
    private static let heads: WordSet = [
        "ag", "sommet", "congrès", "conférence", "session", "édition", "festival", "cop", "g7", "g20", "colloque",
        "symposium", "salon", "coupe", "mondial",
    ]
}
