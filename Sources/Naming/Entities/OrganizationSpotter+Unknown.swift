import Facts
import FrenchText
import Grammar

/// Organizations that no lexicon knows, by the words about their names.
extension OrganizationSpotter {
    /// *le fabricant de jouets Pikalou*, *la société Textiles du Doubs*, *l’association Terre d’ici*: a name behind the noun
    /// that says what bears it.
    func apposed(at index: Int) -> SpottedName? {
        if let title = quoted(at: index) { return title }
        guard reading.tokens[index].letters == .capitalized || reading.tokens[index].letters == .upper, index > 0,
            // *les lymphocytes T*
            reading.tokens[index].range.count > 1 || reading.tokens[index].kind == .elision
                || reading.adjoins(index, index + 1),
            !countryTokens.contains(index), reading.role(at: index) == nil,
            let least = wordsOfName(behindNounBefore: index)
        else { return nil }
        var end = end(ofNameAt: index)
        if reading.isCommon(reading.tokens[index]) {
            // *le groupe Actions des forces opérationnelles (AFO)*: everyday words that begin as a noun does.
            let complement = NominalComplement(reading: reading)
            let word = index..<index + 1
            end = max(
                end, complement.endBoundedByShortForm(after: word) ?? complement.end(after: word, nounsAllowed: 2))
        }
        guard end - index >= least, !isPersonsName(index..<end) else { return nil }
        return SpottedName(tokens: index..<end, type: .organization, rule: "organization.apposition")
    }

    /// *l’association "Terre et mer pour tous"*: all that stands between quotation marks behind the noun.
    private func quoted(at index: Int) -> SpottedName? {
        guard let mark = reading.token(index - 1), Reading.openingQuotes.contains(mark.lower),
            reading.tokens[index].letters != .lower, reading.tokens[index].kind != .number,
            let noun = reading.token(index - 2), noun.letters == .lower,
            wordsOfName(behindNounBefore: index - 1, isQuoted: true) != nil
        else { return nil }
        let limit = min(index + Self.longestTitle, reading.sentence(of: index).tokens.upperBound)
        guard let end = (index..<limit).first(where: { Reading.closingQuotes.contains(reading.tokens[$0].lower) }),
            end > index + 1, (index..<end).allSatisfy({ isTitleWord($0) })
        else { return nil }
        return SpottedName(tokens: index..<end, type: .organization, rule: "organization.apposition")
    }

