import Facts
import FrenchText

/// Finds persons: by given name, by rank or civility, by the role beside the name, by what only people do.
struct PersonSpotter {
    let reading: Reading
    /// Tokens that organizations, events and countries occupy already.
    let taken: TokenSet

    /// Full and titled names first, then the family names that refer back to them.
    func spot() -> [SpottedName] {
        var found: [SpottedName] = []
        var index = 0
        while index < reading.tokens.count {
            guard let name = person(at: index) else {
                index += 1
                continue
            }
            found.append(name)
            index = name.tokens.upperBound
        }
        return found + familyNames(of: found)
    }

    private func person(at index: Int) -> SpottedName? {
        // *Mme von der Leyen*: a particle opens a name right behind a title only.
        if reading.tokens[index].letters == .lower, let name = nameBehindParticle(index), isCivility(before: index) {
            return SpottedName(tokens: index..<name.index + 1, type: .person, kind: .familyName, rule: "person.title")
        }
        guard isNamePart(index), !isPortfolio(index), !isOtherBeforeName(index), !isRoleWithArticle(index) else {
            return nil
        }
        let end = nameEnd(from: index)
        let range = index..<end
        let token = reading.tokens[index]
        let spot = { (rule: String) in
            let isInitials = Self.hasInitial(token)
            let kind: Mention.Kind = isInitials && range.count <= 2 ? .initials : range.count > 1 ? .name : .familyName
            return SpottedName(tokens: range, type: .person, kind: kind, rule: rule)
        }
        if Self.isGluedInitial(token) || (Self.isInitial(token) && range.count > 1) { return spot("person.initials") }
        if titleEnds(at: index) { return spot("person.title") }
        if range.count == 1, actsAlone(index) { return spot("person.first-name") }
        if reading.isOrdinaryOpening(index), !isUnambiguousGivenName(token) { return nil }
        if range.count > 1, isGivenName(token), !isPlace(range), !isCry(range) { return spot("person.given-name") }
        guard !isPlace(range), !isKnownWord(range) else { return nil }
        let roles = RoleReader(reading: reading)
        if range.count > 1 {
            if roles.roleEnds(before: index) || roles.roleStarts(after: end) { return spot("person.role") }
            if isSubjectOfHumanVerb(range) { return spot("person.verb") }
            return looksLikeFullName(range) ? spot("person.shape") : nil
        }
        guard !reading.opensSentence(index) || !reading.lexicon.commonWords.contains(lower: token) else { return nil }
        if roles.roleEnds(before: index), token.letters == .capitalized { return spot("person.role") }
        return isSubjectOfHumanVerb(range) ? spot("person.verb") : nil
    }

    // MARK: The name's extent

    /// *Son Excellence Monsieur Le Président*: courtesy writes a role's article with a capital.
    private func isRoleWithArticle(_ index: Int) -> Bool {
        guard ["le", "la"].contains(reading.tokens[index].lower), reading.role(at: index + 1) != nil,
            let before = reading.token(index - 1)
        else { return false }
        // *M. Le Maire* bears a name.
        return !["m.", "mme", "mme."].contains(before.lower)
    }

    /// *à Paris Angela Merkel*, *le maire d’Ax Awa Sarr*, *Miss France Awa Sarr*, *explique à Closer Awa Sarr*: a town behind
    /// its preposition, a country or a paper, and a full name behind it.
    private func isOtherBeforeName(_ index: Int) -> Bool {
        let before = reading.token(index - 1)?.lower ?? ""
        let isTown = ["à", "de", "d'"].contains(before)
        let length =
            (isTown ? reading.lexicon.places.match(reading.tokens, at: index)?.length : nil)
            ?? reading.lexicon.countries.names.match(reading.tokens, at: index)?.length
            ?? (reading.lexicon.press.contains(reading.tokens[index].folded) ? 1 : nil)
            ?? (isTown && !isGivenName(reading.tokens[index]) && isRole(endingAt: index - 1) ? 1 : nil)
        guard let length else { return false }
        // *à Paris d’Awa Sarr*
        let joint = ["de", "d'"].contains(reading.token(index + length)?.lower ?? "") ? 1 : 0
        let name = index + length + joint
        guard let given = reading.token(name), let family = reading.token(name + 1) else { return false }
        return reading.adjoins(name - 1, name) && isUnambiguousGivenName(given) && family.isCapitalized
    }

    /// Whether a role that is no title ends right before a token.
    private func isRole(endingAt end: Int) -> Bool {
        (1...Self.longest).contains { length in
            reading.role(at: end - length).map { $0.length == length && !$0.meaning.isTitle } == true
        }
    }

    /// *ministre de l’Intérieur Abdelouafi Laftit*: behind an article stands a portfolio, and the name behind it.
    private func isPortfolio(_ index: Int) -> Bool {
        guard let token = reading.token(index), let before = reading.token(index - 1), !isUnambiguousGivenName(token)
        else { return false }
        if Self.articles.contains(before.lower) { return true }
        // *des Affaires Étrangères Nasser Bourita*
        return before.isCapitalized && reading.adjoins(index - 1, index) && !isGivenName(before)
            && reading.token(index - 2).map { Self.articles.contains($0.lower) } == true
            && reading.lexicon.commonWords.contains(lower: token)
    }

    private static let articles = NameWords.personSpotterArticles.set

