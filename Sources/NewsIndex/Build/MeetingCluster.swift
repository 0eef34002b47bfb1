import Facts

/// Reports of what is taken for one meeting.
struct MeetingCluster: Sendable {
    private(set) var drafts: [MeetingDraft]
    /// The days that all of the dated reports allow.
    private(set) var days: ClosedRange<String>?
    /// The person met, where a report names one.
    private var person: EntityID?

    init(_ draft: MeetingDraft) {
        drafts = [draft]
        days = draft.days
        person = draft.counterpart.person
    }

    /// Whether a report with the same key tells of this meeting.
    ///
    /// Dated reports must share a day. A report without a date must stand in the same article, or in a copy of it, or
    /// speak of the same event, or name both people within days of the other. Two different people of one country are two meetings.
    func admits(_ draft: MeetingDraft) -> Bool {
        if let known = person, let other = draft.counterpart.person, known != other { return false }
        if let days, let other = draft.days { return days.overlaps(other) }
        return drafts.contains {
            $0.origin == draft.origin || ($0.event != nil && $0.event == draft.event) || Self.areNear($0, draft)
        }
    }

    /// Whether reports tell of this meeting from its other side.
    func admits(otherSideOf other: MeetingCluster) -> Bool {
        guard let host = drafts.first?.host?.person, host == other.drafts.first?.counterpart.person else {
            return false
        }
        return other.drafts.allSatisfy { admits($0.turned) }
    }

    /// Whether two reports that name both people appeared within days of each other.
    private static func areNear(_ one: MeetingDraft, _ other: MeetingDraft) -> Bool {
        guard let day = one.publishedDay, let theirs = other.publishedDay, one.host?.person != nil,
            one.host?.person == other.host?.person, one.counterpart.person != nil,
            one.counterpart.person == other.counterpart.person
        else { return false }
        return abs(day - theirs) <= Stories.mostDays
    }

    mutating func add(_ draft: MeetingDraft) {
        if let known = days, let other = draft.days {
            days = known.clamped(to: other)
        } else {
            days = days ?? draft.days
        }
        if person == nil { person = draft.counterpart.person }
        drafts.append(draft)
    }
}
