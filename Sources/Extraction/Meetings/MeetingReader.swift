import FrenchText

/// Reads the meetings that an article reports, by frames: a trigger, its host, its counterparts.
struct MeetingReader {
    let reading: Reading
    let entities: CollectedEntities
    let dates: [DateMention]
    let eventDate: EventDate?

    /// The meetings in text order; each names its rule and its place.
    func read() -> [Meeting] {
        let setting = MeetingSetting(reading: reading, entities: entities, dates: dates, eventDate: eventDate)
        var state = State(setting: setting)
        let sentences = reading.text.sentences
        var index = 0
        while index < sentences.count {
            let items = list(behind: index)
            readSentence(index, items: items, &state)
            index = items.upperBound
        }
        return OutcomeReader(reading: reading, entities: entities).attach(
            to: merged(state.meetings), setting: setting, host: state.lastHost ?? host.mainPerson())
    }

    private var host: HostReader { HostReader(reading: reading, entities: entities) }
    private var counterparts: Counterparts { Counterparts(reading: reading, entities: entities) }

    private struct State {
        let setting: MeetingSetting
        var meetings: [Meeting] = []
        /// Whom the last meeting was told of: the subject that *il*, *puis* and a new sentence go on with.
        var lastHost: Int?
        /// The sentence of `lastHost`.
        var lastSentence = -1
    }

    // MARK: Frames

    private func readSentence(_ index: Int, items: Range<Int>, _ state: inout State) {
        let sentence = reading.text.sentences[index].tokens
        let triggers = Trigger.triggers(in: sentence, of: reading)
        var covered = sentence.lowerBound
        for (order, trigger) in triggers.enumerated() where trigger.tokens.lowerBound >= covered {
            let limit = triggers[(order + 1)...].first { $0.kind == .verb && $0.verb?.isSupport == false }?.tokens
                .lowerBound
            guard let frame = frame(trigger, in: sentence, limit: limit ?? sentence.upperBound, state) else { continue }
            state.lastHost = frame.subject ?? state.lastHost
            state.lastSentence = index
            for found in frame.counterparts {
                state.meetings.append(meeting(found, frame, sentence: index, state.setting))
                covered = max(covered, found.tokens.upperBound)
            }
        }
        guard !items.isEmpty, let frame = opening(triggers, in: sentence, state) else { return }
        state.lastHost = frame.subject ?? state.lastHost
        for item in items {
            for found in counterparts.read(reading.text.sentences[item].tokens, host: frame.host) {
                state.meetings.append(meeting(found, frame, sentence: index, state.setting))
            }
        }
    }

    /// Who met whom by one trigger.
    struct Frame {
        /// The person whom the report goes on about.
        let subject: Int?
        /// Who received, where the text tells; else the subject.
        let host: Int?
        /// The host with what the text says of it, where it says more than the person.
        let hostParty: Meeting.Party?
        let counterparts: [Counterparts.Found]
        let status: Meeting.Status
    }

    private func frame(_ trigger: Trigger, in sentence: Range<Int>, limit: Int, _ state: State) -> Frame? {
        switch trigger.kind {
        case .verb: verbFrame(trigger, in: sentence, limit: limit, state)
        case .noun: nounFrame(trigger, in: sentence, limit: limit, state)
        case .weakNoun: state.meetings.isEmpty ? nil : listFrame(trigger, in: sentence, limit: limit, state)
        }
    }

    /// *X a rencontré Y*, *X s’est entretenu avec Y*, *X a été reçu par Y*, *X et Y se sont entretenus*.
    private func verbFrame(_ trigger: Trigger, in sentence: Range<Int>, limit: Int, _ state: State) -> Frame? {
        guard let verb = trigger.verb else { return nil }
        // *…, avant de recevoir Y* goes on with the host; *Avant de recevoir Y, X* does not say yet who.
        let goesBack = reading.tokens[trigger.tokens.lowerBound].lower == "avant"
        guard !goesBack || state.lastSentence >= 0 && reading.text.sentences[state.lastSentence].tokens == sentence
        else { return nil }
        let subject = subject(of: trigger, in: sentence, state)
        let region = object(from: trigger.tokens.upperBound, limit: limit)
        if verb.isSupport {
            let nouns = reading.tokens[region].prefix(8).map(\.folded)
            guard nouns.contains(where: MeetingLexicon.nouns.union(MeetingLexicon.weakNouns).contains),
                let with = region.first(where: { reading.tokens[$0].lower == "avec" })
            else { return nil }
            return frame(
                subject, counterparts.read(object(from: with + 1, limit: limit), host: subject), verb, in: sentence)
        }
        let found = counterparts.read(region, host: subject).filter {
            !isGift(region.lowerBound..<$0.tokens.lowerBound)
        }
        if verb.voice == .passive, let subject, let receiver = found.first?.party {
            return received(subject, by: receiver, at: trigger, verb, in: sentence)
        }
        if found.isEmpty, verb.voice == .reciprocal {
            let before = counterparts.read(sentence.lowerBound..<trigger.tokens.lowerBound, host: nil).filter {
                $0.party.person != nil
            }
            guard before.count >= 2, let first = before.first?.party.person else { return nil }
            return frame(first, Array(before.dropFirst()), verb, in: sentence)
        }
        return frame(subject, found, verb, in: sentence)
    }

