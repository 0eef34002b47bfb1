import Facts
import FrenchText

/// Finds organizations: known ones, institutions by their head noun, acronyms with their expansion.
struct OrganizationSpotter {
    let reading: Reading
    /// Tokens that countries occupy by name.
    let countryTokens: TokenSet
    /// Tokens of towns that an institution's noun opens: *Port Louis*.
    let townTokens: TokenSet

    func spot() -> [SpottedName] {
        var found: [SpottedName] = []
        var index = 0
        while index < reading.tokens.count {
            guard !startsPerson(index), !townTokens.contains(index),
                let name = known(at: index) ?? institution(at: index) ?? police(at: index) ?? partners(at: index)
                    ?? apposed(at: index) ?? acronym(at: index) ?? firm(at: index)
            else {
                index += 1
                continue
            }
            found.append(name)
            index = name.tokens.upperBound
            if name.kind != .acronym, let short = shortForm(of: name.tokens) {
                found.append(
                    SpottedName(
                        tokens: short..<short + 1, type: .organization, kind: .acronym, rule: "organization.short-form")
                )
                index = short + 1
            }
        }
        return found
    }

    /// *Marine Le Pen*: a given name with a capital behind it, though it is an institution's noun too.
    private func startsPerson(_ index: Int) -> Bool {
        reading.tokens[index].letters == .capitalized
            && reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
            && reading.adjoins(index, index + 1) && reading.token(index + 1)?.isCapitalized == true
            && reading.lexicon.organizations.match(reading.tokens, at: index).map { $0.length > 1 } != true
    }

    // MARK: Known names

    private func known(at index: Int) -> SpottedName? {
        guard let (length, organization) = reading.lexicon.organizations.match(reading.tokens, at: index) else {
            return nil
        }
        let range = index..<index + length
        guard length > 1 || !isDoubtful(index) else { return nil }
        // A longer institution's name may start with a known one: *Gendarmerie royale marocaine*.
        if !organization.isAcronym {
            let longer = [institution(at: index), police(at: index)].compactMap { $0 }.max {
                $0.tokens.count < $1.tokens.count
            }
            if let longer, longer.tokens.count > length { return longer }
        }
        return SpottedName(
            tokens: range, type: .organization, kind: organization.isAcronym ? .acronym : .name,
            canonical: organization.name, rule: "organization.lexicon")
    }

    /// A single known word that may be something else here: an ordinary opening, part of a longer name.
    private func isDoubtful(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if token.letters == .upper {
            // *SE REND AU PS*: in a line of capitals a short word may be any.
            return reading.isShoutedWord(index)
        }
        if reading.lexicon.givenNames.contains(folded: token) { return true }
        if reading.opensSentence(index), reading.lexicon.commonWords.contains(lower: token) { return true }
        guard let before = reading.token(index - 1), reading.adjoins(index - 1, index) else { return false }
        return before.letters == .capitalized && reading.lexicon.givenNames.contains(folded: before)
    }

    // MARK: Institutions

    /// *Direction Générale de la Sûreté Nationale*, *ministère de l’Intérieur*.
    private func institution(at index: Int) -> SpottedName? {
        guard let (length, _) = reading.lexicon.organizationHeads.match(reading.tokens, at: index) else { return nil }
        let head = index..<index + length
        let isProper = reading.tokens[index].isCapitalized
        // *l’ONG Terre d’ici* is a noun with a name behind it, *Two Front Teeth* a name with a noun in it.
        if length == 1, reading.tokens[index].folded == "ong" || isProper && isInsideName(index) { return nil }
        let isOpening = isProper && reading.opensSentence(index) && reading.tokens[index].letters == .capitalized
        if let acronym = acronymBeforeExpansion(behind: head) { return acronym }
        if let whole = spelledOut(head) { return whole }
        guard isProper else { return lowerCaseInstitution(head) }

        // *Parti d’Angoulême, un avion …*
        if isOpening, length == 1, reading.tokens[index].lower == "parti", !isFollowedByName(index) { return nil }
        if isOccasion(head) { return nil }
        let complement = NominalComplement(reading: reading)
        let end = complement.endBoundedByShortForm(after: head) ?? complement.end(after: head, nounsAllowed: 3)
        guard end > head.upperBound || (length > 1 && !isOpening) else { return nil }
        let inside = head.lowerBound + 1..<end
        let hasCapital = reading.tokens[inside].contains { $0.isCapitalized }
        // At the start of a sentence the capital says nothing: *Groupe de travail*, *Centre de la ville*.
        guard !isOpening || hasCapital || shortForm(of: head.lowerBound..<end) != nil,
            end > head.upperBound || length > 1
        else { return nil }
        guard hasCapital || end - head.lowerBound >= 2 else { return nil }
        return SpottedName(tokens: head.lowerBound..<end, type: .organization, rule: "organization.head")
    }

    /// *l’Université d’été du parti*, *la Ligue Europa*: what takes place and is no body.
    private func isOccasion(_ head: Range<Int>) -> Bool {
        guard head.count == 1, let rest = Self.occasions[folded: reading.tokens[head.lowerBound]] else { return false }
        return (head.upperBound...head.upperBound + 2).contains { index in
            reading.token(index).map { rest.contains(folded: $0) } == true
        }
    }

    private static let occasions: WordMap<WordSet> = [
        "universite": ["ete"], "centre": ["val", "val-de-loire"], "union": ["sovietique"],
        "ordre": ["merite", "gloire", "couronne", "arts"],
        "ligue": ["europa", "champions", "nations", "diamant"],
    ]

