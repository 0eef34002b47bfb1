import Corpus
import Facts

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
    ///   - names: what decisions name, and the sides that they mean by it.
    /// - Returns: the meetings ordered by id.
    func applied(to meetings: [IndexedMeeting], names: CorrectionNames) -> [IndexedMeeting] {
        var meetings = meetings
        for correction in corrections {
            switch correction.decision {
            case .noMeeting(.id(let id)):
                meetings.removeAll { $0.id.value == names.ledger.current(id) }
            case .meeting(let reference, let change) where names.unknownSides(of: change).isEmpty:
                for index in meetings.indices where meetings[index].isMeant(by: reference, names.ledger) {
                    meetings[index] = meetings[index].changed(change, names)
                    meetings[index].corrections.append(correction)
                }
            default: break
            }
        }
        return meetings
    }
}

extension IndexedMeeting {
    func isMeant(by reference: Correction.MeetingReference, _ ledger: IDLedger) -> Bool {
        switch reference {
        case .id(let id): self.id.value == ledger.current(id)
        case .place(let article, let range):
            evidence.contains { $0.article.value == article && $0.range.overlaps(range) }
        }
    }

    /// The meeting with what an editor knows better.
    fileprivate func changed(_ change: Correction.MeetingChange, _ names: CorrectionNames) -> IndexedMeeting {
        let side = { (name: String?, known: MeetingParty?) in name.map(names.side) ?? known }
        let counterpart = side(change.counterpart, self.counterpart) ?? self.counterpart
        // Another side is not of the group that the text lists the first one in.
        let isOther = counterpart != self.counterpart
        let date = change.date.flatMap(PartialDate.init(rfc3339:))
        return IndexedMeeting(
            id: id,
            kind: isOther
                ? (counterpart.country == nil && counterpart.organization != nil ? .multilateral : .bilateral) : kind,
            status: change.status.flatMap(Meeting.Status.init(rawValue:)) ?? status,
            host: side(change.host, host), counterpart: counterpart,
            dates: date.map { DateRange(first: $0, last: $0) } ?? dates, place: place, event: event,
            continent: counterpart.country.flatMap { names.countries[$0]?.continent },
            statedGroup: isOther ? nil : statedGroup,
            outcomes: outcomes, reports: reports, corrections: corrections)
    }
}
