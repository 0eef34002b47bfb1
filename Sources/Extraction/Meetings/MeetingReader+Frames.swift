import FrenchText

/// What each kind of trigger says of who met whom.
extension MeetingReader {
    // MARK: Verbs

    /// *X a rencontré Y*, *X s’est entretenu avec Y*, *X a été reçu par Y*, *X et Y se sont entretenus*.
    func verbFrame(_ group: VerbGroup, _ place: Place, _ state: State) -> Frame? {
        // *…, avant de recevoir Y* goes on with the host; *Avant de recevoir Y, X* does not say yet who.
        if isHabit(group) { return nil }
        if group.isShared, reading.text.sentences[place.number].tokens.lowerBound >= group.tokens.lowerBound - 2,
            group.tense == .infinitive
        {
            return nil
        }
        let isLeading = group.isShared && isLeading(group.tokens.lowerBound, place)
        var subject = subject(
            before: group.tokens.lowerBound, pronoun: group.subject, isShared: group.isShared, place, state)
        // *Après avoir été reçu par Y, X a parlé*: the subject follows.
        if isLeading, let clause = mainClause(behind: group.tokens.upperBound..<place.limit) {
            subject = [subjects.person(clause.subject, at: group.tokens)]
        }
        // A guess at the subject is none of those whom the object names.
        if subject.first?.rule == "meeting.antecedent", subject.count == 1, group.voice != .passive,
            group.object == nil,
            let person = subject.first?.party.person,
            entities.spans(.person, in: group.tokens.upperBound..<place.limit).first?.entity == person
        {
            subject = []
        }
        let status = status.status(of: group, in: place.window)
        let region = extent.object(from: group.tokens.upperBound, limit: place.limit, isLeading: isLeading)
        switch group.voice {
        case .passive: return received(subject, by: receivers(behind: group, place, isLeading: isLeading), status)
        case .active where group.object != nil && group.verb.plain == .direct:
            return toldBack(group, subject, region, status)
        case .active, .reflexive: break
        }
        let found: [Counterparts.Found]
        switch group.complement {
        case .with?:
            guard
                let with = preposition(
                    ["avec"], in: group.tokens.upperBound..<place.limit,
                    reach: group.voice == .reflexive ? Self.withReach : Self.nounReach)
            else {
                return reciprocal(group, subject, status)
            }
            found = counterparts.read(
                extent.object(from: with + 1, limit: place.limit, isLeading: isLeading),
                host: subject.first?.party.person)
        case .direct?:
            found = counterparts.read(region, host: subject.first?.party.person).filter {
                !isGift(region.lowerBound..<$0.tokens.lowerBound)
            }
            if found.isEmpty, group.voice == .reflexive { return reciprocal(group, subject, status) }
        case .person?:
            let named = counterparts.read(region, host: subject.first?.party.person)
            found = named.isEmpty ? subjects.group(in: region) : named
            guard let first = found.first,
                named.isEmpty || isNear(region.lowerBound..<first.tokens.lowerBound)
            else { return nil }
        case nil: return nil
        }
        return frame(subject, found, status)
    }

    /// *X a été reçu à A par Y, à B par Z*: each of them is a host, X the counterpart.
    private func received(
        _ visitors: [Counterparts.Found], by receivers: [Counterparts.Found], _ status: Meeting.Status
    ) -> Frame? {
        let hosts = receivers.map(\.party)
        let guests = visitors.filter { visitor in
            visitor.party.person == nil || !hosts.contains { $0.person == visitor.party.person }
        }
        guard !hosts.isEmpty, !guests.isEmpty else { return nil }
        return Frame(subject: guests.first?.party.person, hosts: hosts, counterparts: guests, status: status)
    }

    private func receivers(behind group: VerbGroup, _ place: Place, isLeading: Bool) -> [Counterparts.Found] {
        var found: [Counterparts.Found] = []
        var start = group.tokens.upperBound
        while start < place.limit {
            let next =
                (start..<place.limit).first { ["par", "avec"].contains(reading.tokens[$0].lower) } ?? place.limit
            let region = extent.object(from: start, limit: next, isLeading: isLeading)
            let named = counterparts.read(region, host: nil)
            found += named
            if named.isEmpty, let office = office(in: region) { found.append(office) }
            guard next < place.limit, reading.tokens[next].lower == "par", region.upperBound == next else { break }
            start = next + 1
        }
        return found
    }

