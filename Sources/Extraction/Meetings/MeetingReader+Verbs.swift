import FrenchText

/// What a verb says of who met whom.
extension MeetingReader {
    /// *X a rencontré Y*, *X s’est entretenu avec Y*, *X a été reçu par Y*, *X et Y se sont entretenus*.
    func verbFrame(_ group: VerbGroup, _ place: Place, _ state: State) -> Frame? {
        guard !isHabit(group), !isUntold(group, place), !isUncertain(group, place) else { return nil }
        let isLeading = isLeading(group, place)
        let subject = subject(of: group, isLeading: isLeading, place, state)
        let status = status.status(of: group, in: place.window)
        switch group.voice {
        case .passive where group.verb.plain == .joint: return chaired(group, place, status)
        case .passive where isGiven(before: group, place): return nil
        case .passive: return received(subject, by: receivers(behind: group, place, isLeading: isLeading), status)
        case .agentless:
            // *Ont été reçus X et Y*.
            let isInverted = group.tokens.lowerBound <= openingEnd(of: place.sentence)
            let guests =
                isInverted
                ? counterparts.read(extent.object(from: group.tokens.upperBound, limit: place.limit), host: nil)
                : subject
            return received(guests.filter { $0.party.country != nil }, by: goingOn(state, at: group.tokens), status)
        case .active where group.object != nil && group.verb.plain == .direct:
            let region = extent.object(from: group.tokens.upperBound, limit: place.limit, isLeading: isLeading)
            return toldBack(group, subject, region, status)
        case .active, .reflexive:
            let isReception = ["recevoir", "accueillir"].contains(group.verb.infinitive)
            return complement(of: group, subject, place, isLeading: isLeading)
                .flatMap { frame(subject, $0, status, isReception: isReception) }
                ?? reciprocal(group, subject, status)
        }
    }

    /// *…, avant de recevoir Y* goes on with the host; *Avant de recevoir Y, X* does not say yet who.
    private func isUntold(_ group: VerbGroup, _ place: Place) -> Bool {
        group.isShared && group.tense == .infinitive
            && reading.text.sentences[place.number].tokens.lowerBound >= group.tokens.lowerBound - 2
    }

    /// *Après avoir reçu Y, X*, *Lundi, reçu par Y, X*: a verb whose subject follows.
    private func isLeading(_ group: VerbGroup, _ place: Place) -> Bool {
        let isReduced = group.voice == .passive && group.tokens.lowerBound == group.head
        let start = openingEnd(of: place.sentence)
        return group.isShared && isLeading(group.tokens.lowerBound, place)
            || isReduced && (group.head >= start && group.head - start <= 2 || reading.tokens[group.head].isCapitalized)
    }

    /// The subject before the verb, or behind the clause that opens the sentence.
    private func subject(
        of group: VerbGroup, isLeading: Bool, _ place: Place, _ state: State
    ) -> [Counterparts.Found] {
        if isLeading, let clause = mainClause(behind: group.tokens.upperBound..<place.limit) {
            return [subjects.person(clause.subject, at: group.tokens)]
        }
        // *Après Lomé, où elle a reçu Y, X a parlé*: a pronoun with nobody before it.
        if ["il", "elle"].contains(group.subject), isFirst(group.tokens.lowerBound),
            let clause = mainClause(behind: group.tokens.upperBound..<place.limit)
        {
            return [subjects.person(clause.subject, at: group.tokens)]
        }
        let subject = subject(
            before: group.tokens.lowerBound, pronoun: group.subject, isShared: group.isShared, place, state)
        // A guess at the subject is none of those whom the object names.
        if subject.first?.rule == "meeting.antecedent", subject.count == 1, group.voice != .passive,
            group.object == nil,
            let person = subject.first?.party.person,
            entities.spans(.person, in: group.tokens.upperBound..<place.limit).first?.entity == person
        {
            return []
        }
        return subject
    }

    /// Whether nobody is named before a token.
    private func isFirst(_ index: Int) -> Bool {
        entities.spans.first { $0.name.type == .person }.map { $0.tokens.lowerBound >= index } == true
    }

    // MARK: Whom the verb names

