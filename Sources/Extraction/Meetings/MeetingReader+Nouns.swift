import FrenchText

/// What a noun of meeting says of who met whom.
extension MeetingReader {
    /// *réunions entre X et Y*, *rencontre de X avec Y*; *les rencontres ont impliqué des responsables de …*.
    func nounFrame(_ trigger: Trigger, _ place: Place, _ state: State, isWeak: Bool) -> Frame? {
        let noun = trigger.tokens.lowerBound
        if reading.tokens[noun].lower == "hôte" { return guestFrame(noun, place, state) }
        guard isMeeting(noun, place), !isDenied(noun, place), place.governor.map(isHabit) != true else { return nil }
        let isOff = CallOffs(reading: reading, entities: entities).isOff(noun, in: place.sentence)
        var window = place.window
        if isLeading(noun, place) {
            // What the main clause tells, *serait*, is not told of the meeting.
            let end = extent.object(from: noun + 1, limit: window.upperBound, isLeading: true).upperBound
            window = window.lowerBound..<max(noun + 1, end)
        }
        let status = isOff ? .cancelled : status.status(ofNoun: noun, governor: place.governor, in: window)
        if let pair = hyphenated(behind: trigger) { return frame([pair[0]], [pair[1]], status) }
        if let listed = colonFrame(trigger, place, state, status) { return listed }
        if let attended = attendedFrame(trigger, place, state, status) { return attended }
        let behind = trigger.tokens.upperBound..<place.limit
        let joints = place.governor?.verb.infinitive == "accorder" ? Self.recipients : Self.company
        if let joint = preposition(joints, in: behind, reach: Self.nounReach) {
            if reading.tokens[joint].lower == "entre" {
                return betweenFrame(extent.object(from: joint + 1, limit: place.limit), place, status, isWeak: isWeak)
            }
            let (subject, found) = withCompany(trigger, joint: joint, place, state)
            if !isWeak || place.governor != nil || isNamed(found) && found.contains(where: isPublic) {
                return frame(subject, found, status)
            }
        }
        if let pair = pair(of: trigger, place, state, isWeak: isWeak) {
            return pair.count > 1 ? frame([pair[0]], Array(pair.dropFirst()), status) : nil
        }
        if let met = occasionFrame(noun, place, status) { return met }
        return isWeak && state.meetings.isEmpty ? nil : listFrame(trigger, place, status, state)
    }

    /// *X a été l’hôte de Y*: X was Y’s guest.
    private func guestFrame(_ noun: Int, _ place: Place, _ state: State) -> Frame? {
        let before = max(place.sentence.lowerBound, noun - 4)..<noun
        guard reading.token(noun - 1)?.lower == "l'", ["de", "du", "d'"].contains(reading.token(noun + 1)?.lower),
            let verb = before.first(where: { Auxiliary(reading.tokens[$0].lower) != nil })
        else { return nil }
        let hosts = counterparts.read(extent.object(from: noun + 2, limit: place.limit), host: nil)
        let guests = subject(before: verb, pronoun: nil, isShared: false, place, state)
        return received(
            guests, by: Array(hosts.prefix(1)).filter { $0.party.person != nil },
            status.status(ofNoun: noun, governor: nil, in: place.window))
    }

    /// Whether a noun that can mean something else means a meeting here.
    private func isMeeting(_ noun: Int, _ place: Place) -> Bool {
        let word = reading.tokens[noun].lower
        if word.hasPrefix("bilatérale") {
            return Self.determiners.contains(reading.token(noun - 1)?.lower ?? "")
        }
        // *une conférence de presse conjointe avec Y*: they stood side by side.
        // *consacrée aux pourparlers avec Y*: what was spoken of.
        if Self.bargaining.contains(word) {
            let before = max(place.sentence.lowerBound, noun - 4)..<noun
            return !before.contains { index in Self.topics.contains { reading.tokens[index].folded.hasPrefix($0) } }
        }
        guard word == "conférence" else { return true }
        return reading.tokens[noun..<min(place.limit, noun + 7)].contains { Self.shared.contains(lower: $0) }
    }

