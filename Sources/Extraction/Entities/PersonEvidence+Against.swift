import FrenchText

/// What speaks against taking a name for a person's: the word it stands behind, its own last word, a figure, a line of towns.
extension PersonEvidence {
    /// Whether the words about a name, or its own, tell that a thing, a place or a body bears it here: *l’hôtel Crillon*, *la
    /// tempête Ciara*, *Money Drop*, *la Brabham*, *France-Suisse*.
    func isThing(_ name: SpottedName) -> Bool {
        let words = name.tokens
        if reading.isQuoted(words) || reading.tokens[words].contains(where: \.hasDigit) { return true }
        // *une application nommée Knockin* as *l’application Knockin*
        let isCalled = reading.token(words.lowerBound - 1).map { Self.called.contains(folded: $0) } == true
        let before = reading.token(words.lowerBound - (isCalled ? 2 : 1))
        // *le collège Jean Lurçat* and *à bord du Jack Morisseau* bear a person's name, and are none.
        if let before, reading.lexicon.organizationCues[folded: before] == .thing { return true }
        if name.rule == "person.title" { return false }
        if words.count > 1, endsAsThing(words) || opensAsThing(words.lowerBound) { return true }
        if isThingBehindComma(words.upperBound) { return true }
        if let before, Self.articles.contains(before.lower) { return true }
        // *sa Type E. Soixante ans plus tard*
        if name.rule == "person.initials" { return words.dropFirst().allSatisfy(isEveryday) }
        if Self.certainRules.contains(name.rule) { return false }
        return isPress(words) || isWord(words) || isRoute(words) || isTown(words)
            || before.map { isBody($0, at: words.lowerBound - 1) } == true
    }

    private static let called: WordSet = ["nomme", "nommee", "baptise", "baptisee", "appele", "appelee", "intitule"]

    /// A given name in the name: what stands beside it is seldom what bears it.
    private static let certainRules: WordSet = ["person.given-name", "person.first-name"]

    private static let articles: WordSet = ["le", "la", "l'", "les", "du", "des", "au", "aux", "the"]

    private func isPress(_ words: Range<Int>) -> Bool {
        reading.lexicon.meetings.press.contains(
            reading.tokens[words].map(\.folded).joined(separator: " "))
    }

    /// *Et*, *Nord*, *U*: one everyday word, or no more than two letters.
    private func isWord(_ words: Range<Int>) -> Bool {
        guard words.count == 1, let word = reading.token(words.lowerBound) else { return false }
        return word.range.count < Self.shortest || isEveryday(words.lowerBound)
    }

    private func isEveryday(_ index: Int) -> Bool {
        reading.lexicon.commonWords.contains(lower: reading.tokens, at: index)
            && !reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
    }

    /// *la Corrèze* without its article; a name of one word only, for *Orléans* can be a family's.
    private func isTown(_ words: Range<Int>) -> Bool {
        words.count == 1 && reading.lexicon.places.match(reading.tokens, at: words.lowerBound) != nil
            && !reading.lexicon.givenNames.contains(folded: reading.tokens, at: words.lowerBound)
    }

    /// *Cyan Racing*, *Health Metrics*: English things are told by their last word.
    private func endsAsThing(_ words: Range<Int>) -> Bool {
        words.dropFirst().contains { index in
            reading.lexicon.organizationCues[folded: reading.tokens[index]] == .ending
        }
    }

    /// *Musée Giscard d’Estaing*, *Prix Templeton*: a name that opens with what it is.
    private func opensAsThing(_ index: Int) -> Bool {
        reading.lexicon.organizationCues[folded: reading.tokens[index]] == .thing
            && !reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
    }

    /// *frappé par Amanda, la première tempête du Pacifique*: what the words behind a name say that it is.
    private func isThingBehindComma(_ comma: Int) -> Bool {
        guard reading.token(comma)?.lower == ",", let article = reading.token(comma + 1),
            ["le", "la", "l'", "un", "une"].contains(article.lower)
        else { return false }
        return (comma + 2...comma + 3).contains { index in
            reading.token(index).map { reading.lexicon.organizationCues[folded: $0] == .thing } == true
        }
    }

    /// *France-Suisse*, *Paris-Nice*: every part is a place.
    private func isRoute(_ words: Range<Int>) -> Bool {
        guard words.count == 1, let word = reading.token(words.lowerBound), word.isHyphenated else { return false }
        let parts = word.folded.split(separator: "-")
        return parts.count > 1
            && parts.allSatisfy { part in
                let tokens = Tokenizer.tokens(of: Array(part.unicodeScalars))
                return reading.lexicon.places.match(tokens, at: 0) != nil
                    || reading.lexicon.countries.names.match(tokens, at: 0) != nil
            }
    }

    /// Whether a word before a name says that a body bears it: *la société Covrane*; not *l’éditeur*, who can be somebody.
    private func isBody(_ word: Token, at index: Int) -> Bool {
        word.letters == .lower && reading.role(at: index) == nil && reading.lexicon.personNouns[folded: word] == nil
            && (reading.lexicon.organizationNouns[folded: word] != nil
                || reading.lexicon.organizationDescriptions[folded: word] != nil
                || reading.lexicon.organizationHeads.match(reading.tokens, at: index) != nil)
    }

    /// A shorter word names nobody.
    private static let shortest = 3
}
