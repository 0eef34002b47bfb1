import FrenchText

/// Reads the meetings that an article reports, by frames: a trigger, its host, its counterparts.
struct MeetingReader {
    let reading: Reading
    let entities: CollectedEntities
    let dates: [DateMention]
    let eventDate: EventDate?
    let eventDays: DateRange?
    let references: References
    let counterparts: Counterparts
    let subjects: SubjectReader

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - reading: the article.
    ///   - entities: its names.
    ///   - references: whom words mean that are no name.
    ///   - countries: whose country each person is of.
    ///   - dates: what it tells of time, in text order, its dateline left out.
    ///   - eventDate: the first day of its main event.
    ///   - eventDays: all the days of that event.
    init(
        reading: Reading, entities: CollectedEntities, references: References, countries: PersonCountries,
        dates: [DateMention],
        eventDate: EventDate?, eventDays: DateRange?
    ) {
        self.reading = reading
        self.entities = entities
        self.dates = dates
        self.eventDate = eventDate
        self.eventDays = eventDays
        self.references = references
        counterparts = Counterparts(
            reading: reading, entities: entities, countries: countries, references: references)
        subjects = SubjectReader(reading: reading, entities: entities, counterparts: counterparts)
    }

    /// The meetings in text order; each names its rule and its place.
    func read() -> [Meeting] {
        let setting = MeetingSetting(reading: reading, entities: entities, dates: eventDays)
        var state = State(setting: setting)
        let sentences = reading.text.sentences
        var index = 0
        while index < sentences.count {
            let items = list(behind: index)
            // *Voici l’agenda :* tells nothing by itself; each of its items does.
            let isTold = readSentence(index, items: items, &state)
            callOff(in: index, &state)
            index = isTold ? items.upperBound : index + 1
        }
        readAgenda(&state)
        return OutcomeReader(reading: reading, entities: entities).attach(
            to: AccountMerging(countries: counterparts.countries).merged(state.meetings), setting: setting,
            host: state.lastHost ?? references.main)
    }

    var status: MeetingStatus { MeetingStatus(reading: reading, dates: dates, eventDate: eventDate) }
    var extent: Extent { Extent(reading: reading) }

    struct State {
        let setting: MeetingSetting
        var meetings: [Meeting] = []
        /// Whom the last meeting was told of: the subject that *il*, *puis* and a new sentence go on with.
        var lastHost: Int?
        /// The sentence of `lastHost`.
        var lastSentence = -1
    }

    /// Where a trigger stands.
    struct Place {
        let sentence: Range<Int>
        /// The sentence's number.
        let number: Int
        /// The end of the words that can belong to the trigger: the next verb of meeting, or the sentence's end.
        let limit: Int
        /// The words of the trigger's clause that belong to no other meeting.
        let window: Range<Int>
        /// The support verb that has the noun as object, if any.
        let governor: VerbGroup?
    }

    /// Who met whom by one trigger.
    struct Frame {
        /// The person whom the report goes on about.
        let subject: Int?
        /// Who received, or the subject; more than one where several received.
        let hosts: [Meeting.Party]
        let counterparts: [Counterparts.Found]
        let status: Meeting.Status
    }

    // MARK: Sentences

    /// - Returns: whether the sentence has words of meeting.
    private func readSentence(_ index: Int, items: Range<Int>, _ state: inout State) -> Bool {
        let sentence = reading.text.sentences[index].tokens
        let triggers = Trigger.triggers(in: sentence, of: reading)
        guard !triggers.isEmpty else { return false }
        var covered = sentence.lowerBound
        for (order, trigger) in triggers.enumerated() where trigger.tokens.lowerBound >= covered {
            let place = place(of: order, among: triggers, in: sentence, number: index)
            guard let frame = frame(trigger, place, state) else { continue }
            state.lastHost = frame.subject ?? state.lastHost
            state.lastSentence = index
            add(frame, sentence: index, to: &state)
            for found in frame.counterparts where trigger.tokens.lowerBound < found.tokens.lowerBound {
                covered = max(covered, found.tokens.upperBound)
            }
        }
        guard !items.isEmpty, let frame = opening(triggers, in: sentence, number: index, state) else { return true }
        state.lastHost = frame.subject ?? state.lastHost
        for item in items.flatMap(appositions) {
            let found = counterparts.read(item.tokens, host: frame.subject)
                .filter { !item.isExplanation || $0.tokens.lowerBound - item.tokens.lowerBound <= Self.longestOffice }
            add(
                Frame(subject: frame.subject, hosts: frame.hosts, counterparts: found, status: frame.status),
                sentence: index, to: &state)
        }
        return true
    }

    /// Whom the items of an agenda name, the person whom the article is about being their host.
    private func readAgenda(_ state: inout State) {
        let main = references.main
        for item in AgendaReader(reading: reading, counterparts: counterparts).appointments(host: main) {
            let hosts = main.map { [Meeting.Party(country: nil, person: $0, organization: nil, description: nil)] }
            add(
                Frame(subject: main, hosts: hosts ?? [], counterparts: item.found, status: .held),
                sentence: item.sentence, to: &state)
        }
    }

    private func add(_ frame: Frame, sentence: Int, to state: inout State) {
        for found in frame.counterparts {
            for host in frame.hosts.isEmpty ? [nil] : frame.hosts.map(Optional.some) {
                state.meetings.append(meeting(found, host: host, frame, sentence: sentence, state.setting))
            }
        }
    }

