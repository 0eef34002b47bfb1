import FrenchText

/// Organizations that no lexicon knows, by the words about their names.
extension OrganizationSpotter {
    /// *le fabricant de jouets Pikalou*, *la société Textiles du Doubs*, *l’association Terre d’ici*: a name behind the noun
    /// that says what bears it.
    func apposed(at index: Int) -> SpottedName? {
        guard reading.tokens[index].letters == .capitalized || reading.tokens[index].letters == .upper, index > 0,
            !countryTokens.contains(index), reading.role(at: index) == nil,
            let least = wordsOfName(behindNounBefore: index)
        else { return nil }
        let end = end(ofNameAt: index)
        guard end - index >= least, !isPersonsName(index..<end) else { return nil }
        return SpottedName(tokens: index..<end, type: .organization, rule: "organization.apposition")
    }

    /// The least number of words of a name that a noun before it announces, the noun's adjectives and complements between
    /// them left aside; nil where no such noun stands there.
    private func wordsOfName(behindNounBefore name: Int) -> Int? {
        var index = name - 1
        var isComplement = false
        while index >= 0, name - index <= Self.reach, reading.adjoins(index, index + 1) {
            let token = reading.tokens[index]
            guard token.letters == .lower else { return nil }
            if !isComplement, let least = reading.lexicon.organizationNouns[folded: token] { return least }
            if Self.connectors.contains(token.lower) {
                // *la société de Paris*: the name is the complement itself.
                guard index < name - 1 else { return nil }
                isComplement = false
            } else if !reading.isAdjective(index) {
                // One noun needs one *de* before it.
                guard !isComplement else { return nil }
                isComplement = true
                guard let before = reading.token(index - 1), Self.connectors.contains(before.lower) else { return nil }
            }
            index -= 1
        }
        return nil
    }

    /// The end of a name of any words: capitals, with *&*, *de*, *et* and an everyday word behind *d’* between them.
    private func end(ofNameAt start: Int) -> Int {
        var end = start + 1
        while end - start < Self.longest, reading.adjoins(end - 1, end), let token = reading.token(end) {
            if token.isCapitalized || Self.tails.contains(folded: token) {
                end += 1
            } else if token.lower == "&", reading.token(end + 1)?.isCapitalized == true {
                end += 2
            } else if Self.joints.contains(token.lower), let next = reading.token(end + 1), next.isWord,
                reading.adjoins(end, end + 1),
                next.isCapitalized || token.lower.hasPrefix("d") && token.kind == .elision
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// *l’éditeur Antoine Gallimard*: a given name with a family name behind it.
    private func isPersonsName(_ name: Range<Int>) -> Bool {
        let first = reading.tokens[name.lowerBound]
        guard reading.lexicon.givenNames.contains(folded: first) else { return false }
        let isAmbiguous = reading.lexicon.ambiguousGivenNames.contains(folded: first)
        return name.count == 1 ? !isAmbiguous : name.dropFirst().allSatisfy { reading.tokens[$0].isCapitalized }
    }

    /// *Lambert & Voss*, *Vox & Co*: two capitals that a sign joins.
    func partners(at index: Int) -> SpottedName? {
        guard reading.tokens[index].isCapitalized, reading.token(index + 1)?.lower == "&",
            reading.token(index + 2)?.isCapitalized == true
        else { return nil }
        return SpottedName(tokens: index..<end(ofNameAt: index), type: .organization, rule: "organization.partners")
    }

    /// *Jiangsu Automobile Corporation*, *One America News Network*: capitals whose last word says what firms are.
    func firm(at index: Int) -> SpottedName? {
        guard reading.tokens[index].isCapitalized, !reading.isOrdinaryOpening(index) else { return nil }
        var end = index + 1
        while end - index < Self.longest, reading.adjoins(end - 1, end), reading.token(end)?.isCapitalized == true {
            end += 1
        }
        guard let last = (index + 1..<end).last(where: { Self.forms.contains(folded: reading.tokens, at: $0) }) else {
            return nil
        }
        return SpottedName(tokens: index..<last + 1, type: .organization, rule: "organization.firm")
    }

    /// *Agence de l’énergie (AME)*, *Fédération des pêcheurs [Fedpêche]*: the short form that brackets behind a long one hold.
    ///
    /// - Parameter long: the long form.
    /// - Returns: the short form's token, where its letters are those of the long form.
    func shortForm(of long: Range<Int>) -> Int? {
        let index = long.upperBound + 1
        guard let opening = reading.token(long.upperBound), ["(", "["].contains(opening.lower),
            let short = reading.token(index), short.isCapitalized, short.isWord,
            let closing = reading.token(index + 1), [")", "]"].contains(closing.lower)
        else { return nil }
        let words = reading.tokens[long].filter { $0.isWord && $0.range.count > 2 }.map(\.folded)
        if short.letters == .upper {
            let initials = words.compactMap(\.first)
            return short.folded.first == initials.first && initials.count >= 2 ? index : nil
        }
        // *Organisation (Organisation …)* says the same again.
        return words.first.map { $0.prefix(3) == short.folded.prefix(3) && $0 != short.folded } == true ? index : nil
    }

    /// *la Ligue pour la protection des dunes (LPD)*: a name of any words whose initials the brackets behind it hold.
    func spelledOut(_ head: Range<Int>) -> SpottedName? {
        let sentence = reading.sentence(of: head.lowerBound).tokens
        let limit = min(sentence.upperBound, head.lowerBound + Self.longestSpelledOut)
        guard head.upperBound < limit,
            let bracket = (head.upperBound..<limit).first(where: { ["(", "["].contains(reading.tokens[$0].lower) }),
            let short = reading.token(bracket + 1), short.letters == .upper, short.range.count >= 3
        else { return nil }
        let words = reading.tokens[head.lowerBound..<bracket]
        guard words.allSatisfy({ $0.kind != .punctuation }) else { return nil }
        let initials = words.filter { !Self.functionWords.contains(folded: $0) }.compactMap(\.folded.first)
        guard String(initials) == short.folded else { return nil }
        return SpottedName(tokens: head.lowerBound..<bracket, type: .organization, rule: "organization.spelled-out")
    }

    private static let longestSpelledOut = 14
    private static let functionWords: WordSet = [
        "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "pour", "contre", "sur", "a", "au", "aux", "en", "dans",
    ]
    private static let reach = 6
    private static let longest = 8
    private static let connectors: WordSet = ["de", "d'", "du", "des", "à", "en"]
    private static let joints: WordSet = ["de", "d'", "du", "des", "la", "le", "les", "l'", "et", "à", "aux"]
    /// Words in lower case that end names.
    private static let tails: WordSet = ["autrement", "ensemble", "demain", "solidaire", "durable", "toujours"]
    /// What firms and institutions are called in their names.
    private static let forms: WordSet = [
        "sa", "sas", "sarl", "inc", "inc.", "ltd", "ltd.", "llc", "plc", "gmbh", "corp", "corp.", "corporation",
        "company",
        "holding", "holdings", "group", "industries", "technologies", "airlines", "airways", "bank", "university",
        "foundation", "institute", "academy", "council", "network", "entertainment", "pictures", "records", "studios",
        "motors", "news", "magazine", "times", "financial", "partners", "associates", "consulting", "institution",
    ]
}
