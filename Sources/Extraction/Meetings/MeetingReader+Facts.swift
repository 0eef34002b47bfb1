import FrenchText

/// From a frame to meetings: status, setting, and one account of each.
extension MeetingReader {
    func status(of sentence: Range<Int>, _ verb: MeetingLexicon.Verb?) -> Meeting.Status {
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
        dates(in: sentence).compactMap(\.range.first.year).max()
    }

    /// The dates inside a range of tokens; they stand in text order, so the first is found by halving.
    private func dates(in tokens: Range<Int>) -> ArraySlice<DateMention> {
        let range = reading.text.range(ofTokens: tokens)
        let first = dates.partition { $0.evidence.range.lowerBound >= range.lowerBound }
        return dates[first...].prefix { $0.evidence.range.lowerBound < range.upperBound }
    }

    func meeting(
        _ found: Counterparts.Found, _ frame: Frame, sentence: Int, _ setting: MeetingSetting
    ) -> Meeting {
        let tokens = reading.text.sentences[sentence].tokens
        let headings = Headings(reading: reading)
        // A group is a list's: the heading over it, else the words before it (*Le volet européen*).
        let isListed = found.rule == "meeting.coordinated-list"
        let group =
            isListed
            ? headings.heading(over: sentence).flatMap(headings.regions)
                ?? regions(behind: found.tokens.upperBound, in: tokens)
                ?? regions(in: tokens.lowerBound..<found.tokens.lowerBound) : nil
        let own = self.dates(in: tokens).first { $0.range.first.day != nil }?.range
        return Meeting(
            kind: found.party.country == nil && found.party.organization != nil ? .multilateral : .bilateral,
            status: frame.status,
            host: frame.hostParty
                ?? frame.host.map { .init(country: nil, person: $0, organization: nil, description: nil) },
            counterpart: found.party, dates: own ?? (frame.status == .held ? setting.dates : nil),
            place: MeetingSetting.town(in: tokens, reading, entities) ?? (frame.status == .held ? setting.place : nil),
            event: setting.event, statedGroup: group, outcomes: [],
            evidence: reading.evidence(found.tokens, rule: found.rule))
    }

    /// The regions that stand in no organization's or event's name.
    private func regions(in range: Range<Int>) -> String? {
        let headings = Headings(reading: reading)
        var start = range.lowerBound
        var found: [String] = []
        let names = entities.spans(.organization, in: range) + entities.spans(.event, in: range)
        for name in names.map(\.tokens).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if start < name.lowerBound { found += headings.regions(in: start..<name.lowerBound).map { [$0] } ?? [] }
            start = max(start, name.upperBound)
        }
        if start < range.upperBound { found += headings.regions(in: start..<range.upperBound).map { [$0] } ?? [] }
        return found.isEmpty ? nil : found.joined(separator: " et ")
    }

    /// *d’Espagne et d’Italie pour l’Europe*: the region behind the list that a country stands in.
    private func regions(behind country: Int, in sentence: Range<Int>) -> String? {
        var index = country
        while index < min(sentence.upperBound, country + Self.longestList) {
            let token = reading.tokens[index]
            if token.lower == "pour" {
                return Headings(reading: reading).regions(in: index + 1..<min(sentence.upperBound, index + 4))
            }
            guard token.isCapitalized || CountryList.joints.contains(token.lower) else { return nil }
            index += 1
        }
        return nil
    }

    /// How far behind a country its list may end, in tokens.
    private static var longestList: Int { 60 }

    /// The same host and counterpart told twice is one meeting, the first account with the most parts; a country without a
    /// name is the person of that country whom the article names.
    func merged(_ meetings: [Meeting]) -> [Meeting] {
        var seen: Set<Identity> = []
        let once = meetings.filter {
            seen.insert(Identity(host: $0.host?.person, counterpart: $0.counterpart, status: $0.status)).inserted
        }
        let persons = once.filter { $0.counterpart.person != nil }
        let named = Set(
            persons.map {
                Identity(host: $0.host?.person, counterpart: $0.counterpart.withoutPerson, status: $0.status)
            }
                + persons.map {
                    Identity(
                        host: $0.host?.person,
                        counterpart: .init(
                            country: $0.counterpart.country, person: nil, organization: nil, description: nil),
                        status: $0.status)
                })
        // *X reçu par la présidente chilienne*, says the headline; the text names her.
        let receptions = Set(once.filter { $0.host?.person != nil }.map(Reception.init))
        return once.filter { meeting in
            let party = meeting.counterpart
            if meeting.host?.person == nil, meeting.host?.country != nil, party.person != nil {
                return !receptions.contains(Reception(meeting))
            }
            guard party.person == nil, meeting.evidence.rule != "meeting.coordinated-list" else { return true }
            return !named.contains(Identity(host: meeting.host?.person, counterpart: party, status: meeting.status))
        }
    }

    /// Who was met, by which country.
    private struct Reception: Hashable {
        let country: CountryCode?
        let person: Int?
        let status: Meeting.Status

        init(_ meeting: Meeting) {
            country = meeting.host?.country
            person = meeting.counterpart.person
            status = meeting.status
        }
    }

    /// What makes two accounts one meeting.
    private struct Identity: Hashable {
        let host: Int?
        let country: CountryCode?
        let person: Int?
        let organization: Int?
        let status: Meeting.Status

        init(host: Int?, counterpart: Meeting.Party, status: Meeting.Status) {
            self.host = host
            country = counterpart.country
            person = counterpart.person
            organization = counterpart.organization
            self.status = status
        }
    }
}

extension Meeting.Party {
    /// The country and the organization that a person stands for.
    fileprivate var withoutPerson: Self {
        .init(country: country, person: nil, organization: organization, description: nil)
    }
}
