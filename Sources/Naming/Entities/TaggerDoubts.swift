import Facts
import FrenchText

/// Says which of the tagger's names are none, by what French writes with a capital.
struct TaggerDoubts {
    private let reading: Reading
    /// Tokens inside roles of several words: *État* of *chef de l’État*.
    private let roleTokens: TokenSet
    /// The folded last words of the persons that the rules found.
    private let families: Set<String>

    init(reading: Reading, names: [SpottedName]) {
        self.reading = reading
        var roleTokens = TokenSet(tokenCount: reading.tokens.count)
        for index in reading.tokens.indices {
            if let role = reading.role(at: index), role.length > 1, !role.meaning.isTitle {
                roleTokens.insert(index + 1..<index + role.length)
            }
        }
        self.roleTokens = roleTokens
        families = Set(
            names.lazy.filter { $0.type == .person }.compactMap { reading.token($0.tokens.upperBound - 1)?.folded })
    }

    /// Whether a name is none.
    func reject(_ name: Tagger.Name) -> Bool {
        roleTokens.contains(name.tokens.lowerBound) || isDemonym(name) || isTitle(name) || isLed(name)
            || isPortfolio(name) || isWords(name) || isPair(name) || isOpening(name) || isLand(name)
    }

    /// *l’État libyen*, *l’Est pakistanais*, *État chargées de l’Égalité*, *Le*: a state, a part of it, what a role left over or a
    /// short everyday word, and no organization.
    private func isLand(_ name: Tagger.Name) -> Bool {
        let first = reading.tokens[name.tokens.lowerBound]
        if name.type == .organization, name.tokens.count == 1 {
            return first.letters == .capitalized && first.range.count <= 3 && reading.isCommon(first)
        }
        return name.type == .organization && name.tokens.count > 1
            && Self.lands.contains(folded: reading.tokens, at: name.tokens.lowerBound)
            && reading.token(name.tokens.lowerBound + 1)?.letters == .lower
    }

    private static let lands: WordSet = ["etat", "etats", "est", "ouest", "nord", "sud"]

    /// The name with the type that the words before it tell: *A Dharwad, …*, *le maquis de Caronia*, *la porte Maillot* are
    /// places.
    func typed(_ name: Tagger.Name) -> Tagger.Name {
        let index = name.tokens.lowerBound
        guard name.type == .person, name.tokens.count == 1, let before = reading.token(index - 1),
            !families.contains(reading.tokens[index].folded)
        else { return name }
        let isAt = ["à", "a"].contains(before.lower) && before.letters != .lower && reading.opensSentence(index - 1)
        let isJoined = ["de", "d'"].contains(before.lower)
        let noun = isJoined ? reading.token(index - 2) : before
        let isSite = noun.map {
            Self.sites.contains(folded: $0) || isJoined && Self.surroundings.contains(folded: $0)
        }
        guard isAt && reading.token(index + 1)?.lower == "," || isSite == true
        else { return name }
        return Tagger.Name(tokens: name.tokens, type: .place)
    }

    private static let sites = NameWords.taggerDoubtsSites.set

    /// What stands before *de* and a place.
    private static let surroundings = NameWords.taggerDoubtsSurroundings.set

    /// *ministre des Solidarités*: a portfolio, by an everyday word.
    private func isPortfolio(_ name: Tagger.Name) -> Bool {
        guard name.type != .place || name.tokens.count == 1, let first = reading.token(name.tokens.lowerBound),
            first.isCapitalized, isEveryday(first)
        else { return false }
        var index = name.tokens.lowerBound - 1
        while index > name.tokens.lowerBound - 3, let joint = reading.token(index),
            ["de", "du", "des", "d'", "la", "l'", "à", "aux"].contains(joint.lower)
        {
            index -= 1
        }
        return index < name.tokens.lowerBound - 1
            && reading.token(index).map { Self.ministers.contains(folded: $0) } == true
    }

    private static let ministers: WordSet = ["ministre", "ministres", "ministere", "secretaire", "portefeuille"]

    /// *Excédée, …*, *Sapin de Noël*: an everyday word or a participle that opens a sentence is no person.
    private func isOpening(_ name: Tagger.Name) -> Bool {
        let index = name.tokens.lowerBound
        let token = reading.tokens[index]
        guard name.type == .person, name.tokens.count == 1, token.letters == .capitalized,
            reading.opensSentence(index), !reading.lexicon.givenNames.contains(folded: token),
            !families.contains(token.folded)
        else { return false }
        return isEveryday(token) || ["é", "és", "ée", "ées"].contains(where: token.lower.hasSuffix)
    }