    private func place(of order: Int, among triggers: [Trigger], in sentence: Range<Int>, number: Int) -> Place {
        let trigger = triggers[order]
        let next = triggers[(order + 1)...].first { $0.verb != nil || $0.isSupport }?.tokens.lowerBound
        // A noun can stand between the auxiliary and the participle of the next verb.
        let limit = max(next ?? sentence.upperBound, trigger.tokens.upperBound)
        var governor: VerbGroup?
        if order > 0, case .support(let group) = triggers[order - 1].kind,
            trigger.tokens.lowerBound - group.tokens.upperBound <= Self.supportReach
        {
            governor = group
        }
        let previous = order > 0 ? triggers[order - 1].tokens.upperBound : sentence.lowerBound
        // What a verb before says, *par téléphone*, is not said of this one.
        let previousEnd = trigger.verb != nil && order > 0 ? trigger.tokens.lowerBound : previous
        let floor = min(governor?.tokens.lowerBound ?? previousEnd, trigger.tokens.lowerBound)
        let start = (floor..<trigger.tokens.lowerBound).last { Self.isBoundary(reading.tokens[$0].lower) } ?? floor
        // *Une rencontre avec X aura lieu demain*: a support verb behind tells of the noun too.
        let nextVerb = triggers[(order + 1)...].first { $0.verb != nil }?.tokens.lowerBound ?? sentence.upperBound
        let reach = trigger.verb == nil && governor == nil ? max(limit, nextVerb) : limit
        let end = (trigger.tokens.upperBound..<reach).first { Self.isBoundary(reading.tokens[$0].lower) } ?? reach
        return Place(sentence: sentence, number: number, limit: limit, window: start..<end, governor: governor)
    }

    private static func isBoundary(_ word: String) -> Bool {
        [";", ":", "."].contains(word)
    }

    private func frame(_ trigger: Trigger, _ place: Place, _ state: State) -> Frame? {
        switch trigger.kind {
        case .verb(let group): group.isDenied ? nil : verbFrame(group, place, state)
        case .support(let group):
            group.isDenied || group.verb.plain != .joint ? nil : verbFrame(group, place, state)
        case .noun: nounFrame(trigger, place, state, isWeak: false)
        case .weakNoun: nounFrame(trigger, place, state, isWeak: true)
        }
    }

    // MARK: Lists

    /// The frame of a sentence before an itemised list: *Il a discuté avec des personnalités, parmi lesquelles :* and items.
    private func opening(_ triggers: [Trigger], in sentence: Range<Int>, number: Int, _ state: State) -> Frame? {
        guard let trigger = triggers.first, !OutcomeReader(reading: reading, entities: entities).opens(sentence) else {
            return nil
        }
        let place = place(of: 0, among: triggers, in: sentence, number: number)
        let subject =
            subject(before: trigger.tokens.lowerBound, pronoun: nil, isShared: false, place, state).first?.party.person
            ?? references.main
        let status =
            switch trigger.kind {
            case .verb(let group), .support(let group):
                status.status(of: group, in: place.window)
            case .noun, .weakNoun:
                status.status(
                    ofNoun: trigger.tokens.lowerBound, governor: nil, in: place.window)
            }
        return Frame(
            subject: subject,
            hosts: subject.map { [.init(country: nil, person: $0, organization: nil, description: nil)] } ?? [],
            counterparts: [], status: status)
    }

    /// The items of a list that a sentence opens: the lines behind a colon that start with a dash or a bullet.
    private func list(behind index: Int) -> Range<Int> {
        let sentences = reading.text.sentences
        guard let last = sentences[index].tokens.last, reading.tokens[last].lower == ":" else {
            // *plusieurs de ses homologues*: who they are is told next.
            let isExplained =
                index + 1 < sentences.count && explanation(in: sentences[index + 1].tokens) != nil
                && sentences[index].tokens.contains {
                    reading.tokens[$0].lower.hasSuffix("s")
                        && MeetingLexicon.delegations.contains(folded: reading.tokens, at: $0)
                }
            return index + 1..<index + (isExplained ? 2 : 1)
        }
        var end = index + 1
        while end < sentences.count, let first = sentences[end].tokens.first {
            let isItem =
                ["-", "–", "—", "•", "*", "·"].contains(reading.tokens[first].lower)
                || sentences[end].line == sentences[end - 1].line && end > index + 1
            guard isItem else { break }
            end += 1
        }
        return index + 1..<end
    }

    /// *Il s’agit de la ministre X et du secrétaire d’État Y*: where a sentence starts to say whom the one before meant.
    private func explanation(in sentence: Range<Int>) -> Int? {
        let first = sentence.lowerBound
        return sentence.count >= 3 && reading.tokens[first].lower == "il" && reading.tokens[first + 1].lower == "s'"
            && reading.tokens[first + 2].lower.hasPrefix("agi") ? first + 3 : nil
    }

    /// The parts of an item that name one each: those behind *de* where it explains, else the whole.
    private func appositions(of item: Int) -> [(tokens: Range<Int>, isExplanation: Bool)] {
        let sentence = reading.text.sentences[item].tokens
        guard let start = explanation(in: sentence) else { return [(sentence, false)] }
        let joints = (start..<sentence.upperBound).filter { index in
            ["de", "du", "d'", "des"].contains(reading.tokens[index].lower)
                && (index == start || [",", "et"].contains(reading.tokens[index - 1].lower))
        }
        return zip(joints, joints.dropFirst() + [sentence.upperBound]).map { ($0 + 1..<$1, true) }
    }

    /// How far behind *de* the name of whom an explanation names may stand, in tokens.
    private static let longestOffice = 5
    /// How far behind a support verb its noun may stand, in tokens.
    private static let supportReach = 12
}

extension Trigger {
    fileprivate var isSupport: Bool {
        if case .support = kind { true } else { false }
    }
}