    /// *X a été reçu par Y*: Y is the host, X the counterpart.
    private func received(
        _ visitor: Int, by receiver: Meeting.Party, at trigger: Trigger, _ verb: MeetingLexicon.Verb,
        in sentence: Range<Int>
    ) -> Frame? {
        let before = counterparts.read(sentence.lowerBound..<trigger.tokens.lowerBound, host: receiver.person)
        let visit =
            before.last { $0.party.person == visitor }
            ?? Counterparts.Found(
                party: .init(country: nil, person: visitor, organization: nil, description: nil),
                tokens: trigger.tokens,
                rule: "meeting.received")
        return Frame(
            subject: visitor, host: receiver.person, hostParty: receiver, counterparts: [visit],
            status: status(of: sentence, verb))
    }

    /// The subject of a verb: a pronoun or a coordination goes on with the last one.
    private func subject(of trigger: Trigger, in sentence: Range<Int>, _ state: State) -> Int? {
        let start = trigger.tokens.lowerBound
        let before = (max(sentence.lowerBound, start - 2)..<start).map { reading.tokens[$0].lower }
        let goesOn = before.contains { ["il", "elle", "ils", "elles"].contains($0) }
        let isSame =
            state.lastSentence >= 0 && reading.text.sentences[state.lastSentence].tokens == sentence
            && (before.contains { ["puis", "et", ","].contains($0) } || reading.tokens[start].lower == "avant")
        if goesOn || isSame { return state.lastHost ?? host.mainPerson() }
        return host.subject(before: start, in: sentence) ?? state.lastHost
    }

    /// *réunions entre X et Y*, *rencontre de X avec Y*; *les rencontres ont impliqué des responsables de …*.
    private func nounFrame(_ trigger: Trigger, in sentence: Range<Int>, limit: Int, _ state: State) -> Frame? {
        let behind = trigger.tokens.upperBound..<limit
        let near = behind.prefix(Self.reach)
        if let between = near.first(where: { reading.tokens[$0].lower == "entre" }) {
            let region = object(from: between + 1, limit: limit)
            let first = entities.spans(.person, in: region).first
            let host = first?.entity ?? self.host.roleHolder(in: region)
            let rest = (first.map { $0.tokens.upperBound } ?? region.lowerBound)..<region.upperBound
            return frame(host, counterparts.read(rest, host: host), nil, in: sentence)
        }
        if let with = near.first(where: { reading.tokens[$0].lower == "avec" }) {
            var region = object(from: with + 1, limit: limit)
            var holder =
                entities.spans(.person, in: trigger.tokens.upperBound..<with).last?.entity
                ?? host.subject(before: trigger.tokens.lowerBound, in: sentence)
            if holder == nil, let clause = mainClause(behind: region) {
                holder = clause.subject
                region = region.lowerBound..<clause.start
            }
            return frame(holder ?? state.lastHost, counterparts.read(region, host: holder), nil, in: sentence)
        }
        return listFrame(trigger, in: sentence, limit: limit, state)
    }

    /// *Lors d’un entretien avec X, le roi Y a appelé*: the clause behind the comma names who met X.
    private func mainClause(behind region: Range<Int>) -> (start: Int, subject: Int)? {
        let persons = entities.spans(.person, in: region)
        guard let first = persons.first, let second = persons.dropFirst().first,
            let comma = reading.token(first.tokens.upperBound), comma.lower == ","
        else { return nil }
        return (first.tokens.upperBound, second.entity)
    }

