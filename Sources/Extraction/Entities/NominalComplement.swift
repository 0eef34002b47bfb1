import FrenchText

/// Follows the words that belong to a noun: its adjectives and its complements with *de*.
struct NominalComplement {
    let reading: Reading

    /// The end of a name.
    ///
    /// - Parameters:
    ///   - head: the tokens of the head noun.
    ///   - nounsAllowed: how many lower-case nouns may stand behind *de* (*Organisation de police criminelle*); a
    ///     capitalized one always may.
    /// - Returns: the index behind the last token that belongs to it.
    func end(after head: Range<Int>, nounsAllowed: Int) -> Int {
        var end = head.upperBound
        var nouns = nounsAllowed
        while end - head.lowerBound < Self.longest, reading.adjoins(end - 1, end), let token = reading.token(end) {
            if token.isCapitalized, !startsPerson(end) {
                end += 1
            } else if token.letters == .lower, token.isWord, reading.isAdjective(end),
                !Self.stops.contains(folded: token)
            {
                end += 1
            } else if token.lower == "&", reading.token(end + 1)?.isCapitalized == true {
                end += 2
            } else if let noun = nounBehindConnector(end) {
                if !reading.tokens[noun].isCapitalized {
                    guard nouns > 0 else { break }
                    nouns -= 1
                }
                end = noun + 1
            } else {
                break
            }
        }
        return end
    }

    /// The noun behind *de*, *du*, *des*, *d’*, *de la*, *de l’*, or nil where another word stands there.
    private func nounBehindConnector(_ index: Int) -> Int? {
        guard let token = reading.token(index), Self.connectors.contains(token.lower) else { return nil }
        var noun = index + 1
        if token.lower == "de", let next = reading.token(noun), ["la", "l'"].contains(next.lower) { noun += 1 }
        guard let word = reading.token(noun), word.isWord, reading.adjoins(noun - 1, noun), !startsPerson(noun) else {
            return nil
        }
        return Self.stops.contains(word.folded) ? nil : noun
    }

    /// Whether a person's name starts here: a given name with another capital behind it.
    private func startsPerson(_ index: Int) -> Bool {
        guard let token = reading.token(index), token.letters == .capitalized else { return false }
        guard reading.lexicon.givenNames.contains(folded: token), reading.adjoins(index, index + 1),
            let next = reading.token(index + 1), next.isCapitalized
        else { return false }
        return true
    }

    /// No name is longer than this many tokens.
    private static let longest = 14
    private static let connectors: WordSet = ["de", "du", "des", "d'"]
    private static let stops: WordSet = [
        "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "plusieurs", "deux", "trois",
        "quatre", "cinq", "tous", "toutes", "tout", "toute", "nombreux", "nombreuses", "ladite", "ledit", "part",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "nouveau", "nouvelle", "nouveaux",
        "nouvelles", "haut", "hauts", "dernier", "derniere", "lors",
    ]
}