    /// A capitalized word that may be part of a person's name.
    func isNamePart(_ index: Int) -> Bool {
        guard reading.tokens.indices.contains(index), !taken.contains(index) else { return false }
        guard reading.tokens[index].isCapitalized else { return isArabicName(index) }
        let token = reading.tokens[index]
        // In a line of capitals a common word is none's name.
        if reading.isShoutedWord(index), !isGivenName(token) { return false }
        // *À Lille*, *X. Le ministre*: a preposition and an article that open a sentence.
        if token.range.count == 1, token.folded == "a" { return false }
        if ["le", "la", "les"].contains(token.lower), reading.token(index + 1)?.letters == .lower { return false }
        guard reading.role(at: index) == nil || Self.hasInitial(token) else {
            return false
        }
        return !Self.noNames.contains(folded: token)
            && (reading.lexicon.organizationHeads.match(reading.tokens, at: index) == nil || isGivenName(token))
    }

    // MARK: What tells a person

    func isGivenName(_ token: Token) -> Bool {
        guard token.letters != .lower else { return false }
        if reading.lexicon.givenNames.contains(folded: token) { return true }
        return token.isHyphenated
            && token.folded.split(separator: "-").allSatisfy { reading.lexicon.givenNames.contains(String($0)) }
    }

    func isUnambiguousGivenName(_ token: Token) -> Bool {
        isGivenName(token) && !reading.lexicon.ambiguousGivenNames.contains(folded: token)
    }

    /// Whether a civility or a rank stands right before: *M.*, *Dr.*, *Général*, *SM le Roi*.
    private func titleEnds(at index: Int) -> Bool {
        RoleReader(reading: reading).title(before: index) != nil
    }

    func isPlace(_ range: Range<Int>) -> Bool {
        if range.count == 1, isCommune(reading.tokens[range.lowerBound]) { return true }
        guard let (length, _) = reading.lexicon.places.match(reading.tokens, at: range.lowerBound) else { return false }
        guard length < range.count else { return true }
        if isGivenName(reading.tokens[range.lowerBound]) { return false }
        // *la ministre Ararat Demir*: a place's name behind a role is a given name; *région Bretagne Anne Sow*: it is none.
        return isGivenName(reading.tokens[range.lowerBound + length])
            || !RoleReader(reading: reading).roleEnds(before: range.lowerBound)
    }

    /// *Bormes-les-Mimosas*, *Saint-Domingue*: how French towns are named.
    private func isCommune(_ token: Token) -> Bool {
        guard token.isHyphenated else { return false }
        let parts = token.folded.split(separator: "-")
        guard parts.count > 1 else { return false }
        return ["saint", "sainte", "notre"].contains(parts[0])
            || parts.dropFirst().dropLast().contains { Self.communeJoints.contains(String($0)) }
    }

    /// Whether every word is an everyday one: a heading, not a name.
    private func isKnownWord(_ range: Range<Int>) -> Bool {
        range.allSatisfy { reading.lexicon.commonWords.contains(lower: reading.tokens, at: $0) }
    }

    /// Two or three capitalized words that are no everyday ones, not in a line of capitals.
    private func looksLikeFullName(_ range: Range<Int>) -> Bool {
        guard (2...3).contains(range.count) else { return false }
        let before = reading.token(range.lowerBound - 1)
        if let before, ["l'", "la", "le", "les", "du", "des", "au", "aux"].contains(before.lower) { return false }
        return range.allSatisfy { index in
            let token = reading.tokens[index]
            return token.letters == .capitalized && !reading.lexicon.commonWords.contains(lower: token)
        }
    }

    /// *Merz a déclaré*, *a affirmé Merz*.
    private func isSubjectOfHumanVerb(_ range: Range<Int>) -> Bool {
        if let first = reading.token(range.upperBound), let second = reading.token(range.upperBound + 1) {
            if ["a", "avait", "aurait"].contains(first.lower), Self.humanVerbs.contains(second.folded) { return true }
            if first.lower == "s'", second.lower == "est",
                reading.token(range.upperBound + 2).map({ Self.humanVerbs.contains(folded: $0) }) == true
            {
                return true
            }
        }
        guard let before = reading.token(range.lowerBound - 1), Self.humanVerbs.contains(folded: before),
            let auxiliary = reading.token(range.lowerBound - 2)
        else { return false }
        return auxiliary.lower == "a"
    }

    // MARK: Tables

    /// Whether a token is one capital with its dot, or two joined (*J.-P.*), the civility for *Monsieur* left aside.
    private static func isInitial(_ token: Token) -> Bool {
        guard token.lower.hasSuffix("."), token.isCapitalized, token.lower != "m." else { return false }
        return token.range.count == 2 || token.range.count == 5 && token.lower.dropFirst().hasPrefix(".-")
    }

    /// Whether a token is an initial glued to a name, as in *A.Hammouchi*.
    private static func isGluedInitial(_ token: Token) -> Bool {
        guard let dot = token.lower.lastIndex(of: "."), dot != token.lower.startIndex else { return false }
        return token.letters == .capitalized && token.lower[token.lower.index(after: dot)...].count > 1
            && token.lower[..<dot].count <= 3
    }

    private static func hasInitial(_ token: Token) -> Bool {
        isInitial(token) || isGluedInitial(token)
    }

    /// No person's name is longer than this many words.
    static let longest = 6

    private static let communeJoints = NameWords.personSpotterCommuneJoints.set
    private static let humanVerbs = NameWords.personSpotterHumanVerbs.set
    private static let noNames = NameWords.personSpotterNoNames.set
}
