import FrenchText

/// Finds who is the subject of a meeting verb: named, meant by a role, a pronoun or a group.
struct SubjectReader {
    let reading: Reading
    let entities: CollectedEntities
    let counterparts: Counterparts

    private var references: References { counterparts.references }

    /// The subject before a token, with everybody whom it joins.
    ///
    /// - Returns: the parties in text order, empty where the clause names none.
    func parties(before index: Int, in sentence: Range<Int>) -> [Counterparts.Found] {
        let group = group(before: index, in: sentence)
        if !group.isEmpty { return group }
        for start in clauseStarts(before: index, in: sentence) {
            let clause = start..<index
            let found = counterparts.read(clause, host: nil).filter {
                !isAside($0.tokens.lowerBound, in: clause) && $0.rule != "meeting.organization"
            }
            if !found.isEmpty { return lastRun(of: found) }
            let governments = governments(in: clause)
            if !governments.isEmpty { return governments }
            if let holder = references.lastHolder(in: clause) { return [person(holder, at: clause)] }
        }
        return []
    }

    /// A person of the article as a party.
    func person(_ entity: Int, at tokens: Range<Int>, rule: String = "meeting.antecedent") -> Counterparts.Found {
        Counterparts.Found(
            party: .init(
                country: counterparts.countries[entity], person: entity, organization: nil, description: nil),
            tokens: tokens, rule: rule)
    }

    // MARK: Groups

    /// *les deux hommes*, *tous quatre*, *ils*: the persons named last before; empty where another name stands behind it.
    func group(before index: Int, in sentence: Range<Int>) -> [Counterparts.Found] {
        let words = sentence.lowerBound..<max(sentence.lowerBound, index)
        if index > sentence.lowerBound, ["ils", "elles"].contains(reading.tokens[index - 1].lower) {
            return references.people(2, before: index - 1).map { person($0, at: words, rule: Self.groupRule) }
        }
        guard let position = words.last(where: { isGroup($0) }),
            entities.spans(.person, in: position..<index).isEmpty
        else { return [] }
        return members(at: position)
    }

    /// Whom *les trois présidents* in a range of tokens means.
    func group(in range: Range<Int>) -> [Counterparts.Found] {
        range.first { isGroup($0) }.map(members) ?? []
    }

    /// Whether a number word counts people who were named before.
    private func isGroup(_ position: Int) -> Bool {
        guard Self.numbers[reading.tokens[position].lower] != nil, let before = reading.token(position - 1) else {
            return false
        }
        return ["tous", "toutes"].contains(before.lower)
            || (["les", "ces"].contains(before.lower) || before.lower == "des" && isMeeting(position - 2))
                && reading.token(position + 1).map { Self.members.contains(folded: $0) } == true
    }

    /// *la rencontre des deux présidents*, not *les avocats des deux parties*.
    private func isMeeting(_ index: Int) -> Bool {
        reading.token(index).map { reading.lexicon.meetings.words[lower: $0]?.noun != nil } == true
    }

    private func members(at position: Int) -> [Counterparts.Found] {
        guard let count = Self.numbers[reading.tokens[position].lower], position > 0 else { return [] }
        let noun = reading.token(position + 1)?.folded ?? ""
        let holders = references.holders(of: noun, count: count)
        let group = holders.isEmpty ? references.people(count, before: position - 1) : holders
        let end = Self.members.contains(noun) ? position + 2 : position + 1
        return group.map { person($0, at: position - 1..<end, rule: Self.groupRule) }
    }

    /// The rule by which *ils* and *les deux présidents* mean persons named before.
    static let groupRule = "meeting.group"

    // MARK: The clause

    /// Where the clause of a verb can start: behind the last word that opens one, else at the sentence's start.
    private func clauseStarts(before index: Int, in sentence: Range<Int>) -> [Int] {
        let words = sentence.lowerBound..<max(sentence.lowerBound, index)
        let opening = words.last { Self.openings.contains(lower: reading.tokens, at: $0) }
        return (opening.map { [$0 + 1] } ?? []) + [sentence.lowerBound]
    }

