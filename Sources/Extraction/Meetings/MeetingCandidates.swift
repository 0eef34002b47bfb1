import Facts
import FrenchText
import Grammar
import Naming

/// Everything in an article that may be a meeting: triggers, and who may have taken part in what they tell.
struct MeetingCandidates {
    let reading: Reading
    let entities: CollectedEntities
    let countries: PersonCountries
    let words: GrammarWords
    let participants: ParticipantReader
    let features: MeetingFeatures
    /// Whether somebody may have taken part at all by what is seen of them.
    private let mayTakePart: (FeatureHashes) -> Bool
    private let mainPerson: Int?
    /// The persons named most, at most three.
    private let prominent: [Int]
    /// The person named first.
    private let first: Int?
    /// The persons whom the title names.
    private let titled: Set<Int>

    init(
        reading: Reading, entities: CollectedEntities, countries: PersonCountries, references: References,
        dates: MeetingDates, mayTakePart: @escaping (FeatureHashes) -> Bool = { _ in true }
    ) {
        self.mayTakePart = mayTakePart
        self.reading = reading
        self.entities = entities
        self.countries = countries
        words = GrammarWords(reading: reading)
        participants = ParticipantReader(
            reading: reading, entities: entities, countries: countries, references: references,
            words: words)
        mainPerson = references.main
        first = entities.entities.firstIndex { $0.type == .person }
        prominent = Array(
            entities.entities.indices.filter { entities.entities[$0].type == .person }
                .sorted { (-entities.entities[$0].mentions.count, $0) < (-entities.entities[$1].mentions.count, $1) }
                .prefix(3))
        titled = Set(
            entities.entities.indices.filter { index in
                entities.entities[index].mentions.contains {
                    reading.title?.contains($0.evidence.range.lowerBound) == true
                }
            })
        features = MeetingFeatures(
            words: words,
            setting: .init(
                mainPerson: mainPerson, mainCountry: mainPerson.flatMap { countries[$0] }, dates: dates,
                isAgenda: Self.isAgenda(reading)))
    }

    /// Whether one of an article's first sentences has a word of a diary: *agenda*, *programme*, *semaine*.
    private static func isAgenda(_ reading: Reading) -> Bool {
        let head = reading.text.sentences.prefix(headSentences).last?.tokens.upperBound ?? 0
        return (0..<head).contains { agendas.contains(lower: reading.tokens, at: $0) }
    }

    private static let agendas: WordSet = ["agenda", "agendas", "programme", "calendrier", "éphémérides", "semaine"]
    private static let headSentences = 4

    /// A trigger with those who may have taken part, and those who may have received.
    struct Told {
        let frame: MeetingFrame
        var candidates: [Candidate] = []
        var hosts: [(option: HostOption, features: FeatureHashes)] = []
    }

    struct Candidate {
        let participant: Participant
        /// The number of its sentence.
        let sentence: Int
        /// The list that it stands in, by the first token of the list's first participant.
        let list: Int
        let participation: FeatureHashes
        /// Its sentence, by which the status of its meeting is told.
        let shape: SentenceShape
        /// Whether it was decided that it took part, but not by much.
        var isDoubtful = false
    }

    /// The frames in text order; one without candidates is left out.
    func all() -> [Told] {
        let finder = TriggerFinder(reading: reading)
        var told: [Told] = []
        /// Of each frame, whom its sentence names and who was told of last before it.
        var settings: [(named: [Participant], last: Int?)] = []
        /// The frame that the sentences behind may go on with, by its place in `told`.
        var open: Int?
        var subject: Int?
        for (number, sentence) in reading.text.sentences.enumerated() {
            let isOpen = open.map { number - told[$0].frame.sentence <= told[$0].frame.reach } ?? false
            let hasWords = sentence.tokens.contains {
                reading.reports.meetings.words.knows(lower: reading.tokens, at: $0)
            }
            guard hasWords || isOpen, sentence.tokens.count > 1 else { continue }
            // Nothing needs a tree where nobody is named and nothing is opened.
            let isNamed = participants.mayName(in: sentence.tokens)
            guard isNamed || hasWords && finder.hasStrongWord(in: sentence.tokens) else { continue }
            let triggers = hasWords ? finder.triggers(in: sentence.tokens, most: Self.mostTriggers) : []
            guard !triggers.isEmpty || isOpen else { continue }
            let named = participants.participants(in: sentence.tokens, triggers: Set(triggers.map(\.token)))
            let frames = triggers.map { MeetingFrame($0, sentence: number, words) }
            let shape = SentenceShape(
                number: number, participants: named,
                frameLine: open.map { reading.text.sentences[told[$0].frame.sentence].line } ?? -1, words)
            let first = told.count
            told += frames.map { Told(frame: $0) }
            for (participant, list) in zip(named, lists(of: named)) {
                add(participant, list: list, shape, to: &told, from: first, open: isOpen ? open : nil)
            }
            settings += frames.map { _ in (named, subject) }
            let lasting = (first..<told.count).filter { lasts(told[$0]) }
            if let strong = lasting.last(where: { told[$0].frame.opens }) {
                open = strong
            } else if !isOpen {
                open = lasting.first
            }
            subject =
                named.first { $0.party.person != nil && isSubject($0.carrier) && $0.kind != .pronoun }?.party.person
                ?? subject
        }
        return told.indices.filter { !told[$0].candidates.isEmpty }.map { index in
            var one = told[index]
            one.hosts = hosts(of: one.frame, among: settings[index].named, last: settings[index].last)
            return one
        }
    }

