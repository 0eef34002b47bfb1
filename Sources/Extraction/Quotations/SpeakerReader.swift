import FrenchText

/// Finds who says something: the subject before a verb of speech, behind a turned one, behind *selon*.
struct SpeakerReader {
    let reading: Reading
    let entities: CollectedEntities
    let holders: RoleHolders

    /// Words that tell who speaks, and whom they mean.
    struct Found {
        let tokens: Range<Int>
        /// Index among the entities, or nil where the words name nobody.
        let entity: Int?
    }

    /// What the text has told of its speakers so far.
    struct Memory {
        /// The person who spoke last.
        var lastSpeaker: Int?
        /// Whether a person was meant by *elle* or by *il* before.
        var women: [Int: Bool] = [:]

        /// Keeps who spoke; `word` is what meant him or her.
        mutating func keep(_ person: Int, word: String) {
            lastSpeaker = person
            if word.hasSuffix("elle") { women[person] = true }
            if word == "il" || word.hasSuffix("-il") { women[person] = false }
        }
    }

    // MARK: Behind the verb

    /// The speaker behind a turned verb or *selon*: *a déclaré le ministre de l’Intérieur, Awa Sarr*.
    ///
    /// - Parameters:
    ///   - start: the token behind the verb.
    ///   - limit: where the sentence or the paragraph ends.
    /// - Returns: nil where no noun phrase stands there.
    func behind(_ start: Int, before limit: Int) -> Found? {
        let preposition = start
        var start = start
        // *a-t-on appris auprès de la police*, *selon elle*
        let addressee = addressee(at: start, before: limit)
        if let addressee { start = addressee.upperBound }
        let isAddressed = addressee == nil && opensAddressee(start)
        while let token = reading.token(start), start < limit, Self.fillers.contains(folded: token) { start += 1 }
        guard start < limit, let first = reading.token(start), first.kind != .punctuation else { return nil }
        let end = phraseEnd(from: start, before: limit)
        guard end > start else { return nil }
        if let span = named(in: start..<end), !isAddressed || !isAddressee(span.tokens.lowerBound, of: preposition) {
            return Found(tokens: span.tokens, entity: span.entity)
        }
        guard !isAddressed else { return nil }
        if let role = holders.person(in: start..<end) { return Found(tokens: start..<end, entity: role) }
        if let organization = organization(in: start..<end) {
            return Found(tokens: organization.tokens, entity: organization.entity)
        }
        guard Self.openings.contains(first.lower) || first.isCapitalized else { return nil }
        return Found(tokens: start..<end, entity: nil)
    }

    /// The end of the noun phrase that starts at a token: an apposition with a name is inside, a verb or a clause is not.
    private func phraseEnd(from start: Int, before limit: Int) -> Int {
        var end = start
        while end < min(limit, start + Self.longestPhrase) {
            let token = reading.tokens[end]
            if token.kind == .punctuation {
                guard token.lower == ",", end > start, opensName(end + 1, before: limit) else {
                    guard
                        ["(", "-"].contains(token.lower)
                            || token.lower == ")" && (start..<end).contains(where: { reading.tokens[$0].lower == "(" })
                    else { break }
                    end += 1
                    continue
                }
            } else if token.letters == .lower, Self.stops.contains(token.lower), end > start {
                break
            }
            end += 1
        }
        return end
    }

    /// Whether a person's name stands behind a comma, as in *le ministre, Awa Sarr*.
    private func opensName(_ index: Int, before limit: Int) -> Bool {
        entities.spans(.person, in: index..<min(limit, index + 8)).first.map { $0.tokens.lowerBound <= index + 3 }
            ?? false
    }

    /// The first person named in a phrase who is no other's complement.
    private func named(in phrase: Range<Int>) -> CollectedEntities.Span? {
        entities.spans(.person, in: phrase).first { !isComplement($0.tokens.lowerBound, of: phrase) }
    }

    /// *le porte-parole d’Awa Sarr*: the name is the complement of who speaks.
    private func isComplement(_ index: Int, of phrase: Range<Int>) -> Bool {
        guard index > phrase.lowerBound, let before = reading.token(index - 1) else { return false }
        return ["de", "d'", "du", "à", "avec", "par", "pour", "contre", "sur"].contains(before.lower)
    }

    /// The organization that a phrase names itself: *l’AFP*, *le ministère de la Santé*; not that of *un élu du parti*.
    private func organization(in phrase: Range<Int>) -> CollectedEntities.Span? {
        entities.spans(.organization, in: phrase).first.flatMap { span in
            (phrase.lowerBound..<span.tokens.lowerBound).allSatisfy {
                ["le", "la", "l'", "les", "à"].contains(reading.tokens[$0].lower)
            } ? span : nil
        }
    }

    // MARK: Before the verb

