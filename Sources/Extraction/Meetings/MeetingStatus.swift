import FrenchText

/// Tells whether a meeting was held, is to come, was called off, went by telephone or is long past.
struct MeetingStatus {
    let reading: Reading
    let dates: [DateMention]
    let eventDate: EventDate?

    /// The status of what a verb tells.
    ///
    /// - Parameters:
    ///   - group: the verb.
    ///   - window: the words of its clause, up to the next verb of meeting.
    /// - Returns: the status; held where nothing says otherwise.
    func status(of group: VerbGroup, in window: Range<Int>) -> Meeting.Status {
        if group.complement == .call || holds(MeetingLexicon.phone, in: window) { return .phone }
        switch group.tense {
        case .future, .conditional: return .planned
        case .present where holds(Self.toCome, in: window) || isHypothesis(window): return .planned
        case .pluperfect where isLongPast(window) || isFarFromEvent(window): return .past
        case .past, .pluperfect, .present, .infinitive: return isPastYear(window) ? .past : .held
        }
    }

    /// The status of what a noun tells, by the verb that has it as object where there is one.
    ///
    /// - Parameters:
    ///   - noun: the noun's token.
    ///   - governor: the verb of *a tenu une réunion*.
    ///   - window: the words of its clause that belong to no other meeting.
    /// - Returns: the status; held where nothing says otherwise.
    func status(
        ofNoun noun: Int, governor: VerbGroup?, in window: Range<Int>
    ) -> Meeting.Status {
        if isCancelled(window) { return .cancelled }
        if holds(MeetingLexicon.phone, in: window) { return .phone }
        if let governor { return status(of: governor, in: window) }
        let isAnnounced = holds(Self.announced, in: noun..<min(window.upperBound, noun + 4))
        if !isAnnounced, isOccasion(noun, from: window.lowerBound) { return isPastYear(window) ? .past : .held }
        let isWanted = holds(MeetingLexicon.wanted, in: window.lowerBound..<max(window.lowerBound, noun))
        if isAnnounced || isWanted || holds(MeetingLexicon.planned, in: window) { return .planned }
        return isPastYear(window) || isFarFromEvent(window) && holds(Self.hadBeen, in: window) ? .past : .held
    }

    /// Whether a window calls a meeting off: not *n’a pas été annulée*, nor *annulée jeudi, s’est finalement tenue samedi*.
    private func isCancelled(_ window: Range<Int>) -> Bool {
        guard let word = window.first(where: { MeetingLexicon.cancelled.contains(lower: reading.tokens, at: $0) })
        else {
            return false
        }
        let before = max(window.lowerBound, word - 3)..<word
        let isDenied = before.contains { ["pas", "jamais"].contains(reading.tokens[$0].lower) }
        return !isDenied
            && !(word + 1..<window.upperBound).contains { Self.atLast.contains(lower: reading.tokens, at: $0) }
    }

    private static let atLast: WordSet = ["finalement", "enfin", "néanmoins", "tenue", "tenu", "tenues", "tenus"]

    /// *lors de*, *à l’issue d’*, *au cours de* right before a noun: what it names took place.
    func isOccasion(_ noun: Int, from start: Int) -> Bool {
        let before = max(start, noun - Self.occasionReach)..<noun
        return before.contains { Self.occasions.contains(lower: reading.tokens, at: $0) }
    }

    private func isHypothesis(_ window: Range<Int>) -> Bool {
        reading.token(window.lowerBound).map { ["si", "s'"].contains($0.lower) } == true
    }

    private func holds(_ words: WordSet, in range: Range<Int>) -> Bool {
        range.contains { words.contains(reading.tokens[$0].lower) }
    }

    // MARK: Dates

    /// *avait déjà été reçu*, *s’étaient rencontrés l’an dernier*.
    private func isLongPast(_ window: Range<Int>) -> Bool {
        holds(Self.longAgo, in: window)
    }

    private func isPastYear(_ window: Range<Int>) -> Bool {
        // A report dates its own news by the day: *en 2019* alone is long ago.
        guard let event = eventYear else {
            return times(in: window).contains { $0.range.first.year != nil && $0.range.first.month == nil }
        }
        return year(toldIn: window).map { $0 < event } == true
    }

    /// Whether the sentence gives a month that is not the event's, or a year where the article has no event.
    private func isFarFromEvent(_ window: Range<Int>) -> Bool {
        let told = times(in: window).map(\.range.first)
        guard let event = eventDate.flatMap({ CalendarDay($0.value) }) else {
            return told.contains { $0.year != nil && $0.day == nil }
        }
        return told.contains { date in
            guard let year = date.year, let month = date.month else { return false }
            let day = CalendarDay(year: year, month: month, day: date.day ?? 15)
            return event.number - day.number > Self.longestAgo
        }
    }

    private var eventYear: Int? {
        eventDate.flatMap { Int($0.value.prefix(4)) } ?? reading.statedDate.flatMap { Int($0.prefix(4)) }
    }

    private func year(toldIn window: Range<Int>) -> Int? {
        times(in: window).compactMap(\.range.first.year).max()
    }

    /// The dates that say when: not *gelés depuis 2014*, *l’accord de 2015*.
    private func times(in window: Range<Int>) -> [DateMention] {
        dates(in: window).filter { date in
            let index = reading.token(startingAt: date.evidence.range.lowerBound)
            let before = reading.token(index - 1)?.lower ?? ""
            return !["depuis", "de", "du", "d'", "jusqu'", "pour", "entre"].contains(before)
        }
    }

    /// The dates inside a range of tokens; they stand in text order, so the first is found by halving.
    func dates(in tokens: Range<Int>) -> ArraySlice<DateMention> {
        let range = reading.text.range(ofTokens: tokens)
        let first = dates.partition { $0.evidence.range.lowerBound >= range.lowerBound }
        return dates[first...].prefix { $0.evidence.range.lowerBound < range.upperBound }
    }

    /// What a report still tells as its own, in days.
    private static let longestAgo = 10
    private static let occasionReach = 7
    private static let occasions: WordSet = [
        "lors", "issue", "cours", "terme", "après", "pendant", "durant", "suite", "sortie", "sorti", "occasion",
        "marge",
        "multiplié", "enchaîné",
    ]
    private static let announced: WordSet = [
        "prévu", "prévue", "prévus", "prévues", "programmé", "programmée", "attendu", "attendue", "envisagé",
        "envisagée",
    ]
    private static let toCome: WordSet = ["demain", "prochain", "prochaine", "prochainement", "bientôt"]
    private static let hadBeen: WordSet = ["avait", "avaient", "remonte", "était", "étaient"]
    private static let longAgo: WordSet = [
        "déjà", "dernier", "dernière", "auparavant", "ans", "mois", "année", "années", "jadis", "naguère", "passé",
        "semaines",
    ]
}