    /// *reçu par le ministre de la Défense*: an office alone, or who is told to hold it.
    private func office(in region: Range<Int>) -> Counterparts.Found? {
        if let holder = host.roleHolder(in: region) { return subjects.person(holder, at: region) }
        guard region.prefix(4).contains(where: { MeetingLexicon.delegations.contains(reading.tokens[$0].folded) })
        else {
            return nil
        }
        return Counterparts.Found(
            party: .init(
                country: nil, person: nil, organization: nil, description: reading.text.string(ofTokens: region)),
            tokens: region, rule: "meeting.office")
    }

    /// *où la présidente X l’a reçu*, *où les avait accueillis X*: whom the pronoun means stands before.
    private func toldBack(
        _ group: VerbGroup, _ subject: [Counterparts.Found], _ region: Range<Int>, _ status: Meeting.Status
    ) -> Frame? {
        let opening = reading.token(group.tokens.lowerBound - 1)?.lower ?? ""
        let isInverted = ["où", "que", "qu'"].contains(opening)
        let hosts = isInverted ? counterparts.read(region, host: nil) : subject
        guard let first = hosts.first else { return nil }
        let before = group.tokens.lowerBound
        let guests =
            group.object == "les"
            ? antecedents.group(of: 2, before: before)
            : [antecedents.single(before: before, besides: first.party.person)].compactMap { $0 }
        let found = guests.filter { guest in !hosts.contains { $0.party.person == guest } }
            .map { subjects.person($0, at: group.tokens) }
        guard !found.isEmpty else { return nil }
        return Frame(subject: found.first?.party.person, hosts: [first.party], counterparts: found, status: status)
    }

    /// *X et Y se sont entretenus*, *les deux hommes ont dîné*: the subjects met each other.
    private func reciprocal(
        _ group: VerbGroup, _ subject: [Counterparts.Found], _ status: Meeting.Status
    ) -> Frame? {
        guard subject.count >= 2, let first = subject.first else { return nil }
        let isEvent = group.voice == .reflexive || Self.mutual.contains(group.verb.infinitive)
        let isNamed = subject.allSatisfy { $0.party.person != nil } || group.voice == .reflexive
        guard isEvent, isNamed, group.voice == .reflexive || [.past, .infinitive].contains(group.tense) else {
            return nil
        }
        return frame([first], Array(subject.dropFirst()), status)
    }

    // MARK: Nouns

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

    /// *Lors d’un entretien avec X, le roi Y a appelé*: the clause behind the comma names who met X.
    private func mainClause(behind region: Range<Int>) -> (start: Int, subject: Int)? {
        let persons = entities.spans(.person, in: region.lowerBound..<min(reading.tokens.count, region.upperBound + 12))
        guard let first = persons.first,
            let second = persons.dropFirst().first(where: { $0.tokens.lowerBound > first.tokens.upperBound }),
            let comma = reading.token(first.tokens.upperBound), comma.lower == ",",
            reading.sentence(of: first.tokens.lowerBound) == reading.sentence(of: second.tokens.lowerBound)
        else { return nil }
        return (first.tokens.upperBound, second.entity)
    }

    // MARK: Subjects

    /// The subject of a verb: a pronoun or a coordination goes on with the last one.
    func subject(
        before start: Int, pronoun: String?, isShared: Bool, _ place: Place, _ state: State
    ) -> [Counterparts.Found] {
        let joint = reading.token(start - 1)?.lower ?? ""
        let isSame =
            state.lastSentence == place.number && (isShared || pronoun == nil && ["et", "puis", ","].contains(joint))
        if isSame { return goingOn(state) }
        if let pronoun,
            ["il", "elle", "on"].contains(pronoun) || pronoun == "qui" && place.sentence.lowerBound == start
        {
            let single =
                antecedents.single(before: start, floor: state.lastHost == nil ? 0 : state.lastSentence + 1)
                ?? state.lastHost ?? host.mainPerson()
            return single.map { [subjects.person($0, at: start..<start + 1)] } ?? []
        }
        let found = subjects.parties(before: start, in: place.sentence)
        return found.isEmpty ? goingOn(state) : found
    }

    private func goingOn(_ state: State) -> [Counterparts.Found] {
        (state.lastHost ?? host.mainPerson()).map { [subjects.person($0, at: 0..<0)] } ?? []
    }

    private func frame(
        _ subject: [Counterparts.Found], _ found: [Counterparts.Found], _ status: Meeting.Status
    ) -> Frame? {
        let host = subject.first?.party
        let others = found.filter { other in other.party.person == nil || other.party.person != host?.person }
        guard !others.isEmpty else { return nil }
        let party = host.map { host in
            host.person == nil
                ? host : .init(country: nil, person: host.person, organization: nil, description: nil)
        }
        return Frame(
            subject: host?.person, hosts: party.map { [$0] } ?? [], counterparts: others, status: status)
    }
}
