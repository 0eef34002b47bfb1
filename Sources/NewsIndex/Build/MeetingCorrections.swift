import Corpus
import Extraction

/// What editors know better of meetings.
struct MeetingCorrections {
    private let corrections: [Correction]

    init(_ corrections: Corrections) {
        self.corrections = corrections.decisions
    }

    /// The reports without those that tell of no meeting.
    func kept(_ drafts: [MeetingDraft]) -> [MeetingDraft] {
        let places = corrections.compactMap { correction in
            if case .noMeeting(.place(let article, let range)) = correction.decision {
                (article: article, range: range)
            } else {
                nil
            }
        }
        guard !places.isEmpty else { return drafts }
        return drafts.filter { draft in
            !places.contains {
                $0.article == draft.article.value && $0.range.overlaps(draft.meeting.evidence.range)
            }
        }
    }

    /// The meetings as editors say that they were, each with what was decided about it, without those that are none.
    ///
    /// - Parameters:
    ///   - meetings: those that articles report.
    ///   - resolved: the entities, one of which another side is.
    ///   - countries: the lexicon's countries.
    ///   - ledger: the identifiers that were given.
    /// - Returns: the meetings ordered by id.
    func applied(
        to meetings: [IndexedMeeting], resolved: [ResolvedEntity], countries: [CountryCode: Country], ledger: IDLedger
    ) -> [IndexedMeeting] {
        var meetings = meetings
        for correction in corrections {
            switch correction.decision {
            case .noMeeting(.id(let id)):
                meetings.removeAll { $0.id.value == ledger.current(id) }
            case .meeting(let reference, let change):
                for index in meetings.indices where meetings[index].isMeant(by: reference, ledger) {
                    meetings[index] = meetings[index].changed(
                        change, entity: { name in Self.entity(name, among: resolved, ledger) }, countries: countries)
                    meetings[index].corrections.append(correction)
                }
            default: break
            }
        }
        return meetings
    }

    /// The entity that a decision names by its identifier or by the name that stands for it.
    private static func entity(_ name: String, among resolved: [ResolvedEntity], _ ledger: IDLedger) -> ResolvedEntity?
    {
        let id = ledger.current(name)
        return resolved.first { $0.id.value == id || $0.id.value == name } ?? resolved.first { $0.name == name }
    }
}

extension IndexedMeeting {
    fileprivate func isMeant(by reference: Correction.MeetingReference, _ ledger: IDLedger) -> Bool {
        switch reference {
        case .id(let id): self.id.value == ledger.current(id)
        case .place(let article, let range):
            evidence.contains { $0.article.value == article && $0.range.overlaps(range) }
        }
    }

    /// The meeting with what an editor knows better.
    fileprivate func changed(
        _ change: Correction.MeetingChange, entity: (String) -> ResolvedEntity?, countries: [CountryCode: Country]
    ) -> IndexedMeeting {
        func side(_ name: String?, or known: MeetingParty?) -> MeetingParty? {
            guard let name else { return known }
            guard let entity = entity(name) else {
                return MeetingParty(country: nil, person: nil, organization: nil, delegation: name)
            }
            return MeetingParty(
                country: entity.country, person: entity.type == .person ? entity.id : nil,
                organization: entity.type == .organization ? entity.id : nil, delegation: nil)
        }
        let counterpart = side(change.counterpart, or: self.counterpart) ?? self.counterpart
        // Another side is not of the group that the text lists the first one in.
        let isOther = counterpart != self.counterpart
        let date = change.date.flatMap(PartialDate.init(rfc3339:))
        return IndexedMeeting(
            id: id,
            kind: isOther
                ? (counterpart.country == nil && counterpart.organization != nil ? .multilateral : .bilateral) : kind,
            status: change.status.flatMap(Meeting.Status.init(rawValue:)) ?? status,
            host: side(change.host, or: host), counterpart: counterpart,
            dates: date.map { DateRange(first: $0, last: $0) } ?? dates, place: place, event: event,
            continent: counterpart.country.flatMap { countries[$0]?.continent },
            statedGroup: isOther ? nil : statedGroup,
            outcomes: outcomes, reports: reports, corrections: corrections)
    }
}
