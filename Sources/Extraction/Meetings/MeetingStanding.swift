import Facts

/// How sure it is that a meeting took place between its sides.
///
/// A model that learned from reports of meetings finds them in any news, and is wrong there more often than right. So what
/// it takes for one is told only in an article that reports several; elsewhere a sentence has to prove it.
enum MeetingStanding {
    /// Its own sentence says so: ``MeetingProof``.
    case proven
    /// Its own sentence says that it was to come, and not what became of it: *devait rencontrer*.
    case awaited
    /// A country in a list of those whom a report's frame holds.
    case listed
    /// Beside a word that means a meeting by itself.
    case likely
    /// Beside a word that can mean one.
    case supposed
    /// Taken for one, but by little.
    case guessed

    /// Whether an article that reports meetings, or any other, tells a meeting of a status as a fact.
    ///
    /// What was called off, or is only claimed, a sentence has to prove.
    func isTold(_ status: Meeting.Status, isReport: Bool) -> Bool {
        switch self {
        case .proven, .listed: true
        case .likely: isReport && status != .cancelled && status != .unconfirmed
        case .supposed: isReport && [.held, .past, .phone].contains(status)
        case .guessed, .awaited: false
        }
    }

    /// Whether an article reports meetings: beside words that mean nothing else with several countries or people, or once so
    /// and with many countries at all.
    static func isReport(_ read: [(meeting: Meeting, standing: MeetingStanding)]) -> Bool {
        let plain = sides(read) { $0 != .supposed }
        return plain >= leastPlain || plain > 0 && sides(read) { _ in true } >= leastSides
    }

    /// How many take part in the meetings of a standing.
    private static func sides(
        _ read: [(meeting: Meeting, standing: MeetingStanding)], of standing: (MeetingStanding) -> Bool
    ) -> Int {
        let sides = read.filter { $0.standing.isCounted($0.meeting) && standing($0.standing) }.map { read in
            read.meeting.counterpart.country.map(Side.country) ?? .person(read.meeting.counterpart.person)
        }
        return Set(sides).count
    }

    private enum Side: Hashable {
        case country(CountryCode)
        case person(Int?)
    }

    private func isCounted(_ meeting: Meeting) -> Bool {
        switch self {
        case .proven, .listed: true
        case .likely, .supposed: meeting.counterpart.country != nil
        case .guessed, .awaited: false
        }
    }

    private static let leastPlain = 3
    private static let leastSides = 4
}

extension Meeting {
    /// The meeting, marked as one that is told as a fact or not; what an agreement implies is no account of one.
    func doubted(_ isDoubtful: Bool) -> Meeting {
        Meeting(
            kind: kind, status: status, host: host, counterpart: counterpart, dates: dates, place: place, event: event,
            statedGroup: statedGroup, outcomes: outcomes, evidence: evidence,
            isDoubtful: isDoubtful && status != .implied)
    }
}
