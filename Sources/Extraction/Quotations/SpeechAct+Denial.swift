import FrenchText

/// What is not said though a verb of speech stands there.
extension SpeechAct {
    /// Whether the words around the verb tell that nothing was said.
    ///
    /// Every look around it is bounded by a few tokens.
    func isDenied(in sentence: Range<Int>, _ reading: Reading) -> Bool {
        isNegated(in: sentence, reading) || Self.isRefused(tokens.lowerBound, in: sentence, reading)
            || isSupposed(in: sentence, reading)
    }

    // MARK: Negation

    /// *n’a pas déclaré*, *ne dit jamais*, *personne n’a dit*; not *n’a pas seulement dit*, nor *n’a-t-il pas dit ?*.
    private func isNegated(in sentence: Range<Int>, _ reading: Reading) -> Bool {
        guard turned == nil, hasNe(in: sentence, reading) else { return false }
        let reach = tokens.lowerBound..<min(sentence.upperBound, tokens.upperBound + (part.isFinite ? 2 : 0))
        if let word = reach.first(where: { Self.negations.contains(folded: reading.tokens, at: $0) }) {
            return reading.token(word + 1).map { Self.restrictions.contains(folded: $0) } != true
        }
        return (max(sentence.lowerBound, tokens.lowerBound - Self.reach)..<tokens.lowerBound).contains {
            Self.nobody.contains(folded: reading.tokens, at: $0)
        }
    }

    /// Whether *ne* stands among the pronouns before the verb, or before *le*, *la*, *les* there.
    private func hasNe(in sentence: Range<Int>, _ reading: Reading) -> Bool {
        let isNe = { (index: Int) in ["ne", "n'"].contains(reading.tokens[index].lower) }
        if tokens.contains(where: isNe) { return true }
        let first = tokens.lowerBound
        return first - 2 >= sentence.lowerBound && isNe(first - 2)
            && ["le", "la", "les", "vous"].contains(reading.tokens[first - 1].lower)
    }

    // MARK: Refusal

    /// Whether another verb tells that what a verb says was not done: *refuse de dire*, *a démenti avoir dit*, *sans dire*.
    static func isRefused(_ verb: Int, in sentence: Range<Int>, _ reading: Reading) -> Bool {
        var index = verb - 1
        var isGoverned = false
        while index >= max(sentence.lowerBound, verb - reach) {
            let token = reading.tokens[index]
            if refusals.contains(folded: token) {
                return (isGoverned || token.lower == "sans" || reading.tokens[verb].lower == "avoir")
                    && !isUndone(index, in: sentence, reading)
            }
            if governing.contains(lower: token) {
                isGoverned = true
            } else if !token.folded.hasSuffix("ment"), !settings.contains(folded: token) {
                return false
            }
            index -= 1
        }
        return false
    }

    /// *n’a pas refusé de dire*: a refusal that is denied itself.
    private static func isUndone(_ refusal: Int, in sentence: Range<Int>, _ reading: Reading) -> Bool {
        (max(sentence.lowerBound, refusal - 3)..<refusal).contains { ["ne", "n'"].contains(reading.tokens[$0].lower) }
    }

    // MARK: Supposition

    /// *Si Awa Sarr disait*, *s’il avait dit …, il aurait*; *même si Awa Sarr disait* grants that she did.
    private func isSupposed(in sentence: Range<Int>, _ reading: Reading) -> Bool {
        let isPluperfect =
            part == .participle && tokens.contains { ["avait", "avaient"].contains(reading.tokens[$0].lower) }
        guard part == .imperfect || isPluperfect, opensWithIf(in: sentence, reading) else { return false }
        let behind = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + Self.widest)
        return part == .imperfect
            || behind.contains { Self.conditionals.contains(folded: reading.tokens, at: $0) }
    }

    /// Whether *si* opens the verb's clause.
    private func opensWithIf(in sentence: Range<Int>, _ reading: Reading) -> Bool {
        var index = tokens.lowerBound - 1
        while index >= max(sentence.lowerBound, tokens.lowerBound - Self.longestSubject) {
            let token = reading.tokens[index]
            let before = index > sentence.lowerBound ? reading.tokens[index - 1].lower : ""
            if token.lower == "si" { return before != "même" }
            if ["il", "ils"].contains(token.lower), before == "s'" { return true }
            guard token.kind != .punctuation, !["que", "qu'", "qui", "et", "mais"].contains(token.lower) else {
                return false
            }
            index -= 1
        }
        return false
    }

    // MARK: Tables

    /// How many tokens around a verb may deny it.
    private static let reach = 8
    private static let longestSubject = 14
    private static let widest = 40

    private static let negations: WordSet = [
        "pas", "jamais", "point", "guere", "nullement", "aucunement", "rien", "plus",
    ]
    private static let restrictions: WordSet = ["seulement", "uniquement", "simplement", "moins", "autre"]
    private static let nobody: WordSet = ["personne", "nul", "nulle", "aucun", "aucune", "rien", "ni", "jamais"]
    private static let refusals: WordSet = [
        "refuse", "refusent", "refusee", "refuses", "refusees", "refusait", "refusaient", "refusant", "refuser",
        "refusa", "dement", "dementent", "dementi", "dementait", "dementaient", "dementant", "dementir", "nie",
        "nient", "niait", "niaient", "niant", "nier", "conteste", "contestent", "contestait", "contestaient",
        "contestant", "contester", "renonce", "renoncent", "renoncait", "renoncer", "renoncant", "abstient",
        "abstiennent", "abstenu", "abstenue", "abstenus", "evite", "evitent", "evitait", "eviter", "evitant",
        "garde", "gardee", "gardes", "sans",
    ]
    private static let governing: WordSet = ["de", "d'", "à", "avoir", "être"]
    private static let settings: WordSet = [
        "bien", "toujours", "encore", "pas", "jamais", "hier", "lundi", "mardi", "mercredi", "jeudi",
        "vendredi", "samedi", "dimanche", "lui", "leur", "l'", "s'", "y", "en", "meme",
    ]
    private static let conditionals: WordSet = ["aurait", "auraient", "serait", "seraient", "pourrait", "pourraient"]
}
