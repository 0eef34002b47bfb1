import Facts

/// Makes one meeting of the accounts that an article gives of it.
struct AccountMerging {
    let countries: PersonCountries

    /// The same two sides told twice are one meeting, the first sure account with the country that any of them gives; a country
    /// without a name is the person of that country whom the article names.
    func merged(_ meetings: [Meeting]) -> [Meeting] {
        var first: [Identity: Int] = [:]
        var once: [Meeting] = []
        for meeting in meetings {
            let identity = Identity(meeting)
            if let index = first[identity] {
                once[index] = once[index].toldAgain(meeting)
            } else {
                first[identity] = once.count
                once.append(meeting)
            }
        }
        // *… se sont parlé au téléphone. Les deux présidents ont discuté*: on the telephone still.
        once = once.filter { meeting in
            meeting.status != .held || meeting.evidence.rule != "meeting.open-frame"
                || first[Identity(meeting, status: .phone)] == nil
        }
        var named: Set<Side> = []
        for meeting in once where meeting.counterpart.person != nil {
            named.insert(Side(host: meeting.host?.person, country: meeting.counterpart.country, meeting.status))
            // Told from the other side, the host is who was met.
            if let host = meeting.host?.person {
                let country = meeting.host?.country ?? countries[host]
                named.insert(Side(host: meeting.counterpart.person, country: country, meeting.status))
            }
        }
        return once.filter { meeting in
            let party = meeting.counterpart
            // *X reçu par la présidente chilienne*, says the headline; the text names her.
            if meeting.host?.person == nil, let country = meeting.host?.country, let person = party.person {
                return !named.contains(Side(host: person, country: country, meeting.status))
            }
            guard party.person == nil, let country = party.country, meeting.evidence.rule != "meeting.coordinated-list"
            else { return true }
            return !named.contains(Side(host: meeting.host?.person, country: country, meeting.status))
        }
    }

    /// A person who met somebody of a country.
    private struct Side: Hashable {
        let host: Int?
        let country: CountryCode?
        let status: Meeting.Status

        init(host: Int?, country: CountryCode?, _ status: Meeting.Status) {
            self.host = host
            self.country = country
            self.status = status
        }
    }

    /// What makes two accounts one meeting: two persons in whatever order, else host, country and organization.
    private struct Identity: Hashable {
        let first: Int?
        let second: Int?
        let hostCountry: CountryCode?
        let country: CountryCode?
        let organization: Int?
        let status: Meeting.Status

        init(_ meeting: Meeting, status: Meeting.Status? = nil) {
            let (host, guest) = (meeting.host?.person, meeting.counterpart.person)
            let isPair = host != nil && guest != nil
            first = isPair ? min(host ?? 0, guest ?? 0) : host
            second = isPair ? max(host ?? 0, guest ?? 0) : guest
            hostCountry = host == nil ? meeting.host?.country : nil
            country = guest == nil ? meeting.counterpart.country : nil
            organization = guest == nil ? meeting.counterpart.organization : nil
            self.status = status ?? meeting.status
        }
    }
}

extension Meeting {
    /// This account, with the country of the counterpart that only a later one gives.
    fileprivate func toldAgain(_ other: Meeting) -> Meeting {
        // What one sentence proves goes before what another only makes likely.
        if isDoubtful, !other.isDoubtful { return other.toldAgain(self) }
        guard counterpart.country == nil, counterpart.person != nil, counterpart.person == other.counterpart.person,
            let country = other.counterpart.country
        else { return self }
        let party = Party(
            country: country, person: counterpart.person, organization: counterpart.organization,
            description: other.counterpart.description ?? counterpart.description)
        return Meeting(
            kind: .bilateral, status: status, host: host, counterpart: party, dates: dates, place: place, event: event,
            statedGroup: statedGroup, outcomes: outcomes, evidence: other.evidence,
            isDoubtful: isDoubtful && other.isDoubtful)
    }
}
