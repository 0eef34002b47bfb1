import FrenchText
import Grammar

/// What speaks for taking names for an organization.
///
/// A lexicon, a noun or a form of its own speaks for it already where the name is found. Capitals and the tagger's word alone do
/// not: models, files, sicknesses and shouted words have them, too (*le bloc XK*, *un test PCR*, *SECRETS CAPILLAIRES*). Those need
/// words about them that only organizations have: a noun that says what they are, somebody who is of them, an act, a long form.
struct OrganizationEvidence {
    let reading: Reading

    /// Whether the words about one of the names, never none, speak of it as of an organization.
    func speaks(for names: [SpottedName]) -> Bool {
        names.contains { name in
            if Self.weakRules.contains(name.rule) { return isAttested(name.tokens) }
            if Self.nounRules.contains(name.rule) {
                return !isDescription(name.tokens) && !isShouted(name.tokens) && !isGeneric(name.tokens)
            }
            // *« Holy Motors »*, *Amour, Gloire & Beauté*: titles are built as names of firms are.
            return !Self.titleRules.contains(name.rule) || isPlaced(name.tokens)
                || isAttested(name.tokens, byForm: false)
        }
    }

    private static let weakRules: WordSet = ["organization.acronym", "organization.tagger"]
    private static let titleRules: WordSet = ["organization.firm", "organization.partners"]
    private static let nounRules: WordSet = ["organization.head", "organization.ministry"]

    /// Whether a name with a form of firm in it stands as those do: behind an article or a preposition, or at the opening of
    /// a sentence.
    private func isPlaced(_ name: Range<Int>) -> Bool {
        guard !reading.isQuoted(name), !reading.isShouted(name.lowerBound),
            // *Recherche & Développement*
            reading.tokens[name].contains(where: { $0.isCapitalized && !reading.isCommon($0) })
        else { return false }
        if reading.opensSentence(name.lowerBound) { return true }
        return reading.token(name.lowerBound - 1).map { Self.markers.contains($0.lower) } == true
    }

    private static let markers = NameWords.organizationEvidenceMarkers.set

    // MARK: What only organizations have

    private func isAttested(_ name: Range<Int>, byForm: Bool = true) -> Bool {
        let first = reading.tokens[name.lowerBound]
        // *Dr. Pape*
        if name.count > 1, reading.role(at: name.lowerBound)?.meaning.isTitle == true { return false }
        guard !reading.isShouted(name.lowerBound), isWhole(name), !isPart(name) else { return false }
        switch noun(before: name) {
        case .organization: return true
        case .thing: return false
        case nil: break
        }
        if byForm && holdsForm(name) || isExplained(name) || isDescribed(name) { return true }
        guard !reading.isQuoted(name), !reading.tokens[name].contains(where: \.hasDigit) else { return false }
        let (before, article) = precedent(of: name)
        // *les OPCVM*, *des SUV*: an acronym in the plural is a noun.
        if first.letters == .upper, let article, Self.plurals.contains(article) { return false }
        if belongs(before) { return true }
        // *explique Jess*: without an article it may be a person who acts.
        let isNamedAsPerson =
            article == nil && (name.count == 1 || isGivenName(name.lowerBound))
        return !isNamedAsPerson && (speaks(name, article: article != nil) || acts(name, before))
    }

    private func isGivenName(_ index: Int) -> Bool {
        reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
    }

    private enum Noun { case organization, thing }