    /// Whether the sentences behind may go on with a frame: not where none of those beside its trigger may have taken part.
    private func lasts(_ told: Told) -> Bool {
        told.frame.trigger.isPlural || told.candidates.isEmpty && told.frame.opens
            || told.candidates.contains { mayTakePart($0.participation) }
    }

    /// Adds a participant to the frame of its sentence that is nearest in the tree, else to the open one.
    private func add(
        _ participant: Participant, list: Int, _ shape: SentenceShape, to told: inout [Told], from first: Int,
        open: Int?
    ) {
        var nearest: (index: Int, length: Int)?
        for index in first..<told.count {
            let trigger = told[index].frame.trigger
            guard !trigger.tokens.overlaps(participant.tokens),
                let steps = SyntacticPath.length(
                    from: participant.carrier, to: trigger.token, in: reading.grammar),
                nearest.map({ steps * 4 < $0.length }) ?? true,
                let path = SyntacticPath(from: participant.carrier, to: trigger.token, in: reading.grammar, words)
            else { continue }
            let length = path.length * 4 + (trigger.use.isStrong ? 0 : 5) + (path.crossesClause ? 4 : 0)
            if nearest.map({ length < $0.length }) ?? true { nearest = (index, length) }
        }
        if let nearest, var seen = features.participation(participant, in: told[nearest.index].frame, shape) {
            let frame = told[nearest.index].frame
            if let open, !frame.trigger.use.isStrong {
                seen.append(features.participation(participant, after: told[open].frame, shape))
            }
            told[nearest.index].candidates.append(
                Candidate(
                    participant: participant, sentence: shape.number, list: list, participation: seen,
                    shape: shape))
        } else if let open {
            let frame = told[open].frame
            told[open].candidates.append(
                Candidate(
                    participant: participant, sentence: shape.number, list: list,
                    participation: features.participation(participant, after: frame, shape), shape: shape))
        }
    }

    /// For each participant of a sentence the list that it stands in: participants with nothing but names, offices, marks and
    /// prepositions between them.
    private func lists(of named: [Participant]) -> [Int] {
        var lists: [Int] = []
        for (index, participant) in named.enumerated() {
            let start = participant.tokens.lowerBound
            guard index > 0 else {
                lists.append(start)
                continue
            }
            let end = named[index - 1].tokens.upperBound
            lists.append(isJoined(end, start) ? lists[index - 1] : start)
        }
        return lists
    }

    private func isJoined(_ end: Int, _ start: Int) -> Bool {
        guard start - end <= Self.longestJoint else { return false }
        return end >= start
            || (end..<start).allSatisfy { index in
                ![";", ":", "."].contains(reading.tokens[index].lower)
                    && ![.verb, .auxiliary, .pronoun, .subordinatingConjunction].contains(
                        reading.grammar.partOfSpeech(index))
            }
    }

    // MARK: Who received

    private func hosts(
        of frame: MeetingFrame, among named: [Participant], last: Int?
    ) -> [(option: HostOption, features: FeatureHashes)] {
        let subject = named.contains { isSubject($0.carrier) }
        var options: [HostOption] = []
        for (order, participant) in named.prefix(Self.mostHosts).enumerated() {
            let place = options.firstIndex { $0.identity == participant.identity }
            // Of several words for somebody the nearest to the trigger tells: *X a précisé qu’il avait rencontré Y*.
            if let place, !isNearer(participant, than: options[place].participant, to: frame) { continue }
            let option = option(
                participant.party, participant.identity, participant, last: last, isSubjectNamed: subject,
                order: place.map { options[$0].order } ?? order)
            if let place { options[place] = option } else { options.append(option) }
        }
        for person in [mainPerson, last, first].compactMap({ $0 }) + prominent
        where !options.contains(where: { $0.identity == .entity(person) }) {
            let party = Meeting.Party(country: countries[person], person: person, organization: nil, description: nil)
            options.append(
                option(party, .entity(person), nil, last: last, isSubjectNamed: subject, order: options.count))
        }
        return options.map { ($0, features.host($0, of: frame)) }
    }

    private func isNearer(_ one: Participant, than other: Participant?, to frame: MeetingFrame) -> Bool {
        let length = { (participant: Participant?) in
            participant.flatMap {
                SyntacticPath.length(from: $0.carrier, to: frame.trigger.token, in: reading.grammar)
            } ?? Int.max
        }
        return length(one) < length(other)
    }

    private func option(
        _ party: Meeting.Party, _ identity: Participant.Identity, _ participant: Participant?, last: Int?,
        isSubjectNamed: Bool, order: Int
    ) -> HostOption {
        let person = party.person
        return HostOption(
            party: party, identity: identity, participant: participant, isMain: person != nil && person == mainPerson,
            isLast: person != nil && person == last, isInTitle: person.map(titled.contains) ?? false,
            isFirst: person != nil && person == first,
            isSubjectNamed: isSubjectNamed,
            rank: person.flatMap { prominent.firstIndex(of: $0) } ?? prominent.count, order: order)
    }

    private func isSubject(_ token: Int) -> Bool {
        [.nominalSubject, .passiveSubject].contains(reading.grammar.relation(token))
    }

    /// No sentence that people write tells more, and hostile ones stay cheap.
    private static let mostTriggers = 16
    private static let mostHosts = 24
    /// How many tokens may stand between two participants of a list.
    private static let longestJoint = 14
}

extension MeetingFrame {
    /// Whether the sentences behind may go on with it.
    var opens: Bool { trigger.use.isStrong || trigger.isPlural }

    /// How many of them: several meetings are told at length.
    var reach: Int { trigger.isPlural ? 12 : 8 }
}