    /// *le sommet Sarr-Mensah*: two persons of the article by their family names.
    private func hyphenated(behind trigger: Trigger) -> [Counterparts.Found]? {
        guard let token = reading.token(trigger.tokens.upperBound), token.isCapitalized,
            let hyphen = token.folded.firstIndex(where: { ["-", "–"].contains($0) })
        else { return nil }
        let names = [token.folded[..<hyphen], token.folded[token.folded.index(after: hyphen)...]].map(String.init)
        let found = names.compactMap { references.person(ofFamily: $0).map { subjects.person($0, at: trigger.tokens) } }
        return found.count == 2 ? found : nil
    }

    /// *a enchaîné les entretiens : X, Y et Z*.
    private func colonFrame(
        _ trigger: Trigger, _ place: Place, _ state: State, _ status: Meeting.Status
    ) -> Frame? {
        let behind = trigger.tokens.upperBound..<place.limit
        guard let verb = place.governor, let colon = behind.prefix(4).first(where: { reading.tokens[$0].lower == ":" })
        else { return nil }
        let subject = subject(
            before: verb.tokens.lowerBound, pronoun: verb.subject, isShared: verb.isShared, place, state)
        let region = extent.object(from: colon + 1, limit: place.sentence.upperBound)
        return frame(subject, counterparts.read(region, host: subject.first?.party.person), status)
    }

    /// *X et Y ont aplani leurs différends lors d’une rencontre*: the two subjects met.
    private func occasionFrame(_ noun: Int, _ place: Place, _ status: Meeting.Status) -> Frame? {
        let before = place.sentence.lowerBound..<noun
        guard Self.privateTalks.contains(lower: reading.tokens, at: noun),
            ["une", "un", "leur", "leurs"].contains(reading.token(noun - 1)?.lower ?? ""),
            !["de", "du", "des", "d'"].contains(reading.token(noun + 1)?.lower ?? ""),
            self.status.isOccasion(noun, from: place.sentence.lowerBound),
            let verb = before.first(where: { ["ont", "avaient", "sont", "étaient"].contains(reading.tokens[$0].lower) })
        else { return nil }
        let pair = subjects.parties(before: verb, in: place.sentence)
        guard pair.count > 1, pair.allSatisfy({ $0.party.person != nil }), pair.contains(where: isPublic) else {
            return nil
        }
        return frame([pair[0]], Array(pair.dropFirst()), status)
    }

    private static let privateTalks: WordSet = [
        "rencontre", "entretien", "entretiens", "entrevue", "tête-à-tête", "face-à-face",
    ]

    /// *une réunion à laquelle ont pris part X et Y*, *un dîner auquel s’est joint X*: those who came.
    private func attendedFrame(
        _ trigger: Trigger, _ place: Place, _ state: State, _ status: Meeting.Status
    ) -> Frame? {
        let behind = trigger.tokens.upperBound..<max(trigger.tokens.upperBound, place.sentence.upperBound)
        guard let pronoun = preposition(Self.relatives, in: behind, reach: Self.nounReach) else { return nil }
        let rest = pronoun + 1..<min(behind.upperBound, pronoun + Self.longestClause)
        let end = rest.first { Self.clauseEnds.contains(lower: reading.tokens, at: $0) } ?? rest.upperBound
        let clause = rest.lowerBound..<end
        guard clause.prefix(Self.nounReach).contains(where: { Self.attendance.contains(lower: reading.tokens, at: $0) })
        else {
            return nil
        }
        let verb = place.governor
        let hosts =
            verb.map { subject(before: $0.tokens.lowerBound, pronoun: $0.subject, isShared: $0.isShared, place, state) }
            ?? goingOn(state, at: trigger.tokens)
        let found = counterparts.read(clause, host: hosts.first?.party.person)
        return isNamed(found) ? frame(hosts, found, status) : nil
    }

