import FrenchText
import Grammar

/// Whether a role that stands beside a name is that person's, or somebody else's.
extension RoleReader {
    /// Whether the person named right behind a role holds it.
    func isHeld(_ role: Role, by name: Range<Int>) -> Bool {
        let last = role.tokens.upperBound - 1
        // *comme directeur et Mme Sarr*
        if isJoint(last) { return false }
        guard reading.token(role.tokens.upperBound)?.lower == "," else {
            // *les avocats de la famille Sarr*: the name is the family's.
            return name.count != 1 || role.tokens.count == 1
                || !Self.families.contains(lower: reading.tokens, at: last)
        }
        // *Pour le président du parti, Awa Sarr a commis une erreur*: what is fronted is nothing that the subject is.
        return !(isGoverned(role.tokens.lowerBound) && startsClause(at: name.upperBound))
    }

    /// *loin derrière Awa Sarr, la présidente du parti affirme*: whether a role behind a name is the subject of what follows.
    ///
    /// `start` is where the name's own role before it starts: *avec le maire Ali Sow, la présidente a parlé*.
    func opensClause(_ role: Role, behind name: Range<Int>, from start: Int?) -> Bool {
        let comma = name.upperBound
        guard reading.token(comma)?.lower == ",", let article = reading.token(comma + 1),
            ["le", "la", "l'"].contains(article.lower), isGoverned(start ?? name.lowerBound)
        else { return false }
        if startsClause(at: role.tokens.upperBound) { return true }
        let head = role.tokens.lowerBound
        guard [.nominalSubject, .passiveSubject].contains(reading.grammar.relation(head)),
            let verb = reading.grammar.head(head)
        else { return false }
        return verb >= role.tokens.upperBound
    }

    /// *a accusé Awa Sarr*: a participle that is a noun elsewhere.
    func isParticiple(_ index: Int) -> Bool {
        guard let word = reading.token(index), let before = reading.token(index - 1), word.letters == .lower else {
            return false
        }
        return Self.participles.end(word.lower) && Self.auxiliaries.contains(lower: before)
    }

    /// Whether a verb stands at a token that no role runs over: *cherche*, not *chargé*, *élu*, *sortant*.
    func isFinite(_ index: Int) -> Bool {
        let word = reading.tokens[index]
        guard word.isWord, word.letters == .lower, !Self.nominals.end(word.lower), !Lexicon.isParticiple(word.lower),
            [.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index))
        else { return false }
        return ![.clausalModifier, .adjectivalModifier].contains(reading.grammar.relation(index))
    }

    /// Whether a word joins others, or leads to one that is not there.
    func isJoint(_ index: Int) -> Bool { Self.joints.contains(lower: reading.tokens, at: index) }

    /// Whether a preposition stands before a phrase, nothing but articles and adjectives between them.
    private func isGoverned(_ start: Int) -> Bool {
        let sentence = reading.sentence(of: start).tokens
        for index in (max(sentence.lowerBound, start - Self.reach)..<start).reversed() {
            if Self.governors.contains(lower: reading.tokens, at: index) { return true }
            guard
                Self.openings.contains(folded: reading.tokens, at: index)
                    || Self.plurals.contains(lower: reading.tokens, at: index) || title(before: index + 1) != nil
            else { return false }
        }
        return false
    }

    /// Whether a verb stands at a token, or what can only stand before one.
    private func startsClause(at index: Int) -> Bool {
        guard let word = reading.token(index), word.kind == .elision || word.isWord && word.letters == .lower else {
            return false
        }
        return Self.clitics.contains(lower: word)
            || [.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index)) && !isLoneParticiple(index)
    }

    /// *le ministre X, nommé mardi*: a participle without an auxiliary opens no clause.
    private func isLoneParticiple(_ index: Int) -> Bool {
        Self.participles.end(reading.tokens[index].lower)
            && !reading.grammar.dependents(index).contains {
                [.auxiliary, .passiveAuxiliary].contains(reading.grammar.relation($0))
            }
    }

    private static let participles: WordEndings = ["é", "ée", "és", "ées"]
    private static let nominals: WordEndings = [
        "é", "ée", "és", "ées", "er", "ir", "re", "ant", "ante", "ants", "antes", "u", "us",
    ]
    private static let auxiliaries = NameWords.roleReaderAuxiliaries.set
    private static let joints = NameWords.roleReaderJoints.set
    private static let families = NameWords.roleReaderFamilies.set
    private static let governors = NameWords.roleReaderGovernors.set
    private static let plurals: WordSet = ["les", "ces", "ses", "leurs", "nombreux", "nombreuses", "plusieurs"]
    private static let clitics: WordSet = ["s'", "se", "n'", "ne", "y", "lui", "leur"]
    /// How many articles and adjectives may stand between a preposition and a role.
    private static let reach = 4
}
