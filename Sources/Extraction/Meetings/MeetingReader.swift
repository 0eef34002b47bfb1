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
        var lastHost: Int?
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
            state.lastHost = frame.host ?? state.lastHost
            for found in frame.counterparts {
                state.meetings.append(meeting(found, frame, sentence: index, state.setting))
                covered = max(covered, found.tokens.upperBound)
            }
        }
        guard !items.isEmpty, let frame = opening(triggers, in: sentence, state) else { return }
        state.lastHost = frame.host ?? state.lastHost
        for item in items {
            for found in counterparts.read(reading.text.sentences[item].tokens, host: frame.host) {
                state.meetings.append(meeting(found, frame, sentence: index, state.setting))
            }
        }
    }

    /// Who met whom by one trigger.
    private struct Frame {
        let host: Int?
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
        let subject = host.subject(before: trigger.tokens.lowerBound, in: sentence)
        let region = object(from: trigger.tokens.upperBound, limit: limit)
        if verb.isSupport {
            let nouns = reading.tokens[region].prefix(8)
            guard
                nouns.contains(where: {
                    MeetingLexicon.nouns.contains($0.folded) || MeetingLexicon.weakNouns.contains($0.folded)
                }),
                let with = region.first(where: { reading.tokens[$0].lower == "avec" })
            else { return nil }
            let found = counterparts.read(object(from: with + 1, limit: limit), host: subject)
            return frame(host: subject ?? state.lastHost, found, verb, in: sentence)
        }
        if verb.voice == .passive {
            let found = counterparts.read(region, host: subject)
            guard let receiver = found.first?.party.person, let subject else {
                return frame(host: subject, found, verb, in: sentence)
            }
            let visitor = counterparts.read(sentence.lowerBound..<trigger.tokens.lowerBound, host: receiver).filter {
                $0.party.person == subject
            }
            return frame(host: receiver, visitor, verb, in: sentence)
        }
        var found = counterparts.read(region, host: subject)
        if found.isEmpty, verb.voice == .reciprocal {
            let before = counterparts.read(sentence.lowerBound..<trigger.tokens.lowerBound, host: nil).filter {
                $0.party.person != nil
            }
            guard before.count >= 2, let first = before.first?.party.person else { return nil }
            found = Array(before.dropFirst())
            return frame(host: first, found, verb, in: sentence)
        }
        return frame(host: subject ?? state.lastHost, found, verb, in: sentence)
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
            return frame(host: host, counterparts.read(rest, host: host), nil, in: sentence)
        }
        if let with = near.first(where: { reading.tokens[$0].lower == "avec" }) {
            let holder =
                entities.spans(.person, in: trigger.tokens.upperBound..<with).last?.entity
                ?? host.subject(before: trigger.tokens.lowerBound, in: sentence)
            let found = counterparts.read(object(from: with + 1, limit: limit), host: holder)
            return frame(host: holder ?? state.lastHost, found, nil, in: sentence)
        }
        return listFrame(trigger, in: sentence, limit: limit, state)
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
        return frame(host: holder ?? state.lastHost ?? host.mainPerson(), found, nil, in: sentence)
    }

    /// The sentence before an itemised list: *Il a également discuté avec des personnalités, parmi lesquelles :*
    private func opening(_ triggers: [Trigger], in sentence: Range<Int>, _ state: State) -> Frame? {
        guard let trigger = triggers.first, !OutcomeReader(reading: reading, entities: entities).opens(sentence) else {
            return nil
        }
        let subject = host.subject(before: trigger.tokens.lowerBound, in: sentence)
        return Frame(
            host: subject ?? state.lastHost ?? host.mainPerson(), counterparts: [],
            status: status(of: sentence, trigger.verb))
    }

    private func frame(
        host: Int?, _ found: [Counterparts.Found], _ verb: MeetingLexicon.Verb?, in sentence: Range<Int>
    ) -> Frame? {
        guard !found.isEmpty else { return nil }
        return Frame(
            host: host, counterparts: found.filter { $0.party.person == nil || $0.party.person != host },
            status: status(of: sentence, verb))
    }

    // MARK: Extents

    /// The words that can be the object of a meeting verb: up to the clause that says why or when.
    private func object(from start: Int, limit: Int) -> Range<Int> {
        var end = start
        while end < limit {
            let token = reading.tokens[end]
            if [";", "."].contains(token.lower) || Self.objectStops.contains(token.lower) { break }
            end += 1
        }
        return min(start, end)..<end
    }

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

    // MARK: Facts

    private func status(of sentence: Range<Int>, _ verb: MeetingLexicon.Verb?) -> Meeting.Status {
        let words = Set(reading.tokens[sentence].map(\.lower))
        if !words.isDisjoint(with: MeetingLexicon.cancelled) { return .cancelled }
        if !words.isDisjoint(with: MeetingLexicon.phone) { return .phone }
        if verb?.tense == .future || verb?.tense == .conditional { return .planned }
        if verb == nil, !words.isDisjoint(with: MeetingLexicon.planned) { return .planned }
        if let year = eventYear, let told = sentenceYear(sentence), told < year { return .past }
        return .held
    }

    private var eventYear: Int? {
        eventDate.flatMap { Int($0.value.prefix(4)) } ?? reading.statedDate.flatMap { Int($0.prefix(4)) }
    }

    private func sentenceYear(_ sentence: Range<Int>) -> Int? {
        let range = reading.text.range(ofTokens: sentence)
        return dates.filter { range.contains($0.evidence.range.lowerBound) }.compactMap(\.range.first.year).max()
    }

    private func meeting(
        _ found: Counterparts.Found, _ frame: Frame, sentence: Int, _ setting: MeetingSetting
    ) -> Meeting {
        let tokens = reading.text.sentences[sentence].tokens
        let headings = Headings(reading: reading)
        let group = found.party.country.flatMap { _ in
            headings.heading(over: sentence).flatMap(headings.regions)
                ?? headings.regions(in: tokens.lowerBound..<found.tokens.lowerBound)
        }
        let range = reading.text.range(ofTokens: tokens)
        let own = dates.first { range.contains($0.evidence.range.lowerBound) && $0.range.first.day != nil }?.range
        return Meeting(
            kind: found.party.country == nil && found.party.organization != nil ? .multilateral : .bilateral,
            status: frame.status,
            host: frame.host.map { .init(country: nil, person: $0, organization: nil, description: nil) },
            counterpart: found.party, dates: own ?? (frame.status == .held ? setting.dates : nil),
            place: MeetingSetting.town(in: tokens, reading, entities) ?? (frame.status == .held ? setting.place : nil),
            event: setting.event, statedGroup: group, outcomes: [],
            evidence: reading.evidence(found.tokens, rule: found.rule))
    }

    /// The same host and counterpart told twice is one meeting, the first account with the most parts.
    private func merged(_ meetings: [Meeting]) -> [Meeting] {
        var kept: [Meeting] = []
        for meeting in meetings {
            let isKnown = kept.contains {
                $0.status == meeting.status && $0.counterpart.country == meeting.counterpart.country
                    && $0.counterpart.person == meeting.counterpart.person
                    && $0.counterpart.organization == meeting.counterpart.organization
                    && $0.host?.person == meeting.host?.person
            }
            if !isKnown { kept.append(meeting) }
        }
        return kept
    }

    /// How far behind a meeting noun *entre* or *avec* may stand, in tokens.
    private static let reach = 10
}