    /// The subject of a verb that starts at a token: *Awa Sarr a déclaré*, *le ministre, lui, estime*, *il a dit*.
    ///
    /// - Parameters:
    ///   - verb: the verb's first token.
    ///   - floor: where the clause starts at the earliest.
    ///   - memory: who spoke before, whom a pronoun means.
    /// - Returns: nil where the clause shows no subject.
    func before(_ verb: Int, from floor: Int, _ memory: Memory) -> Found? {
        guard verb > floor else { return nil }
        let pronoun = reading.tokens[verb - 1]
        if Self.pronouns.contains(pronoun.lower), let entity = meant(by: pronoun.lower, at: verb - 1, memory) {
            return Found(tokens: verb - 1..<verb, entity: entity)
        }
        if Self.pronouns.contains(pronoun.lower) { return Found(tokens: verb - 1..<verb, entity: nil) }
        let clause = clauseStart(before: verb, from: floor)..<verb
        if let span = entities.spans(.person, in: clause).last(where: { isSubject($0, of: clause) }) {
            return Found(tokens: span.tokens, entity: span.entity)
        }
        if let entity = holders.person(in: clause) { return Found(tokens: trimmed(clause), entity: entity) }
        if let span = entities.spans(.organization, in: clause).last(where: { isSubject($0, of: clause) }) {
            return Found(tokens: span.tokens, entity: span.entity)
        }
        let phrase = trimmed(clause)
        guard let first = phrase.first, phrase.count <= Self.longestDescription,
            Self.openings.contains(reading.tokens[first].lower)
        else { return nil }
        return Found(tokens: phrase, entity: nil)
    }

    /// The start of the clause that ends before a verb: behind a conjunction, a semicolon, a colon, a quotation mark.
    private func clauseStart(before verb: Int, from floor: Int) -> Int {
        var start = verb
        while start > max(floor, verb - Self.longestClause) {
            let token = reading.tokens[start - 1]
            if Self.clauseMarks.contains(token.lower)
                || token.letters == .lower && Self.clauseWords.contains(token.lower)
            {
                break
            }
            start -= 1
        }
        return start
    }

    /// Whether a name can be the subject of its clause: no preposition before it, nor a role whose complement it is.
    private func isSubject(_ span: CollectedEntities.Span, of clause: Range<Int>) -> Bool {
        var before = span.tokens.lowerBound - 1
        while before >= clause.lowerBound, ["le", "la", "l'", "les"].contains(reading.tokens[before].lower) {
            before -= 1
        }
        guard before >= clause.lowerBound else { return true }
        return !Self.prepositions.contains(reading.tokens[before].lower)
    }

    /// A phrase without the marks and circumstances around it: *Mardi, le ministre* is *le ministre*.
    ///
    /// Another verb before the phrase's end leaves what follows it; where nothing does, the subject of both stands before
    /// it: *le ministre a tranché, estimant que*.
    private func trimmed(_ clause: Range<Int>) -> Range<Int> {
        var end = clause.upperBound
        while end > clause.lowerBound, reading.tokens[end - 1].kind == .punctuation { end -= 1 }
        let starts = (clause.lowerBound..<end).filter { index in
            Self.openings.contains(reading.tokens[index].lower)
                && (index == clause.lowerBound || reading.tokens[index - 1].kind == .punctuation
                    || ["et", "mais"].contains(reading.tokens[index - 1].lower))
        }
        guard let first = starts.first else { return clause.lowerBound..<end }
        let lastVerb = (first..<end).last { Self.auxiliaries.contains(reading.tokens[$0].lower) }
        guard let lastVerb else { return first..<end }
        if let start = starts.first(where: { $0 > lastVerb }) { return start..<end }
        return first..<((first..<end).first { Self.auxiliaries.contains(reading.tokens[$0].lower) } ?? end)
    }

    // MARK: Tables

    private static let longestPhrase = 18
    private static let longestClause = 40
    /// What describes a speaker whom nobody knows is short: *un porte-parole du ministère*.
    private static let longestDescription = 10

    private static let pronouns: WordSet = ["il", "elle", "ils", "elles", "on", "je", "nous"]
    static let openings: WordSet = [
        "le", "la", "l'", "les", "un", "une", "des", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette", "ces",
        "plusieurs", "certains", "certaines", "deux", "trois", "quelques",
    ]
    private static let auxiliaries: WordSet = [
        "a", "ont", "est", "sont", "avait", "avaient", "était", "étaient", "sera", "seront", "va", "vont", "doit",
    ]
    private static let fillers: WordSet = ["aupres", "de", "du", "d'", "des", "a", "aussi", "lui", "source", "sources"]
    static let prepositions: WordSet = [
        "de", "du", "d'", "des", "à", "au", "aux", "avec", "par", "pour", "contre", "sur", "chez", "en", "dans",
        "entre",
        "selon", "après", "avant", "sous", "vers", "envers", "dont",
    ]
    private static let clauseMarks: WordSet = [";", ":", "«", "»", "“", "”", "\"", "(", "…", "!", "?"]
    static let clauseWords: WordSet = [
        "que", "qu'", "mais", "car", "où", "lorsque", "quand", "si", "alors", "tandis", "puisque", "parce",
    ]
    private static let stops: WordSet = [
        "a", "ont", "est", "sont", "avait", "était", "sera", "qui", "que", "qu'", "dont", "où", "lors", "dans",
        "devant",
        "après", "avant", "à", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "en",
        "mais", "car", "et", "puis", "ce", "sur", "lorsque", "alors", "avec", "selon", "pour", "au", "aux", "depuis",
        "par", "ajoutant", "précisant", "soulignant", "aujourd'hui", "cité", "citée", "interrogé", "interrogée", "il",
        "elle", "cependant", "auprès", "via", "face",
    ]
}
