import Facts

import struct Corpus.ArticleID

extension Meeting {
    /// The meeting without a day that lies behind its article's own: what was held had been held by then.
    ///
    /// - Parameter published: when the article appeared, or nil.
    /// - Returns: the meeting, undated where its day cannot be.
    func known(by published: PublicationDate?) -> Meeting {
        guard [.held, .phone, .past].contains(status), let first = dates?.first.earliestDay,
            let last = published?.date.latestDay, published?.basis == .stated, first > last
        else { return self }
        return Meeting(
            kind: kind, status: status, host: host, counterpart: counterpart, dates: nil, place: place, event: event,
            statedGroup: statedGroup, outcomes: outcomes, evidence: evidence, isDoubtful: isDoubtful)
    }
}

/// A meeting as one article reports it, its sides named across articles.
struct MeetingDraft: Sendable {
    let article: ArticleID
    /// The first of the articles that the article repeats or that repeat it, else itself.
    let origin: ArticleID
    /// The day on which the article says that it appeared, counted from a fixed one; nil where it says none.
    let publishedDay: Int?
    let meeting: Meeting
    private(set) var host: MeetingParty?
    private(set) var counterpart: MeetingParty
    let place: EntityID?
    let event: EntityID?

    /// Reads a meeting of an article.
    ///
    /// - Parameters:
    ///   - meeting: one of the article's.
    ///   - article: which one.
    ///   - origin: the first of the articles that are one source with it.
    ///   - publishedDay: when it appeared.
    ///   - entities: the entity across articles of each of the article's entities.
    init(
        _ meeting: Meeting, article: ArticleID, origin: ArticleID, publishedDay: Int? = nil, entities: [EntityID?]
    ) {
        func entity(_ index: Int?) -> EntityID? {
            guard let index, entities.indices.contains(index) else { return nil }
            return entities[index]
        }
        func party(_ party: Meeting.Party) -> MeetingParty {
            MeetingParty(
                country: party.country, person: entity(party.person), organization: entity(party.organization),
                delegation: party.description)
        }
        self.article = article
        self.origin = origin
        self.publishedDay = publishedDay
        self.meeting = meeting
        host = meeting.host.map(party)
        counterpart = party(meeting.counterpart)
        place = entity(meeting.place)
        event = entity(meeting.event)
    }

    /// What the reports of one meeting must have in common: both sides, the kind, and whether it took place in person
    /// at the time that the article speaks of.
    var key: String {
        [hostSlug, counterpart.counterpartSlug, meeting.kind.rawValue, manner].joined(separator: " ")
    }

    private var manner: String {
        switch meeting.status {
        case .held, .planned, .cancelled, .implied, .unconfirmed: "in-person"
        case .phone: "phone"
        case .past: "past"
        }
    }

    /// The two people who met, whichever of them it tells of, and how; nil where one has no name.
    var pair: String? {
        guard let one = host?.person?.value, let other = counterpart.person?.value, one != other else { return nil }
        return [min(one, other), max(one, other), manner].joined(separator: " ")
    }

    /// The report as the other side would tell it.
    var turned: MeetingDraft {
        guard let host else { return self }
        var draft = self
        (draft.host, draft.counterpart) = (counterpart, host)
        return draft
    }

    /// Whether both its sides have a name that the index shows; what names nobody tells nothing.
    var isNamed: Bool {
        !counterpart.entities.isEmpty && host.map { !$0.entities.isEmpty || $0.delegation != nil } ?? true
    }

    var hostSlug: String { host?.hostSlug ?? "unnamed" }

    /// The days that the meeting may have been on; nil where the article gives no year.
    var days: ClosedRange<String>? {
        guard let dates = meeting.dates, let first = dates.first.earliestDay else { return nil }
        return first...max(first, dates.last.latestDay ?? first)
    }
}