    /// Whom a verb has behind it, by the way it takes them; nil where it names nobody.
    private func complement(
        of group: VerbGroup, _ subject: [Counterparts.Found], _ place: Place, isLeading: Bool
    ) -> [Counterparts.Found]? {
        let host = subject.first?.party.person
        let region = extent.object(from: group.tokens.upperBound, limit: place.limit, isLeading: isLeading)
        switch group.complement {
        case .with?:
            let reach = group.voice == .reflexive ? Self.withReach : Self.nounReach
            return company(behind: group, reach: reach, host: host, place, isLeading: isLeading)
        case .time?: return company(behind: group, reach: Self.nounReach, host: host, place, isLeading: isLeading)
        case .joint?:
            let found = company(behind: group, reach: Self.nounReach, host: host, place, isLeading: isLeading)
            return found.flatMap { isNamed($0) ? $0 : nil }
        case .hand?:
            // *la main de Y*, *visite à Y*: behind the preposition.
            guard group.voice == .active else { return nil }
            return counterparts.read(
                extent.object(from: group.head + Self.handLength(group), limit: place.limit, isLeading: isLeading),
                host: host)
        case .direct?:
            let found = listed(behind: region, counterparts.read(region, host: host), host: host, place).filter {
                !isGift(region.lowerBound..<$0.tokens.lowerBound)
            }
            // *Le couple a accueilli Lou*, *le festival accueille X*.
            let isWelcome = group.verb.infinitive == "accueillir" && !found.contains(where: isPublic)
            return found.isEmpty || isWelcome || isContest(found, place) ? nil : withoutCompany(found)
        case .person?:
            let direct = counterparts.read(region, host: host)
            let named = listed(behind: region, direct, host: host, place)
            let found = named.isEmpty ? subjects.group(in: region) : named
            let isClose = direct.first.map { isNear(region.lowerBound..<$0.tokens.lowerBound) } ?? true
            return found.isEmpty || !isClose || isContest(found, place) ? nil : found
        case .call?: return called(by: group, region, host: host, place)
        case .guests?:
            // *Se sont succédé à la tribune X et Y* met nobody.
            let isReception = region.prefix(Self.nounReach).contains {
                Self.rooms.contains(lower: reading.tokens, at: $0)
            }
            guard isReception, group.tokens.lowerBound <= openingEnd(of: place.sentence) else { return nil }
            return counterparts.read(region, host: host)
        case nil: return nil
        }
    }

    /// *a appelé le ministre Y*, *a téléphoné à Y*; nil where Y is called to do something, or is a name that somebody gave.
    private func called(
        by group: VerbGroup, _ region: Range<Int>, host: Int?, _ place: Place
    ) -> [Counterparts.Found]? {
        var region = region
        if group.verb.infinitive == "téléphoner" {
            guard let joint = preposition(Self.datives, in: region, reach: Self.nounReach) else { return nil }
            region = joint + 1..<region.upperBound
        }
        let found = counterparts.read(region, host: host)
        guard let first = found.first, let last = found.last, group.object == nil,
            found.allSatisfy({ $0.party.country != nil || $0.party.description != nil }),
            isNear(region.lowerBound..<first.tokens.lowerBound), !isContest(found, place),
            preposition(Self.datives, in: last.tokens.upperBound..<place.sentence.upperBound, reach: Self.nounReach)
                == nil
        else { return nil }
        return found
    }

    private static let joining: WordSet = ["avec"]
    private static let chairing: WordSet = ["avec", "côtés"]
    private static let rooms: WordSet = ["bureau", "bureaux", "cabinet", "palais", "siège", "résidence", "table"]
    private static let datives: WordSet = ["à", "au", "aux"]

    /// From the verb to the preposition: *serrer la main de*, *rendre visite à*.
    private static func handLength(_ group: VerbGroup) -> Int { group.verb.infinitive == "rendre" ? 3 : 4 }

    /// Those behind *avec*; nil where the clause has none.
    private func company(
        behind group: VerbGroup, reach: Int, host: Int?, _ place: Place, isLeading: Bool
    ) -> [Counterparts.Found]? {
        let behind = group.tokens.upperBound..<max(group.tokens.upperBound, place.limit)
        // *a présidé, aux côtés de Y, la réunion*.
        let joints = group.complement == .joint ? Self.chairing : Self.joining
        guard let with = preposition(joints, in: behind, reach: reach) else {
            return cleft(before: group, place).map { counterparts.read($0, host: host) }
        }
        let region = extent.object(from: with + 1, limit: place.limit, isLeading: isLeading)
        return listed(behind: region, counterparts.read(region, host: host), host: host, place)
    }