    /// *le centre de l’Inde*, *le centre de Kimmie Ng*: the middle of a place, or somebody's.
    private func isCentre(of head: Range<Int>) -> Bool {
        guard head.count == 1, let joint = reading.token(head.upperBound), ["de", "du", "d'"].contains(joint.lower)
        else {
            return false
        }
        var name = head.upperBound + 1
        if let article = reading.token(name), ["la", "l'"].contains(article.lower) { name += 1 }
        return reading.token(name).map { $0.isCapitalized || ["île", "ville", "pays"].contains($0.lower) } == true
    }

    private func isFollowedByName(_ index: Int) -> Bool {
        reading.adjoins(index, index + 1) && (reading.tokens[index + 1].isCapitalized || reading.isAdjective(index + 1))
    }

    /// Whether a capitalized word stands right behind another that is no everyday word.
    private func isInsideName(_ index: Int) -> Bool {
        guard reading.adjoins(index - 1, index), let before = reading.token(index - 1) else { return false }
        return before.letters == .capitalized && before.isWord
            && !(reading.isCommon(before) && reading.opensSentence(index - 1))
            && reading.lexicon.organizations.match(reading.tokens, at: index - 1) == nil
    }

    /// A ministry, a parliament or a court with a proper complement; any other common noun leaves the name to its complement.
    private func lowerCaseInstitution(_ head: Range<Int>) -> SpottedName? {
        let noun = reading.tokens[head.lowerBound]
        // *cour d’appel de Douai*; *cour des Invalides* is a yard.
        guard Self.namedByComplement.contains(folded: noun), noun.lower != "cour" || head.count > 1 else { return nil }
        let end = NominalComplement(reading: reading).end(after: head, nounsAllowed: 1)
        guard reading.tokens[head.upperBound..<end].contains(where: \.isCapitalized) else { return nil }
        // *le centre commercial de Burlington* is a place.
        if noun.lower == "centre", reading.token(head.upperBound)?.folded == "commercial" || isCentre(of: head) {
            return nil
        }
        return SpottedName(tokens: head.lowerBound..<end, type: .organization, rule: "organization.ministry")
    }

    private static let namedByComplement = NameWords.organizationSpotterNamedByComplement.set

    /// *police nationale norvégienne*, *Gendarmerie royale*: a force with its adjectives, the last one a demonym.
    private func police(at index: Int) -> SpottedName? {
        guard Self.forces.contains(folded: reading.tokens, at: index) else { return nil }
        var end = index + 1
        var isNational = false
        while reading.adjoins(end - 1, end), reading.isAdjective(end), end - index < 5,
            reading.tokens[end].letters == .lower
                || !reading.lexicon.givenNames.contains(folded: reading.tokens, at: end)
        {
            isNational = isNational || reading.lexicon.countries.demonyms[lower: reading.tokens, at: end] != nil
            end += 1
        }
        let isProper = reading.tokens[index].isCapitalized && !reading.opensSentence(index)
        guard end - index >= 3 && isNational || isProper && end - index >= 2 else { return nil }
        return SpottedName(tokens: index..<end, type: .organization, rule: "organization.force")
    }

    private static let forces: WordSet = ["police", "gendarmerie", "armee", "marine", "garde"]

    // MARK: Acronyms

    /// *Pôle DGSN (Direction Générale de la Sûreté Nationale)*: the acronym is a name, what stands before it a role's part.
    private func acronymBeforeExpansion(behind head: Range<Int>) -> SpottedName? {
        let index = head.upperBound
        guard let token = reading.token(index), token.letters == .upper, reading.token(index + 1)?.lower == "(",
            let first = reading.token(index + 2), first.isCapitalized,
            token.folded.first == first.folded.first
        else { return nil }
        return SpottedName(tokens: index..<index + 1, type: .organization, kind: .acronym, rule: "organization.acronym")
    }

    /// Capitals that no lexicon knows, in a line that is not all capitals.
    private func acronym(at index: Int) -> SpottedName? {
        guard reading.tokens[index].letters == .upper else { return nil }
        let token = reading.tokens[index]
        guard token.isWord, (2...16).contains(token.range.count),
            !countryTokens.contains(index),
            !Self.noAcronyms.contains(folded: token), !reading.lexicon.commonWords.contains(lower: token),
            !Self.isRomanNumeral(token.folded), !reading.isShouted(index), !isDateline(index)
        else { return nil }
        // *J.-P. Sarr*: the initials of a person's given names.
        if token.lower.hasSuffix("."), token.lower.contains(".-") { return nil }
        // Capitals next to a given name are how some papers write a family name.
        if let before = reading.token(index - 1), reading.adjoins(index - 1, index), before.letters == .capitalized,
            reading.lexicon.givenNames.contains(folded: before)
                || !reading.lexicon.commonWords.contains(lower: before)
                    && reading.lexicon.organizationHeads.match(reading.tokens, at: index - 1) == nil
        {
            return nil
        }
        return SpottedName(tokens: index..<index + 1, type: .organization, kind: .acronym, rule: "organization.acronym")
    }

    /// *ALGER, 12 mars*, *TULPA (AFP)*: a town in capitals, as agencies open their dispatches.
    private func isDateline(_ index: Int) -> Bool {
        reading.tokens[index].range.count > 3
            && (reading.isDatelineTown(index) || reading.lexicon.places.match(reading.tokens, at: index) != nil)
    }

    static func isRomanNumeral(_ folded: String) -> Bool {
        folded.utf8.allSatisfy { "ivxlc".utf8.contains($0) }
    }

    static let noAcronyms = NameWords.organizationSpotterNoAcronyms.set
}