    /// *une rencontre entre X et Y*.
    private func betweenFrame(
        _ region: Range<Int>, _ place: Place, _ status: Meeting.Status, isWeak: Bool
    ) -> Frame? {
        let named = counterparts.read(region, host: nil)
        // *une séance de travail entre les deux délégations*: those who were named before.
        let found = named.isEmpty ? subjects.group(in: region) : named
        guard let first = found.first, found.count > 1, !isWeak || isNamed(found), isPolitical(found, place) else {
            return nil
        }
        return frame([first], Array(found.dropFirst()), status)
    }

    /// *un entretien de X avec Y*: who held it, and with whom.
    private func withCompany(
        _ trigger: Trigger, joint: Int, _ place: Place, _ state: State
    ) -> (subject: [Counterparts.Found], found: [Counterparts.Found]) {
        let noun = trigger.tokens.lowerBound
        var region = extent.object(from: joint + 1, limit: place.limit, isLeading: isLeading(noun, place))
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
        let host = subject.first?.party.person
        return (subject, listed(behind: region, counterparts.read(region, host: host), host: host, place))
    }

    /// *X et Y ont eu un entretien*, *leur entretien*: those who met each other; nil where the words tell of no two.
    private func pair(
        of trigger: Trigger, _ place: Place, _ state: State, isWeak: Bool
    ) -> [Counterparts.Found]? {
        if let verb = place.governor, verb.voice == .active, [.past, .pluperfect].contains(verb.tense) {
            let pair = subject(
                before: verb.tokens.lowerBound, pronoun: verb.subject, isShared: verb.isShared, place, state)
            if pair.count > 1, isPair(pair) { return pair }
        }
        guard !isWeak, reading.token(trigger.tokens.lowerBound - 1)?.lower == "leur" else { return nil }
        return references.people(2, before: trigger.tokens.lowerBound).map {
            subjects.person($0, at: trigger.tokens)
        }
    }

    private static let recipients: WordSet = ["à", "au", "aux"]
    private static let company: WordSet = ["entre", "avec", "honneur"]
    private static let determiners: WordSet = ["une", "des", "les", "ses", "plusieurs", "deux", "trois", "la"]
    private static let relatives: WordSet = ["laquelle", "auquel", "auxquels", "auxquelles", "lesquels", "lesquelles"]
    private static let attendance: WordSet = [
        "part", "participé", "participaient", "participent", "assisté", "assistaient", "assistent", "joint", "jointe",
        "joints", "jointes",
    ]
    private static let longestClause = 60
    private static let clauseEnds: WordSet = [";", ":", ".", "laquelle", "auquel", "auxquels", "auxquelles"]
    private static let bargaining: WordSet = [
        "pourparlers", "négociations", "discussions", "dialogue", "consultations",
    ]
    private static let topics = ["consacre", "relanc", "repris", "repren", "facilit"]
    private static let shared: WordSet = ["commune", "conjointe", "homologue"]

    /// Persons, or governments of which the first is named first.
    private func isPair(_ subject: [Counterparts.Found]) -> Bool {
        subject.allSatisfy { $0.party.person != nil }
            || subject.count > 1
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
        return frame(subject.isEmpty ? goingOn(state, at: trigger.tokens) : subject, found, status)
    }

    /// Who held the meeting that a noun names: *la rencontre de X avec Y*, else the subject of the clause.
    private func holder(of noun: Int, before joint: Int, _ place: Place, _ state: State) -> [Counterparts.Found] {
        if let named = entities.spans(.person, in: noun + 1..<joint).last {
            return [subjects.person(named.entity, at: named.tokens)]
        }
        let verb = place.governor
        // *…, après un entretien avec Z*: the subject of the sentence still.
        if verb == nil, state.lastSentence == place.number, state.lastHost != nil {
            return goingOn(state, at: noun..<noun + 1)
        }
        return subject(
            before: verb?.tokens.lowerBound ?? noun, pronoun: verb?.subject, isShared: verb?.isShared ?? false, place,
            state)
    }
}