    /// *C’est avec Y qu’elle s’est entretenue*: whom stands before the verb.
    private func cleft(before group: VerbGroup, _ place: Place) -> Range<Int>? {
        let before = place.sentence.lowerBound..<max(place.sentence.lowerBound, group.tokens.lowerBound)
        guard let with = before.last(where: { reading.tokens[$0].lower == "avec" }),
            ["est", "était", "fut"].contains(reading.token(with - 1)?.lower),
            ["c'", "ce"].contains(reading.token(with - 2)?.lower),
            let end = (with..<before.upperBound).last(where: { ["qu'", "que"].contains(reading.tokens[$0].lower) })
        else { return nil }
        return with + 1..<end
    }

    /// *a réuni ses homologues : X (Guinée) et Y (Libéria)*: those behind the colon are who was meant before it.
    func listed(
        behind region: Range<Int>, _ found: [Counterparts.Found], host: Int?, _ place: Place
    ) -> [Counterparts.Found] {
        let joint = reading.token(region.upperBound)?.lower ?? ""
        guard [":", "dont"].contains(joint), region.upperBound < place.limit,
            !found.contains(where: { $0.party.person != nil })
        else { return found }
        // *le gratin de l’époque, dont X* names no delegation.
        let isHeaded = region.contains { MeetingLexicon.delegations.contains(folded: reading.tokens, at: $0) }
        guard joint == ":" || isHeaded else { return found }
        let names = counterparts.read(
            extent.object(from: region.upperBound + 1, limit: place.limit), host: host)
        let isList = names.first.map { $0.party.person != nil && $0.tokens.lowerBound <= region.upperBound + 3 } == true
        guard isList else { return found }
        // *des responsables grecs, dont X*: some of those who were met.
        return joint == "dont" ? found + names : names
    }

    /// *avait rencontré, avec Y, le conseiller X*: Y was beside the one who met X.
    private func withoutCompany(_ found: [Counterparts.Found]) -> [Counterparts.Found] {
        let met = found.filter { party in
            let start = party.tokens.lowerBound
            return !(1...2).contains { reading.token(start - $0)?.lower == "avec" }
        }
        return met.isEmpty ? found : met
    }

    /// *une commission mixte coprésidée par X et Y*: those who chaired it met.
    private func chaired(_ group: VerbGroup, _ place: Place, _ status: Meeting.Status) -> Frame? {
        let found = counterparts.read(extent.object(from: group.tokens.upperBound, limit: place.limit), host: nil)
        guard let first = found.first, found.count > 1, isNamed(found) else { return nil }
        return frame([first], Array(found.dropFirst()), status)
    }

    /// *X a été reçu à A par Y, à B par Z*: each of them is a host, X the counterpart.
    func received(
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
        if let holder = references.lastHolder(in: region) { return subjects.person(holder, at: region) }
        guard region.prefix(4).contains(where: { MeetingLexicon.delegations.contains(folded: reading.tokens, at: $0) })
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
            ? references.people(2, before: before)
            : [references.foremost(before: before, besides: { isSide($0, of: first.party) })].compactMap { $0 }
        let found = guests.filter { guest in !hosts.contains { $0.party.person == guest } }
            .map { subjects.person($0, at: group.tokens) }
        guard !found.isEmpty else { return nil }
        return Frame(subject: found.first?.party.person, hosts: [first.party], counterparts: found, status: status)
    }

    /// Whether a person is whom a party names, or can be whom it only describes.
    private func isSide(_ person: Int, of party: Meeting.Party) -> Bool {
        party.person.map { $0 == person } ?? (party.country != nil && counterparts.countries[person] == party.country)
    }

    /// *X et Y se sont entretenus*, *les deux hommes ont dîné*: the subjects met each other.
    private func reciprocal(
        _ group: VerbGroup, _ subject: [Counterparts.Found], _ status: Meeting.Status
    ) -> Frame? {
        let isJoint = group.complement == .joint && group.verb.infinitive != "coprésider"
        guard subject.count >= 2, let first = subject.first, !isJoint else { return nil }
        let isEvent = group.voice == .reflexive || Self.mutual.contains(group.verb.infinitive)
        let isNamed = subject.allSatisfy { $0.party.person != nil } || group.voice == .reflexive
        guard isEvent, isNamed, group.voice == .reflexive || [.past, .infinitive].contains(group.tense) else {
            return nil
        }
        return frame([first], Array(subject.dropFirst()), status)
    }
}
