import FrenchText
import Grammar

/// What speaks against taking a name for a person's: the word it stands behind, its own last word, a figure, a line of towns.
extension PersonEvidence {
    /// Whether the words about a name, or its own, tell that a thing, a place or a body bears it here: *l’hôtel Crillon*, *la
    /// tempête Ciara*, *Money Drop*, *la Brabham*, *France-Suisse*.
    func isThing(_ name: SpottedName) -> Bool {
        let words = name.tokens
        if words.count == 1, reading.isFamily(before: words.lowerBound) { return true }
        if reading.isQuoted(words) || reading.tokens[words].contains(where: \.hasDigit) { return true }
        let before = nounBefore(words.lowerBound).flatMap(reading.token)
        // *le collège Jean Lurçat* and *à bord du Jack Morisseau* bear a person's name, and are none.
        if let before, reading.lexicon.organizationCues[folded: before] == .thing { return true }
        if name.rule == "person.title" { return false }
        if words.count > 1, endsAsThing(words) || opensAsThing(words.lowerBound) { return true }
        if isThingBehindComma(words.upperBound) { return true }
        if let before, Self.articles.contains(before.lower) { return true }
        if words.contains(where: isNoWordOfNames) || opensWithArticle(words.lowerBound) { return true }
        if !isCertain(name), isNew(words.lowerBound) { return true }
        // *sa Type E. Soixante ans plus tard*
        if name.rule == "person.initials" { return words.dropFirst().allSatisfy(isEveryday) }
        if isCertain(name) { return false }
        return isPress(words) || isWord(words) || isRoute(words) || isTown(words)
            || before.map { isBody($0, at: words.lowerBound - 1) } == true
    }

    /// Whether a given name makes a name a person's whatever stands beside it: *Marine Tondelier*, not *Canal Football*.
    private func isCertain(_ name: SpottedName) -> Bool {
        let first = name.tokens.lowerBound
        return (Self.certainRules.contains(name.rule) || name.tokens.count > 1 && isGivenName(first))
            && !isSeldomName(first)
    }

    /// Whether a given name stands at a token that is no country’s and no word that is seldom a name in French news.
    func isGivenName(_ index: Int) -> Bool {
        reading.lexicon.givenNames.contains(folded: reading.tokens, at: index) && !isSeldomName(index)
    }

    private func isSeldomName(_ index: Int) -> Bool {
        reading.lexicon.foreignAmbiguousGivenNames.contains(folded: reading.tokens, at: index)
            || reading.lexicon.countries.names.match(reading.tokens, at: index) != nil
    }

    /// *BMW Gran Coupé*, *Harvard Law School*: what follows another capital is the rest of a longer name; not behind a role, a
    /// people, a place or a party (*le député LREM Belkhir Belhaddad*).
    func isTail(_ name: SpottedName) -> Bool {
        let index = name.tokens.lowerBound - 1
        guard let before = reading.token(index), before.isWord, before.isCapitalized, reading.adjoins(index, index + 1),
            !isCertain(name), name.rule != "person.title", !reading.lexicon.commonWords.contains(lower: before),
            !reading.lexicon.givenNames.contains(folded: before),
            reading.lexicon.countries.demonyms[lower: before] == nil
        else { return false }
        return !(0..<Self.longestRole).contains { back in
            let start = index - back
            guard start >= 0 else { return false }
            let organization = reading.lexicon.organizations.match(reading.tokens, at: start)
            let lengths = [
                reading.role(at: start)?.length, reading.lexicon.places.match(reading.tokens, at: start)?.length,
                reading.lexicon.countries.names.match(reading.tokens, at: start)?.length,
                organization.flatMap { $0.meaning.kind == "company" ? nil : $0.length },
            ]
            return lengths.contains(back + 1)
        }
    }

    /// The word before a name, or what is called by it: *l’application Knockin*, *un dispositif de secours nommé Knockin*.
    private func nounBefore(_ name: Int) -> Int? {
        let before = name - 1
        guard let word = reading.token(before), Self.called.contains(folded: word) else { return before }
        return reading.grammar.head(before)
    }

    private static let called: WordSet = ["nomme", "nommee", "baptise", "baptisee", "appele", "appelee", "intitule"]

    /// A given name in the name: what stands beside it is seldom what bears it.
    private static let certainRules: WordSet = ["person.given-name", "person.first-name"]

    /// *la nouvelle Flying Spur*, *l’actuelle Flying Spur*: how models are told apart.
    private func isNew(_ name: Int) -> Bool {
        guard let adjective = reading.token(name - 1), let article = reading.token(name - 2) else { return false }
        return Self.ages.contains(folded: adjective) && (Self.articles.contains(article.lower) || article.lower == "sa")
    }

    private static let ages = NameWords.personEvidenceAges.set

    /// Whether a name opens with a small article: *la Listeria*.
    private func opensWithArticle(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.letters == .lower && ["la", "le", "les", "l'"].contains(token.lower)
    }

    /// *Mounir auprès*, *délégué général de Pollinis*: a word in lower case that is no particle of names.
    private func isNoWordOfNames(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isWord && token.letters == .lower && token.range.count > 3 && !token.isHyphenated
            && !PersonSpotter.particles.contains(lower: token)
    }

    private static let articles = NameWords.personEvidenceArticles.set

    private func isPress(_ words: Range<Int>) -> Bool {
        reading.lexicon.press.contains(
            reading.tokens[words].map(\.folded).joined(separator: " "))
    }

    /// *Et*, *Nord*, *U*, *Center*: one everyday word, French or English, or no more than two letters.
    private func isWord(_ words: Range<Int>) -> Bool {
        guard words.count == 1, let word = reading.token(words.lowerBound) else { return false }
        return word.range.count < Self.shortest || isEveryday(words.lowerBound)
            || reading.lexicon.organizationCues[folded: word].map { [.ending, .thing].contains($0) } == true
    }

    private func isEveryday(_ index: Int) -> Bool {
        reading.lexicon.commonWords.contains(lower: reading.tokens, at: index)
            && !reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
    }

    /// *la Corrèze* without its article; a name of one word only, for *Orléans* can be a family's.
    private func isTown(_ words: Range<Int>) -> Bool {
        words.count == 1 && !isGivenName(words.lowerBound)
            && (reading.lexicon.places.match(reading.tokens, at: words.lowerBound) != nil
                || reading.lexicon.countries.names.match(reading.tokens, at: words.lowerBound) != nil)
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