    /// Any list of two countries or more behind the trigger, headed by a delegation.
    private func listFrame(_ trigger: Trigger, in sentence: Range<Int>, limit: Int, _ state: State) -> Frame? {
        let region = trigger.tokens.upperBound..<limit
        let lists = CountryList.lists(in: region, of: reading, entities).filter {
            $0.delegation != nil && $0.spans.count > 1
        }
        guard let first = lists.first?.tokens.lowerBound, let last = lists.last?.tokens.upperBound,
            let delegation = lists.first?.delegation
        else { return nil }
        let found = counterparts.read(delegation.lowerBound..<last, host: nil).filter {
            $0.party.country != nil && $0.tokens.lowerBound >= first
        }
        let holder = host.subject(before: trigger.tokens.lowerBound, in: sentence)
        return frame(holder ?? state.lastHost ?? host.mainPerson(), found, nil, in: sentence)
    }

    /// The frame of a sentence before an itemised list: *Il a discuté avec des personnalités, parmi lesquelles :* and items.
    private func opening(_ triggers: [Trigger], in sentence: Range<Int>, _ state: State) -> Frame? {
        guard let trigger = triggers.first, !OutcomeReader(reading: reading, entities: entities).opens(sentence) else {
            return nil
        }
        let subject = subject(of: trigger, in: sentence, state) ?? host.mainPerson()
        return Frame(
            subject: subject, host: subject, hostParty: nil, counterparts: [],
            status: status(of: sentence, trigger.verb))
    }

    private func frame(
        _ host: Int?, _ found: [Counterparts.Found], _ verb: MeetingLexicon.Verb?, in sentence: Range<Int>
    ) -> Frame? {
        let others = found.filter { $0.party.person == nil || $0.party.person != host }
        guard !others.isEmpty else { return nil }
        return Frame(
            subject: host, host: host, hostParty: nil, counterparts: others, status: status(of: sentence, verb))
    }

    /// *a reçu 483 millions du gouvernement*, *a reçu son prix des mains de X*: a thing was received, nobody was met.
    private func isGift(_ between: Range<Int>) -> Bool {
        between.contains { Self.gifts.contains(reading.tokens[$0].folded) }
    }

    private static let gifts: Set<String> = [
        "prix", "million", "millions", "milliard", "milliards", "medaille", "medailles", "distinction", "somme",
        "lettre", "lettres", "message", "messages", "soutien",
        "appui", "aide", "visite", "dollars", "euros", "coup", "coups", "appel", "appels", "plainte", "trophee",
        "cadeau",
        "felicitations", "mains", "menaces", "invitation", "accord", "reponse", "ordre", "insigne", "insignes",
    ]

    // MARK: Extents

    /// The words that can be the object of a meeting verb: up to the clause that says why or when.
    private func object(from start: Int, limit: Int) -> Range<Int> {
        var end = start
        while end < limit {
            let token = reading.tokens[end]
            if [";", "."].contains(token.lower) || Self.objectStops.contains(token.lower) { break }
            // *…, a précisé le porte-parole X*: who says it was not met.
            if token.lower == ",", let next = reading.token(end + 1), Self.reports.contains(next.lower) { break }
            end += 1
        }
        return min(start, end)..<end
    }

    private static let reports: Set<String> = [
        "a", "ont", "avait", "avaient", "a-t-on", "a-t-il", "a-t-elle", "selon", "indique", "précise", "annonce",
        "souligne", "affirme", "rapporte", "explique",
    ]
    private static let objectStops: Set<String> = [
        "afin", "lors", "où", "avant", "après", "visant", "consacrée", "consacrées", "consacré", "consacrés", "portant",
        "axée", "axées", "axé", "au-delà", "tandis", "alors",
    ]

    /// The items of a list that a sentence opens: the lines behind a colon that start with a dash or a bullet.
    private func list(behind index: Int) -> Range<Int> {
        let sentences = reading.text.sentences
        guard let last = sentences[index].tokens.last, reading.tokens[last].lower == ":" else {
            return index + 1..<index + 1
        }
        var end = index + 1
        while end < sentences.count, let first = sentences[end].tokens.first {
            let isItem =
                ["-", "–", "—", "•", "*"].contains(reading.tokens[first].lower)
                || sentences[end].line == sentences[end - 1].line && end > index + 1
            guard isItem else { break }
            end += 1
        }
        return index + 1..<end
    }

    /// How far behind a meeting noun *entre* or *avec* may stand, in tokens.
    private static let reach = 10
}
