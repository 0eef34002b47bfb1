import FrenchText

/// Finds words that say that an announced meeting did not or will not take place.
struct CallOffs {
    let reading: Reading
    let entities: CollectedEntities

    /// *La rencontre n’a finalement pas eu lieu*, *la réunion ne se tiendra pas*.
    ///
    /// - Parameters:
    ///   - noun: the meeting's token.
    ///   - sentence: the tokens around it.
    /// - Returns: whether its verb says so.
    func isOff(_ noun: Int, in sentence: Range<Int>) -> Bool {
        let behind = noun + 1..<max(noun + 1, min(sentence.upperBound, noun + Self.farthestVerb))
        guard let never = behind.first(where: { ["n'", "ne"].contains(reading.tokens[$0].lower) }) else { return false }
        let words = never..<min(behind.upperBound, never + Self.longestVerb)
        return words.contains { Self.takingPlace.contains(lower: reading.tokens, at: $0) }
            && words.contains { ["pas", "jamais"].contains(reading.tokens[$0].lower) }
    }

    /// Where a sentence calls off what was told before: *mais la rencontre a été annulée*, *sa visite n’aura pas lieu*.
    ///
    /// - Returns: the tokens from the noun to its verb; nil where it calls nothing off, or a meeting that it names itself.
    func place(in sentence: Range<Int>) -> Range<Int>? {
        for noun in sentence where Self.occasions.contains(folded: reading.tokens, at: noun) {
            guard let article = reading.token(noun - 1), Self.determiners.contains(lower: article) else { continue }
            let behind = noun + 1..<max(noun + 1, min(sentence.upperBound, noun + Self.farthestVerb))
            let before = max(sentence.lowerBound, noun - 4)..<noun
            let end = behind.first { [",", ";", ":"].contains(reading.tokens[$0].lower) } ?? behind.upperBound
            guard !behind.contains(where: { ["avec", "entre"].contains(reading.tokens[$0].lower) }),
                entities.spans(.person, in: noun..<end).isEmpty, entities.spans(.country, in: noun..<end).isEmpty
            else { continue }
            let verb = (before.reversed() + behind).first { isCancelled($0) }
            if let verb { return min(noun, verb)..<max(noun, verb) + 1 }
            if isOff(noun, in: sentence) { return noun..<end }
        }
        return nil
    }

    private func isCancelled(_ index: Int) -> Bool {
        MeetingLexicon.cancelled.contains(lower: reading.tokens, at: index)
            && !(1...3).contains { ["pas", "pourrait", "être"].contains(reading.token(index - $0)?.lower ?? "") }
    }

    /// How far behind its noun the verb may stand, in tokens.
    private static let farthestVerb = 20
    /// From *ne* to *lieu*.
    private static let longestVerb = 7
    private static let takingPlace: WordSet = [
        "lieu", "tiendra", "tiendront", "tenir", "tenue", "tenues", "tenu", "tenus", "tient", "tiennent",
    ]
    private static let occasions: WordSet = [
        "rencontre", "rencontres", "entretien", "entretiens", "entrevue", "reunion", "reunions", "audience", "visite",
        "rendez-vous", "tete-a-tete", "face-a-face", "sommet", "deplacement", "voyage", "seance", "diner", "dejeuner",
    ]
    private static let determiners: WordSet = [
        "la", "le", "l'", "les", "cette", "ce", "cet", "ces", "sa", "son", "leur",
    ]
}

extension MeetingReader {
    /// Calls off the meetings announced last where a sentence says so.
    func callOff(in number: Int, _ state: inout State) {
        guard let last = state.meetings.last, last.status == .planned, number - sentence(of: last) <= 1,
            let place = CallOffs(reading: reading, entities: entities)
                .place(in: reading.text.sentences[number].tokens)
        else { return }
        let evidence = reading.evidence(place, rule: "meeting.called-off")
        for index in state.meetings.indices.reversed() {
            let meeting = state.meetings[index]
            guard meeting.status == .planned, meeting.evidence.sentence == last.evidence.sentence,
                meeting.evidence.range.upperBound <= evidence.range.lowerBound
            else { break }
            state.meetings[index] = meeting.calledOff(by: evidence)
        }
    }

    private func sentence(of meeting: Meeting) -> Int {
        reading.text.sentenceOfToken[reading.token(startingAt: meeting.evidence.range.lowerBound)]
    }
}

extension Meeting {
    /// This announcement as a meeting that was called off; what proves it reaches from whom it names to what calls it off.
    fileprivate func calledOff(by words: Evidence) -> Meeting {
        let evidence = Evidence(
            article: evidence.article, range: evidence.range.lowerBound..<words.range.upperBound,
            sentence: evidence.sentence.lowerBound..<words.sentence.upperBound, rule: words.rule)
        return Meeting(
            kind: kind, status: .cancelled, host: host, counterpart: counterpart, dates: dates, place: place,
            event: event, statedGroup: statedGroup, outcomes: outcomes, evidence: evidence)
    }
}
