import FrenchText
import Grammar

/// Follows the words that belong to a noun: its adjectives and its complements with *de*.
package struct NominalComplement {
    let reading: Reading

    package init(reading: Reading) {
        self.reading = reading
    }

    /// The end of a name.
    ///
    /// - Parameters:
    ///   - head: the tokens of the head noun.
    ///   - nounsAllowed: how many lower-case nouns may stand behind *de* (*Organisation de police criminelle*); a
    ///     capitalized one always may.
    /// - Returns: the index behind the last token that belongs to it.
    package func end(after head: Range<Int>, nounsAllowed: Int) -> Int {
        var end = head.upperBound
        var nouns = nounsAllowed
        while end - head.lowerBound < Self.longest, let token = reading.token(end) {
            if token.lower == ",", let noun = listedNoun(behind: end, of: head) { end = noun + 1 }
            guard reading.adjoins(end - 1, end), let token = reading.token(end) else { break }
            // *LE PATRON DE LA POLICE Vendredi, …*
            if token.isCapitalized, Self.days.contains(folded: token) || isShoutedHead(head) && token.letters != .upper
            {
                break
            }
            if token.isCapitalized, !startsPerson(end), !isTitle(end) {
                end += 1
            } else if token.letters == .lower, token.isWord,
                reading.isAdjective(end) || Self.convictions.contains(folded: token),
                !Self.stops.contains(folded: token), !isVerb(end)
            {
                end += 1
            } else if token.lower == "&", reading.token(end + 1)?.isCapitalized == true {
                end += 2
            } else if let noun = nounBehindConnector(end) {
                if !reading.tokens[noun].isCapitalized {
                    guard nouns > 0 else { break }
                    nouns -= 1
                }
                end = endOfQualified(noun)
            } else if token.lower == "pour", reading.tokens[head.lowerBound].isCapitalized,
                let article = reading.token(end + 1), ["le", "la", "les", "l'"].contains(article.lower),
                let name = reading.token(end + 2), name.letters == .capitalized || name.lower.hasPrefix("ex-"),
                reading.adjoins(end, end + 1)
            {
                // *Haut Conseil pour le Climat*
                end += 3
            } else if let noun = purpose(at: end, of: head) {
                end = noun + 1
            } else if let noun = secondNoun(behind: end, of: head) {
                end = noun + 1
            } else if let adjective = furtherAdjective(at: end, of: head) {
                end = adjective + 1
            } else {
                break
            }
        }
        return end
    }

    /// The end behind a noun and the adjectives that open it: *des petites et moyennes entreprises*.
    private func endOfQualified(_ noun: Int) -> Int {
        var last = noun
        while Self.openingAdjectives.contains(folded: reading.tokens, at: last), reading.adjoins(last, last + 1) {
            let next = reading.token(last + 1)?.lower == "et" ? last + 2 : last + 1
            guard let word = reading.token(next), word.letters == .lower, word.isWord, reading.adjoins(next - 1, next)
            else { break }
            last = next
        }
        return last + 1
    }

    private static let openingAdjectives = NameWords.nominalComplementOpeningAdjectives.set
    /// Nouns of those who hold a conviction, as parties' names have them behind theirs.
    private static let convictions = NameWords.nominalComplementConvictions.set

    private func isShoutedHead(_ head: Range<Int>) -> Bool {
        reading.tokens[head.lowerBound].letters == .upper && reading.tokens[head.lowerBound].range.count > 4
    }

    /// The noun of a purpose or a field that the grammar hangs into the name: *Agence suédoise de la recherche sur la
    /// Défense*, *Fonds d’aide aux auteurs*.
    private func purpose(at index: Int, of head: Range<Int>) -> Int? {
        guard reading.tokens[head.lowerBound].isCapitalized, index > head.upperBound,
            Self.prepositions.contains(reading.tokens[index].lower), let next = reading.token(index + 1)
        else { return nil }
        let noun = ["le", "la", "les", "l'"].contains(next.lower) ? index + 2 : index + 1
        guard noun == index + 2 || reading.tokens[index].lower == "aux", let word = reading.token(noun), word.isWord,
            reading.adjoins(noun - 1, noun), word.letters == .lower || reading.isCommon(word),
            reading.role(at: noun) == nil, reading.grammar.relation(noun) == .nominalModifier,
            let governor = reading.grammar.head(noun), (head.lowerBound..<index).contains(governor)
        else { return nil }
        return noun
    }

    private static let prepositions: WordSet = ["pour", "sur", "contre", "aux"]

    /// The noun behind *et* that is as much a part of the name as the one before it: *Service d’incendie et de secours*,
    /// *Fédération nationale des Ports et Docks*; nil where another name may begin.
    private func secondNoun(behind index: Int, of head: Range<Int>) -> Int? {
        guard reading.tokens[index].lower == "et", let last = reading.token(index - 1),
            let next = reading.token(index + 1),
            reading.adjoins(index, index + 1), let first = connector(before: index, from: head.upperBound)
        else { return nil }
        // *des Ports et Docks*, *des sciences et technologies*: one connector serves both.
        let isBare =
            next.isWord && (next.isCapitalized ? first == "des" : first == "des" || first == "de")
            && !Self.connectors.contains(next.lower)
        let noun = isBare ? index + 1 : nounBehindConnector(index + 1)
        guard let noun, let word = reading.token(noun), word.letters == last.letters, reading.adjoins(noun - 1, noun),
            !isBare || next.isCapitalized || reading.grammar.partOfSpeech(noun) == .noun,
            isBare || isArticled(index + 1) == (first != "de"), isNamePart(noun, of: head, isBare: isBare)
        else { return nil }
        return noun
    }

    /// The noun behind a comma in a list that an *et* ends: *Direction de la concurrence, de la consommation et de la
    /// répression des fraudes*.
    private func listedNoun(behind index: Int, of head: Range<Int>) -> Int? {
        guard reading.tokens[head.lowerBound].isCapitalized, let next = reading.token(index + 1),
            let last = reading.token(index - 1), let first = connector(before: index, from: head.upperBound),
            first != "de"
        else { return nil }
        // *Société des auteurs, compositeurs et éditeurs*
        if first == "des", next.letters == .lower, last.letters == .lower,
            isNamePart(index + 1, of: head, isBare: true),
            reading.token(index + 2)?.lower == "et",
            [index + 1, index + 3].allSatisfy({ index in
                reading.tokens.indices.contains(index) && reading.grammar.partOfSpeech(index) == .noun
            })
        {
            return index + 1
        }
        guard Self.connectors.contains(next.lower), isArticled(index + 1), let noun = nounBehindConnector(index + 1),
            reading.tokens[noun].letters == last.letters,
            isNamePart(noun, of: head, isBare: true)
        else { return nil }
        var behind = noun + 1
        while reading.isAdjective(behind), behind - noun < Self.reach { behind += 1 }
        guard let joint = reading.token(behind), [",", "et"].contains(joint.lower),
            let more = reading.token(behind + 1),
            Self.connectors.contains(more.lower), isArticled(behind + 1)
        else { return nil }
        return noun
    }

    /// Whether a further noun can belong to the name of a head: no name of its own, nobody, and a capitalized one only
    /// where everyday words are capitalized, as ministries write them.
    private func isNamePart(_ noun: Int, of head: Range<Int>, isBare: Bool) -> Bool {
        let word = reading.tokens[noun]
        let isMinistry = ["ministere", "secretariat"].contains(reading.tokens[head.lowerBound].folded)
        // *de la Concurrence, de la Consommation et de la Répression*
        let isListed = reading.tokens[head.upperBound..<noun].contains { $0.lower == "," }
        return (word.letters == .lower || reading.isCommon(word) && (isBare || isMinistry || isListed))
            && reading.lexicon.organizationHeads.match(reading.tokens, at: noun) == nil && reading.role(at: noun) == nil
            && reading.lexicon.personNouns[folded: word] == nil
            && reading.lexicon.organizations.match(reading.tokens, at: noun) == nil
    }

    /// An adjective that its ending does not tell but the grammar does, or the second of two that *et* joins: *Groupe
    /// islamique armé*, *industries aéronautiques et spatiales*.
    private func furtherAdjective(at index: Int, of head: Range<Int>) -> Int? {
        guard reading.tokens[head.lowerBound].isCapitalized, index > head.upperBound else { return nil }
        if reading.tokens[index].lower == "et" {
            guard reading.adjoins(index, index + 1), reading.tokens[index - 1].letters == .lower,
                reading.isAdjective(index - 1), reading.tokens[index + 1].letters == .lower,
                reading.isAdjective(index + 1), !isVerb(index + 1)
            else { return nil }
            return index + 1
        }
        let token = reading.tokens[index]
        if reading.tokens[index - 1].lower == "assurance", Self.insured.contains(folded: token) { return index }
        // *islamique armé*; behind an adjective only participles are trusted.
        guard !reading.isAdjective(index - 1) || Lexicon.isParticiple(token.lower) || token.lower.hasSuffix("ée") else {
            return nil
        }
        guard token.isWord, token.letters == .lower, !Self.stops.contains(folded: token), token.range.count > 3,
            reading.grammar.partOfSpeech(index) == .adjective && reading.grammar.relation(index) == .adjectivalModifier
                || isFinalParticiple(index),
            let noun = reading.grammar.head(index), (head.lowerBound..<index).contains(noun)
        else { return nil }
        return index
    }

    /// The nearest connector in front of a token: *de* for one without an article, else *du*, *des* or *la*.
    private func connector(before index: Int, from floor: Int) -> String? {
        var connector = index - 1
        while connector >= floor, index - connector <= Self.reach {
            let word = reading.tokens[connector].lower
            if Self.connectors.contains(word) {
                if word == "des" || word == "du" { return word }
                return isArticled(connector) ? "la" : "de"
            }
            connector -= 1
        }
        return nil
    }

    /// Whether a connector holds an article or one stands behind it: *du*, *des*, *de la*.
    private func isArticled(_ connector: Int) -> Bool {
        ["du", "des"].contains(reading.tokens[connector].lower)
            || reading.token(connector + 1).map { ["la", "l'"].contains($0.lower) } == true
    }

    /// *Centre national du cinéma et de l’image animée*: a participle right behind its noun and before no word of a clause.
    private func isFinalParticiple(_ index: Int) -> Bool {
        guard Lexicon.isParticiple(reading.tokens[index].lower) || reading.tokens[index].folded.hasSuffix("ee"),
            reading.grammar.head(index) == index - 1, reading.tokens[index - 1].letters == .lower,
            [.adjectivalModifier, .clausalModifier].contains(reading.grammar.relation(index))
        else { return false }
        guard reading.adjoins(index, index + 1) else { return true }
        return ![.adposition, .adverb, .noun, .properNoun, .numeral, .determiner].contains(
            reading.grammar.partOfSpeech(index + 1))
    }

    /// *explique*, *indique* end as adjectives do, *conduire* stands behind *de* as a noun does.
    private func isVerb(_ index: Int) -> Bool {
        let word = reading.tokens[index].folded
        return Self.verbEndings.end(word)
            && [.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index))
    }

    private static let insured: WordSet = ["maladie", "vieillesse", "chomage", "retraite"]
    private static let verbEndings: WordEndings = ["er", "ir", "re", "ique", "elle", "ale", "aire", "able"]

    /// *Sud Radio Mme Bayou*: the civility opens somebody's name.
    private func isTitle(_ index: Int) -> Bool {
        reading.role(at: index)?.meaning.isTitle == true && reading.tokens[index].lower.hasSuffix(".")
            || ["mme", "mlle", "me"].contains(reading.tokens[index].lower)
    }

    /// The noun behind *de*, *du*, *des*, *d’*, *de la*, *de l’*, or nil where another word stands there.
    private func nounBehindConnector(_ index: Int) -> Int? {
        guard let token = reading.token(index), Self.connectors.contains(token.lower) else { return nil }
        var noun = index + 1
        if token.lower == "de", let next = reading.token(noun), ["la", "l'"].contains(next.lower) { noun += 1 }
        guard let word = reading.token(noun), word.isWord, reading.adjoins(noun - 1, noun), !startsPerson(noun) else {
            return nil
        }
        return Self.stops.contains(word.folded) || word.letters == .lower && isVerb(noun) ? nil : noun
    }

    /// Whether a person's name starts here: a given name with another capital behind it, or a particle of names
    /// (*la Commission européenne Ursula von der Leyen*).
    private func startsPerson(_ index: Int) -> Bool {
        guard let token = reading.token(index), token.letters == .capitalized,
            reading.lexicon.givenNames.contains(folded: token), reading.adjoins(index, index + 1),
            let next = reading.token(index + 1)
        else { return false }
        return next.isCapitalized || PersonSpotter.isParticleOfNames(next)
    }

    /// No name is longer than this many tokens.
    private static let longest = 20
    /// How far before *et* the connector of the noun in front of it may stand.
    private static let reach = 4
    private static let connectors: WordSet = ["de", "du", "des", "d'"]
    private static let days: WordSet = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    private static let stops = NameWords.nominalComplementStops.set
}
