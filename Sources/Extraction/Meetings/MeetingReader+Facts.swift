import FrenchText

/// From a frame to meetings: status, setting, and one account of each.
extension MeetingReader {
    func meeting(
        _ found: Counterparts.Found, host: Meeting.Party?, _ frame: Frame, sentence: Int, _ setting: MeetingSetting
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
        let own = days(of: found.tokens, in: tokens)
        return Meeting(
            kind: found.party.country == nil && found.party.organization != nil ? .multilateral : .bilateral,
            status: frame.status,
            host: host,
            counterpart: grounded(found.party, host: host, sentence: sentence),
            dates: own ?? (frame.status == .held ? setting.dates : nil),
            place: MeetingSetting.town(in: tokens, reading, entities) ?? (frame.status == .held ? setting.place : nil),
            event: setting.event, statedGroup: group, outcomes: [],
            evidence: reading.evidence(found.tokens, rule: found.rule))
    }

    /// The day that a sentence gives for whom it names: *lundi X, puis mardi Y*, *X lundi et Y mardi*.
    private func days(of party: Range<Int>, in sentence: Range<Int>) -> DateRange? {
        let told = status.dates(in: sentence).filter { $0.range.first.day != nil }
        let after = told.first { reading.token(startingAt: $0.evidence.range.lowerBound) >= party.upperBound }
        guard
            let before = told.last(where: { reading.token(startingAt: $0.evidence.range.lowerBound) < party.lowerBound }
            )
        else { return after?.range }
        let start = reading.token(startingAt: before.evidence.range.upperBound)
        let isOfAnother = (min(start, party.lowerBound)..<party.lowerBound).contains {
            ["et", "puis"].contains(reading.tokens[$0].lower)
        }
        let isClose =
            after.map { reading.token(startingAt: $0.evidence.range.lowerBound) - party.upperBound < 3 } == true
        return isOfAnother && isClose ? after?.range : before.range
    }

    /// *s’est entretenu à Bamako avec le chef de l’État, X*: whoever holds a bare office where a foreigner meets him is of
    /// that country.
    private func grounded(_ party: Meeting.Party, host: Meeting.Party?, sentence: Int) -> Meeting.Party {
        guard party.country == nil, party.organization == nil, let person = party.person,
            entities.entities[person].roles.contains(where: { Ground.isOffice($0.value) })
                || party.description.map({ Folding.fold($0).hasPrefix("homologue") }) == true
        else { return party }
        let ground = Ground(reading: reading, entities: entities)
        let guest = host?.person.flatMap { counterparts.countries[$0] }
        guard let country = ground.country(ofSentence: sentence), country != guest,
            guest != nil || ground.isVisit(sentence)
        else { return party }
        return .init(country: country, person: person, organization: nil, description: party.description)
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
            guard token.isCapitalized || CountryList.joints.contains(lower: token) else { return nil }
            index += 1
        }
        return nil
    }

    /// How far behind a country its list may end, in tokens.
    private static var longestList: Int { 60 }
}
