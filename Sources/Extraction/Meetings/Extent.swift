import FrenchText

/// How far the words reach that can name whom somebody met.
struct Extent {
    let reading: Reading

    /// From a token up to the clause that says why, when or what else.
    ///
    /// - Parameters:
    ///   - start: the first token that can name somebody.
    ///   - limit: the end of the words that belong to the trigger.
    ///   - isLeading: whether the trigger stands in an adverbial that the main clause follows.
    /// - Returns: the tokens; empty where nothing can follow.
    func object(from start: Int, limit: Int, isLeading: Bool = false) -> Range<Int> {
        var end = start
        while end < limit, !isStop(end, start: start) { end += 1 }
        // *Lors d’un entretien avec X, le ministre Y a promis*: the clause of a verb has its subject behind the last comma.
        if end > start, isVerb(end),
            let comma = (start..<end).last(where: { reading.tokens[$0].lower == "," }),
            isLeading || isSubject(comma + 1..<end)
        {
            end = comma
        }
        return min(start, end)..<end
    }

    private func isVerb(_ index: Int) -> Bool {
        guard let word = reading.token(index)?.lower else { return false }
        return Auxiliary(word) != nil || Self.finite.contains(word) || ["s'", "se", "n'", "ne", "l'"].contains(word)
    }

    /// Whether the words between a comma and a verb are a name and nothing else: *…, X aurait écrit*.
    private func isSubject(_ words: Range<Int>) -> Bool {
        !words.isEmpty && words.count <= 4 && words.allSatisfy { reading.tokens[$0].isCapitalized }
    }

    private func isStop(_ index: Int, start: Int) -> Bool {
        let token = reading.tokens[index]
        let word = token.lower
        // *X ainsi que Y*, *avec X ainsi qu’avec Y* goes on.
        if word == "que", index == start { return false }
        if word == "que" || word == "qu'", reading.token(index - 1)?.lower == "ainsi" { return false }
        if Self.stops.contains(word) || Self.finite.contains(word) { return true }
        if token.letters == .lower, Auxiliary(word) != nil { return true }
        switch word {
        // *a rencontré pendant deux heures le président X*: how long stands before whom.
        case "pendant", "durant", "sur", "depuis", "lors":
            return (start..<index).contains {
                reading.tokens[$0].isCapitalized || MeetingLexicon.delegations.contains(folded: reading.tokens, at: $0)
            }
        // *…, a précisé le porte-parole X*: who says it was not met.
        case ",": return reading.token(index + 1).map { Self.reports.contains(lower: $0) } == true
        case "pour":
            guard let next = reading.token(index + 1) else { return false }
            return !["l'", "la", "le", "les"].contains(next.lower)
        case "présence", "compagnie", "vue": return reading.token(index - 1)?.lower == "en"
        case "sujet", "propos", "côtés", "côté": return index > start + 2
        default: return false
        }
    }

    private static let reports: WordSet = [
        "a-t-on", "a-t-il", "a-t-elle", "ont-ils", "selon", "indique", "précise", "annonce", "souligne", "affirme",
        "rapporte", "explique",
    ]
    private static let stops: WordSet = [
        ";", ".", ":", "?", "!", "afin", "où", "avant", "après", "visant", "consacrée", "consacrées",
        "consacré",
        "consacrés", "portant", "axée", "axées", "axé", "au-delà", "tandis", "alors", "qui", "que", "qu'", "dont",
        "concernant", "autour", "contre", "accompagné", "accompagnée", "accompagnés", "avait-il", "comme", "ni",
        "selon", "quand", "lorsque", "mais", "puisque", "car", "parce", "s'", "se", "n'", "ne", "il",
        "elle", "ils", "elles", "c'",
    ]
    private static let finite: WordSet = [
        "doit", "doivent", "devait", "devrait", "peut", "peuvent", "va", "vont", "fait", "font", "veut", "dit",
        "pourrait", "devraient",
    ]
}