    /// A name inside the company of another is not the subject: *X, accompagné de Y, a rencontré*.
    private func isAside(_ index: Int, in clause: Range<Int>) -> Bool {
        let window = max(clause.lowerBound, index - 6)..<index
        // *En présence de Y, X a rencontré*: up to the comma.
        let last = window.last { reading.tokens[$0].lower == "," } ?? window.lowerBound
        return window.contains { Self.company.contains(lower: reading.tokens, at: $0) }
            || (last..<index).contains { reading.tokens[$0].lower == "présence" }
    }

    /// The last parties that nothing but commas and conjunctions part.
    private func lastRun(of found: [Counterparts.Found]) -> [Counterparts.Found] {
        var run: [Counterparts.Found] = []
        for party in found.reversed() {
            if let next = run.last {
                let between = party.tokens.upperBound..<max(party.tokens.upperBound, next.tokens.lowerBound)
                let isJoined =
                    between.count <= Self.longestJoint && !between.isEmpty
                    && between.allSatisfy {
                        let token = reading.tokens[$0]
                        return Self.joints.contains(lower: token) || MeetingLexicon.delegations.contains(folded: token)
                    }
                    && between.contains { reading.tokens[$0].lower != "," || run.count > 1 }
                // *les délégations russe et ukrainienne*: one noun for both.
                let isShared = next.tokens.lowerBound == party.tokens.lowerBound
                guard isJoined || isShared else { break }
            }
            run.append(party)
        }
        return run.reversed()
    }

    /// *Rabat et Madrid*, *le Maroc et l’Espagne* as the subject.
    private func governments(in clause: Range<Int>) -> [Counterparts.Found] {
        let names = (entities.spans(.country, in: clause) + entities.spans(.place, in: clause))
            .filter { $0.name.kind == .name && !CountryList.isVenue($0, reading) && !isDateline($0, in: clause) }
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        // The last names that nothing but commas and conjunctions part.
        var run: [CollectedEntities.Span] = []
        for span in names.reversed() {
            if let next = run.last, !joins(span.tokens, next.tokens) {
                break
            }
            run.append(span)
        }
        return run.reversed().compactMap { span in
            let country = span.name.country ?? counterparts.capital(span)
            return country.map {
                Counterparts.Found(
                    party: .init(country: $0, person: nil, organization: nil, description: nil), tokens: span.tokens,
                    rule: "meeting.government")
            }
        }
    }

    private func joins(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.upperBound <= right.lowerBound && CountryList.joins(left.upperBound..<right.lowerBound, reading)
    }

    /// *TUNIS (TAP) –*, *Rabat –*: where a dispatch comes from.
    private func isDateline(_ span: CollectedEntities.Span, in clause: Range<Int>) -> Bool {
        span.tokens.lowerBound == clause.lowerBound
            && ["(", "-", "–", "—"].contains(reading.token(span.tokens.upperBound)?.lower)
    }

    static let numbers: [String: Int] = ["deux": 2, "trois": 3, "quatre": 4, "cinq": 5]
    static let members: WordSet = [
        "hommes", "femmes", "dirigeants", "dirigeantes", "presidents", "ministres", "chefs", "responsables", "parties",
        "leaders", "homologues", "diplomates", "interlocuteurs", "souverains", "premiers", "rivaux", "allies",
        "negociateurs", "voisins", "hauts", "delegations",
    ]
    /// *X et la présidente du* Mexique.
    private static let longestJoint = 4
    private static let openings: WordSet = [";", ":", "que", "qu'", "où", "dont", "«", "lorsque", "quand"]
    private static let company: WordSet = [
        "accompagné", "accompagnée", "accompagnés", "entouré", "entourée", "flanqué", "flanquée", "selon",
    ]
    private static let joints: WordSet = [
        ",", "et", "ainsi", "que", "qu'", "le", "la", "l'", "les", "son", "sa", "ses", "m.", "mm.", "mme", "puis", "de",
        "du",
        "d'", "des",
    ]
}