    /// What the noun right before a name says that it is, adjectives and a quotation mark between them left aside: *la revue
    /// spécialisée "X"*, *le film X*.
    private func noun(before name: Range<Int>) -> Noun? {
        var index = name.lowerBound - 1
        if let mark = reading.token(index), Reading.openingQuotes.contains(mark.lower) { index -= 1 }
        let floor = max(reading.sentence(of: name.lowerBound).tokens.lowerBound, index - Self.adjectives)
        while index >= floor, let token = reading.token(index), token.isWord {
            if isNoun(index) { return .organization }
            if reading.lexicon.organizationCues[folded: token] == .thing { return .thing }
            guard reading.isAdjective(index) || Lexicon.isParticiple(token.lower) || token.lower.hasSuffix("ée") else {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// Whether a word says of what bears it that it is an organization.
    func isNoun(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return reading.lexicon.organizationNouns[folded: token] != nil
            || reading.lexicon.organizationDescriptions[folded: token] != nil
            || reading.lexicon.organizationHeads.match(reading.tokens, at: index) != nil
            || OrganizationSpotter.forms.contains(folded: token)
    }

    /// *CHU Brugmann*, *Bentley Motorsport Academy*, *Mazda France*: a name that opens with what it is, or ends with it or with
    /// the country of a known one's branch.
    private func holdsForm(_ name: Range<Int>) -> Bool {
        guard name.count > 1, !reading.isQuoted(name) else { return false }
        let last = name.upperBound - 1
        if OrganizationSpotter.forms.contains(folded: reading.tokens, at: last)
            || Self.bodies.contains(folded: reading.tokens, at: name.lowerBound)
        {
            return true
        }
        let lexicon = reading.lexicon
        if reading.tokens[last].letters == .capitalized,
            lexicon.organizationHeads.match(reading.tokens, at: last) != nil
                || lexicon.organizations.match(reading.tokens, at: name.lowerBound)?.length == name.count - 1
                    && (lexicon.countries.names.match(reading.tokens, at: last) != nil
                        || Self.continents.contains(folded: reading.tokens, at: last))
        {
            return true
        }
        return lexicon.organizationHeads.match(reading.tokens, at: name.lowerBound) != nil
            && (!reading.opensSentence(name.lowerBound) || reading.tokens[name.lowerBound + 1].isCapitalized)
    }

    /// What English names of bodies open with.
    private static let bodies: WordSet = [
        "institute", "university", "bank", "academy", "council", "department", "board",
    ]
    private static let continents: WordSet = ["europe", "afrique", "asie", "america", "americas"]

    // MARK: Long and short forms, and what commas add

    /// *l’Autorité de la concurrence (AdlC)*, *ACCC (Commission …)*: brackets with an institution before them or in them, whose
    /// first letter agrees.
    private func isExplained(_ name: Range<Int>) -> Bool {
        let initial = reading.tokens[name.lowerBound].folded.unicodeScalars.first
        let sentence = reading.sentence(of: name.lowerBound).tokens
        if name.lowerBound > sentence.lowerBound, let opening = reading.token(name.lowerBound - 1),
            ["(", "["].contains(opening.lower)
        {
            let end = name.lowerBound - 1
            return institution(in: max(sentence.lowerBound, end - Self.longForm)..<end, initial: initial)
        }
        guard let opening = reading.token(name.upperBound), ["(", "["].contains(opening.lower) else { return false }
        let start = name.upperBound + 1
        return institution(in: start..<max(start, min(sentence.upperBound, start + Self.nearForm)), initial: initial)
    }

    /// Whether some tokens hold an institution's noun with an initial, or capitals with that initial that end as institutions'
    /// names do in English.
    private func institution(in tokens: Range<Int>, initial: Unicode.Scalar?) -> Bool {
        var hasInitial = false
        for index in tokens {
            let token = reading.tokens[index]
            let agrees = token.folded.unicodeScalars.first == initial
            if agrees, isNoun(index) { return true }
            hasInitial = hasInitial || agrees && token.isCapitalized
            if hasInitial, token.isCapitalized, OrganizationSpotter.forms.contains(folded: token) { return true }
        }
        return false
    }

    /// *X, une association*, *leur caisse de retraite, la CRPN*: an institution's noun on the other side of a comma.
    private func isDescribed(_ name: Range<Int>) -> Bool {
        if let mark = reading.token(name.upperBound), [",", "("].contains(mark.lower) {
            var index = name.upperBound + 1
            if let word = reading.token(index), Self.articles.contains(word.lower) { index += 1 }
            if let word = reading.token(index), word.letters == .lower, isNoun(index),
                index == name.upperBound + 2 || mark.lower == "," || reading.isAdjective(index + 1)
            {
                return true
            }
        }
        guard let article = reading.token(name.lowerBound - 1), ["le", "la", "l'"].contains(article.lower),
            reading.token(name.lowerBound - 2)?.lower == ","
        else { return false }
        var index = name.lowerBound - 3
        let floor = max(reading.sentence(of: name.lowerBound).tokens.lowerBound, index - Self.nearForm)
        while index >= floor, reading.tokens[index].kind != .punctuation {
            if reading.lexicon.organizationNouns[folded: reading.tokens[index]] != nil
                || reading.lexicon.organizationHeads.match(reading.tokens, at: index) != nil
            {
                return true
            }
            index -= 1
        }
        return false
    }

    // MARK: What stands before

    /// The last token before a name and its article, and that article.
    private func precedent(of name: Range<Int>) -> (index: Int, article: String?) {
        let index = name.lowerBound - 1
        guard let token = reading.token(index),
            Self.articles.contains(token.lower) || Self.plurals.contains(token.lower)
        else { return (index, nil) }
        // *du*, *des*, *au* hold the preposition, too.
        let isFused = ["du", "des", "au", "aux"].contains(token.lower)
        return (isFused ? index : index - 1, token.lower)
    }

    /// *selon X*, *chez X*, *les membres du X*, *directrice générale d’X*.
    private func belongs(_ before: Int) -> Bool {
        guard let token = reading.token(before) else { return false }
        if Self.sources.contains(token.lower) { return true }
        guard Self.genitives.contains(token.lower) else { return false }
        if let word = reading.token(before - 1), ["auprès", "sein"].contains(word.lower) { return true }
        // *porte-parole national du X*, *ingénieure chez*, *les ex-salariés de X*
        var index = before - 1
        while index > before - 4, let word = reading.token(index), word.isWord {
            if reading.lexicon.organizationCues[folded: word] == .belonging || endsRole(index) {
                return true
            }
            guard reading.isAdjective(index) else { return false }
            index -= 1
        }
        return false
    }

    /// Whether a role ends with a word: *chef d’état-major* with its last one.
    private func endsRole(_ index: Int) -> Bool {
        (max(0, index - 4)...index).contains { start in
            guard let role = reading.role(at: start) else { return false }
            return start + role.length == index + 1 && !role.meaning.isTitle
        }
    }

    // MARK: What it does

    /// *X a indiqué*, *estime le X*; where no article stands before the name, only a verb behind it counts.
    private func speaks(_ name: Range<Int>, article: Bool) -> Bool {
        if let next = reading.token(name.upperBound), next.letters == .lower {
            if reading.lexicon.speech.forms(of: next).contains(where: \.part.isFinite) { return true }
            if Self.auxiliaries.contains(next.lower), participle(behind: name.upperBound) { return true }
        }
        guard let verb = reading.token(name.lowerBound - (article ? 2 : 1)), verb.letters == .lower, article else {
            return false
        }
        return reading.lexicon.speech.forms(of: verb).contains { $0.part.isFinite || $0.part == .participle }
    }

    private func participle(behind auxiliary: Int) -> Bool {
        (auxiliary + 1...auxiliary + 3).contains { index in
            reading.token(index).map { token in
                reading.lexicon.speech.forms(of: token).contains { [.participle, .reflexive].contains($0.part) }
                    || reading.lexicon.organizationCues[folded: token] == .act
            } ?? false
        }
    }

    /// *X commercialise*, *édité par X*.
    private func acts(_ name: Range<Int>, _ before: Int) -> Bool {
        if let next = reading.token(name.upperBound), reading.lexicon.organizationCues[folded: next] == .act {
            return true
        }
        guard reading.token(before)?.lower == "par", let verb = reading.token(before - 1) else { return false }
        return reading.lexicon.organizationCues[folded: verb] == .act
            || reading.lexicon.speech.forms(of: verb).contains { $0.part == .participle }
    }

    /// How many adjectives may stand between a noun and a name.
    private static let adjectives = 3
    /// How many tokens of a long form may stand before the bracket that holds the short one.
    private static let longForm = 14
    private static let nearForm = 8
    private static let articles: WordSet = ["le", "la", "l'", "du", "au", "un", "une"]
    private static let plurals = NameWords.organizationEvidencePlurals.set
    private static let genitives: WordSet = ["de", "d'", "du", "des"]
    private static let sources: WordSet = ["selon", "chez"]
    private static let auxiliaries: WordSet = ["a", "avait", "s'", "est", "aurait", "ont"]
}