    /// Whether a word is an everyday one, in this number or the other.
    private func isEveryday(_ token: Token) -> Bool {
        reading.isCommon(token) || reading.lexicon.commonWords.contains(token.lower + "s")
            || token.lower.hasSuffix("s") && reading.lexicon.commonWords.contains(String(token.lower.dropLast()))
    }

    /// *les Français*, *des Perpignanais*: a people, not a place.
    private func isDemonym(_ name: Tagger.Name) -> Bool {
        guard name.tokens.count == 1 else { return false }
        let token = reading.tokens[name.tokens.lowerBound]
        if reading.lexicon.countries.demonyms[lower: token] != nil { return true }
        guard name.type == .place, let before = reading.token(name.tokens.lowerBound - 1) else { return false }
        return Self.plurals.contains(before.lower) && Self.peoples.end(token.folded)
            && reading.lexicon.places.match(reading.tokens, at: name.tokens.lowerBound) == nil
    }

    private static let plurals: WordSet = ["les", "des", "aux", "ces", "certains", "plusieurs"]
    /// How the names of a people end, in the plural.
    private static let peoples: WordEndings = ["ais", "ois", "iens", "eens", "ains"]

    /// *le fondateur de Zorvex*, *la maire d’Ax*: what somebody leads is no person.
    private func isLed(_ name: Tagger.Name) -> Bool {
        guard name.type == .person, name.tokens.count == 1, let before = reading.token(name.tokens.lowerBound - 1),
            ["de", "d'"].contains(before.lower), name.tokens.lowerBound >= 2
        else { return false }
        return reading.lexicon.roles.canStart(with: reading.tokens, at: name.tokens.lowerBound - 2)
    }

    /// *la bombe "Little Boy"*, *l’opération « Barkhane »*: a name in quotation marks is an organization's only where a word
    /// before them says so.
    private func isTitle(_ name: Tagger.Name) -> Bool {
        guard name.type == .organization, reading.isQuoted(name.tokens) else { return false }
        let mark = name.tokens.lowerBound - 1
        let reach = max(reading.sentence(of: mark).tokens.lowerBound, mark - Self.reach)
        return !(reach..<mark).contains { reading.lexicon.organizationHeads.canStart(with: reading.tokens, at: $0) }
    }

    /// *Royaume de modèle*, *Surveillance du Territoire*, *Etats-Membres*: no place is named by an everyday noun without its
    /// capital, by what is done or by *Etats* of any kind; and everyday words in a line of capitals name nothing.
    private func isWords(_ name: Tagger.Name) -> Bool {
        let words = reading.tokens[name.tokens]
        guard let first = words.first, first.isCapitalized else { return false }
        if name.tokens.allSatisfy(reading.isShoutedWord) { return true }
        guard name.type == .place, reading.lexicon.places.match(reading.tokens, at: name.tokens.lowerBound) == nil
        else { return false }
        if words.count == 1 { return first.folded.hasPrefix("etats-") }
        guard words.allSatisfy({ !$0.isWord || reading.isCommon($0) }) else { return false }
        return Self.actions.end(first.folded)
            || name.tokens.contains { index in
                let token = reading.tokens[index]
                return token.letters == .lower && token.range.count > 3
                    && ["de", "du", "d'"].contains(
                        reading.tokens[index - 1].lower)
            }
    }

    /// How nouns end that name what is done.
    private static let actions: WordEndings = ["ance", "ence", "tion", "ssion"]

    /// *le sommet Dupont-Durand*: two people who face each other, none of whom bears that name.
    private func isPair(_ name: Tagger.Name) -> Bool {
        let index = name.tokens.lowerBound
        let parts = reading.tokens[index].folded.split(separator: "-").map(String.init)
        guard name.tokens.count == 1, parts.count == 2, let before = reading.token(index - 1) else { return false }
        // *l’idylle Dupont-Durand*, where the article knows both by name
        return name.type == .person && Self.encounters.contains(folded: before) || parts.allSatisfy(families.contains)
    }

    private static let encounters = NameWords.taggerDoubtsEncounters.set

    /// How many tokens before a quotation mark may say what stands in it.
    private static let reach = 5
}