    /// Whether a word can stand in a quoted name: no mark and no verb that would make a speech of it.
    private func isTitleWord(_ index: Int) -> Bool {
        reading.tokens[index].kind != .punctuation
            && (reading.tokens[index].isCapitalized
                || ![.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index)))
    }

    private static let longestTitle = 9

    /// The least number of words of a name that a noun before it announces, the noun's adjectives and complements between
    /// them left aside; nil where no such noun stands there.
    private func wordsOfName(behindNounBefore name: Int, isQuoted: Bool = false) -> Int? {
        var index = name - 1
        var isComplement = false
        while index >= 0, name - index <= Self.reach, reading.adjoins(index, index + 1) || isQuoted && index == name - 1
        {
            let token = reading.tokens[index]
            // *l’action de l’Organisation*: an article parts the noun from what it belongs to.
            guard token.letters == .lower || token.folded == "ong", !Self.articles.contains(token.lower) else {
                return nil
            }
            if !isComplement, !isPeriodical(index), let least = reading.lexicon.organizationNouns[folded: token] {
                // *l’émission de radio X*
                let isOfThing =
                    ["de", "d'"].contains(reading.token(index - 1)?.lower ?? "")
                    && reading.token(index - 2).map { reading.lexicon.organizationCues[folded: $0] } == .thing
                return isOfThing ? nil : least
            }
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

    /// *son rendez-vous hebdomadaire X*: the noun of a paper that is an adjective here.
    private func isPeriodical(_ index: Int) -> Bool {
        guard Self.periodicals.contains(folded: reading.tokens, at: index), let before = reading.token(index - 1) else {
            return false
        }
        return before.letters == .lower && before.range.count > 3 && !reading.isAdjective(index - 1)
    }

    private static let articles: WordSet = ["la", "le", "l'", "les"]
    private static let periodicals: WordSet = ["hebdomadaire", "quotidien", "mensuel", "trimestriel", "bimensuel"]

    /// The end of a name of any words: capitals, with *&*, *de*, *et* and an everyday word behind *d’* between them.
    private func end(ofNameAt start: Int) -> Int {
        var end = start + 1
        while end - start < Self.longest, reading.adjoins(end - 1, end), let token = reading.token(end) {
            // *la start-up Actility Olivier Hersent*
            if Self.isFullName(at: end, in: reading) { break }
            if token.isCapitalized || Self.tails.contains(folded: token) {
                end += 1
            } else if token.lower == "&", reading.token(end + 1)?.isCapitalized == true {
                end += 2
            } else if Self.joints.contains(token.lower), let next = reading.token(end + 1), next.isWord,
                reading.adjoins(end, end + 1),
                next.isCapitalized
                    || token.lower.hasPrefix("d") && token.kind == .elision
                        && ![.verb, .auxiliary].contains(reading.grammar.partOfSpeech(end + 1))
            {
                end += 2
            } else if let capital = capital(behindArticleAt: end) {
                end = capital + 1
            } else {
                break
            }
        }
        return end
    }

    /// The capital behind *de la*, *de l’*, *for the*: *L’Éveil de la Haute-Loire*, *Save the Children*.
    private func capital(behindArticleAt index: Int) -> Int? {
        let token = reading.tokens[index]
        let isEnglish = Self.englishJoints.contains(token.lower)
        var capital = index + 1
        guard isEnglish || token.lower == "de", let article = reading.token(capital) else { return nil }
        if isEnglish ? article.lower == "the" : ["la", "l'"].contains(article.lower) { capital += 1 }
        guard isEnglish || capital > index + 1, reading.token(capital)?.isCapitalized == true,
            reading.adjoins(index, index + 1), reading.adjoins(capital - 1, capital)
        else { return nil }
        return capital
    }

    private static let englishJoints: WordSet = ["the", "of", "for", "and", "in"]

    /// Whether a given name that is nothing else stands somewhere with another capital behind it.
    static func isFullName(at index: Int, in reading: Reading) -> Bool {
        guard reading.tokens[index].letters == .capitalized, reading.adjoins(index, index + 1),
            reading.tokens[index + 1].isCapitalized
        else { return false }
        return reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
            && !reading.lexicon.ambiguousGivenNames.contains(folded: reading.tokens, at: index)
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
        guard reading.tokens[index].isCapitalized, !reading.isOrdinaryOpening(index),
            !Self.noAcronyms.contains(folded: reading.tokens[index])
        else { return nil }
        // *Van Cleef & Arpels*
        var sign = index + 1
        while sign - index < Self.longestPartner, reading.adjoins(sign - 1, sign),
            reading.token(sign)?.letters == .capitalized
        {
            sign += 1
        }
        guard reading.token(sign)?.lower == "&", reading.token(sign + 1)?.isCapitalized == true else { return nil }
        return SpottedName(tokens: index..<end(ofNameAt: index), type: .organization, rule: "organization.partners")
    }

    /// *Jiangsu Automobile Corporation*, *One America News Network*: capitals whose last word says what firms are.
    func firm(at index: Int) -> SpottedName? {
        guard reading.tokens[index].isCapitalized, !reading.isOrdinaryOpening(index) else { return nil }
        var end = index + 1
        while end - index < Self.longest, reading.adjoins(end - 1, end) {
            if reading.tokens[end].isCapitalized {
                end += 1
            } else if Self.englishJoints.contains(reading.tokens[end].lower),
                let next = capital(behindArticleAt: end)
            {
                // *Aerospace Science and Technology Corporation*
                end = next + 1
            } else {
                break
            }
        }
        guard let last = (index + 1..<end).last(where: { Self.forms.contains(folded: reading.tokens, at: $0) }) else {
            return nil
        }
        // *Advanced Institute of Science*
        let isBody = ["of", "for"].contains(reading.token(last + 1)?.lower ?? "")
        return SpottedName(
            tokens: index..<(isBody ? end : last + 1), type: .organization, rule: "organization.firm")
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
    private static let functionWords = NameWords.organizationSpotterFunctionWords.set
    private static let reach = 6
    private static let longest = 8
    private static let longestPartner = 3
    private static let connectors: WordSet = ["de", "d'", "du", "des", "à", "en"]
    private static let joints = NameWords.organizationSpotterJoints.set
    /// Words in lower case that end names.
    private static let tails = NameWords.organizationSpotterTails.set
    /// What firms and institutions are called in their names.
    static let forms = NameWords.organizationSpotterForms.set
}
