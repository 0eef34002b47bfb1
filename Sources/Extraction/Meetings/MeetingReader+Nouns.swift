import FrenchText

/// What a noun of meeting says of who met whom.
extension MeetingReader {
    /// *réunions entre X et Y*, *rencontre de X avec Y*; *les rencontres ont impliqué des responsables de …*.
    func nounFrame(_ trigger: Trigger, _ place: Place, _ state: State, isWeak: Bool) -> Frame? {
        let noun = trigger.tokens.lowerBound
        if reading.tokens[noun].lower.hasPrefix("bilatérale"),
            !["une", "des", "les", "ses", "plusieurs", "deux", "trois", "la"].contains(
                reading.token(noun - 1)?.lower ?? "")
        {
            return nil
        }
        // *une conférence de presse conjointe avec Y*: they stood side by side.
        if reading.tokens[noun].lower == "conférence" {
            let behind = reading.tokens[noun..<min(place.limit, noun + 7)]
            guard behind.contains(where: { ["commune", "conjointe", "homologue"].contains($0.lower) }) else {
                return nil
            }
        }
        guard !isDenied(noun, place), place.governor.map(isHabit) != true else { return nil }
        let status = status.status(
            ofNoun: noun, governor: place.governor, in: place.window)
        let behind = trigger.tokens.upperBound..<place.limit
        // *a enchaîné les entretiens : X, Y et Z*.
        if let verb = place.governor, let colon = behind.prefix(4).first(where: { reading.tokens[$0].lower == ":" }) {
            let subject = subject(
                before: verb.tokens.lowerBound, pronoun: verb.subject, isShared: verb.isShared, place, state)
            let region = extent.object(from: colon + 1, limit: place.sentence.upperBound)
            return frame(subject, counterparts.read(region, host: subject.first?.party.person), status)
        }
        let joints: WordSet =
            place.governor?.verb.infinitive == "accorder" ? ["à", "au", "aux"] : ["entre", "avec"]
        if let joint = preposition(joints, in: behind, reach: Self.nounReach) {
            var region = extent.object(from: joint + 1, limit: place.limit, isLeading: isLeading(noun, place))
            if reading.tokens[joint].lower == "entre" {
                let found = counterparts.read(region, host: nil)
                guard let first = found.first, !isWeak || isNamed(found), isPolitical(found, place) else { return nil }
                return found.count > 1 ? frame([first], Array(found.dropFirst()), status) : nil
            }
            var subject = holder(of: noun, before: joint, place, state)
            if subject.isEmpty || isLeading(noun, place), let clause = mainClause(behind: region) {
                subject = [subjects.person(clause.subject, at: trigger.tokens)]
                region = region.lowerBound..<clause.start
            }
            // A guess at who held it is none of those whom it names.
            let named = entities.spans(.person, in: region).map(\.entity)
            if subject.first?.rule == "meeting.antecedent", subject.first?.party.person.map(named.contains) == true {
                subject = []
            }
            let found = counterparts.read(region, host: subject.first?.party.person)
            if !isWeak || place.governor != nil || isNamed(found) { return frame(subject, found, status) }
        }
        // *X et Y ont eu un entretien*.
        if let verb = place.governor, verb.voice == .active, [.past, .pluperfect].contains(verb.tense) {
            let pair = subject(
                before: verb.tokens.lowerBound, pronoun: verb.subject, isShared: verb.isShared, place, state)
            if let first = pair.first, pair.count > 1, isPair(pair) {
                return frame([first], Array(pair.dropFirst()), status)
            }
        }
        if !isWeak, reading.token(noun - 1)?.lower == "leur" {
            let pair = antecedents.group(of: 2, before: noun).map { subjects.person($0, at: trigger.tokens) }
            return pair.count == 2 ? frame([pair[0]], [pair[1]], status) : nil
        }
        return isWeak && state.meetings.isEmpty ? nil : listFrame(trigger, place, status, state)
    }

    /// Persons, or two governments of which the first is named first.
    private func isPair(_ subject: [Counterparts.Found]) -> Bool {
        subject.allSatisfy { $0.party.person != nil }
            || subject.count == 2
                && subject.allSatisfy { $0.rule == "meeting.government" || $0.party.description != nil }
    }

    /// Any list of two countries or more behind the trigger, headed by a delegation.
    private func listFrame(
        _ trigger: Trigger, _ place: Place, _ status: Meeting.Status, _ state: State
    ) -> Frame? {
        let region = trigger.tokens.upperBound..<place.limit
        let lists = CountryList.lists(in: region, of: reading, entities).filter {
            $0.delegation != nil && $0.spans.count > 1
        }
        guard let first = lists.first?.tokens.lowerBound, let last = lists.last?.tokens.upperBound,
            let delegation = lists.first?.delegation
        else { return nil }
        let found = counterparts.read(delegation.lowerBound..<last, host: nil).filter {
            $0.party.country != nil && $0.tokens.lowerBound >= first
        }
        let subject = subjects.parties(before: trigger.tokens.lowerBound, in: place.sentence).filter {
            $0.party.person != nil
        }
        return frame(subject.isEmpty ? goingOn(state) : subject, found, status)
    }

    /// Who held the meeting that a noun names: *la rencontre de X avec Y*, else the subject of the clause.
    private func holder(of noun: Int, before joint: Int, _ place: Place, _ state: State) -> [Counterparts.Found] {
        if let named = entities.spans(.person, in: noun + 1..<joint).last {
            return [subjects.person(named.entity, at: named.tokens)]
        }
        let verb = place.governor
        // *…, après un entretien avec Z*: the subject of the sentence still.
        if verb == nil, state.lastSentence == place.number, state.lastHost != nil { return goingOn(state) }
        return subject(
            before: verb?.tokens.lowerBound ?? noun, pronoun: verb?.subject, isShared: verb?.isShared ?? false, place,
            state)
    }
}
