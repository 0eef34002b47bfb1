import Corpus
import Facts
import NewsIndex

/// Which meetings a request asks for.
struct MeetingFilter {
    private let continents: Set<String>?
    // Of each group of these one must match.
    private let countries: [Set<CountryCode>]
    private let hosts: [Set<EntityID>]
    private let counterparts: [Set<EntityID>]
    private let parties: [Set<EntityID>]
    private let kinds: Set<String>?
    private let statuses: Set<String>?
    /// Whether the other side has a country.
    private let hasCountry: Set<String>?
    private let wanted: Set<String>?
    private let sources: SourceFilter
    private let from: String?
    private let until: String?
    private let presence: PresenceFilter<IndexedMeeting>

    /// What meetings may have or lack.
    static let presence = [
        "date", "host", "country", "place", "event", "continent", "stated_group", "outcomes", "corrections",
    ]

    init(_ call: Call) {
        let arguments = call.arguments
        continents = arguments.set("continent")
        countries = arguments.countryGroups("country")
        let entities = { (name: String) in
            call.entityGroups(name).map { Set($0.map { call.snapshot.entities.id(at: $0) }) }
        }
        hosts = entities("host")
        counterparts = entities("with")
        parties = entities("party")
        kinds = arguments.set("kind")
        statuses = arguments.set("status")
        wanted = call.wantedIDs()
        sources = SourceFilter(call)
        hasCountry = arguments.set("has_country")
        from = arguments.date("date_from")?.earliestDay
        until = arguments.date("date_to")?.latestDay
        presence = PresenceFilter(call) { Self.test($0, in: call.snapshot) }
    }

    func passes(_ meeting: IndexedMeeting) -> Bool {
        if let continents, !(meeting.continent.map { continents.contains($0.rawValue) } ?? false) { return false }
        if let wanted, !wanted.contains(meeting.id.value) { return false }
        guard presence.passes(meeting), meet(countries, meeting.countries), meet(hosts, meeting.host?.entities ?? []),
            meet(counterparts, meeting.counterpart.entities),
            meet(parties, (meeting.host?.entities ?? []) + meeting.counterpart.entities),
            sources.passes(meeting.sources)
        else { return false }
        if let kinds, !kinds.contains(meeting.kind.rawValue) { return false }
        if let statuses, !statuses.contains(meeting.status.rawValue) { return false }
        if let hasCountry, !hasCountry.contains(String(meeting.counterpart.country != nil)) { return false }
        return isInTime(meeting.dates)
    }

    /// Whether a meeting has what is named.
    private static func test(_ name: String, in snapshot: IndexSnapshot) -> PresenceFilter<IndexedMeeting>.Test {
        switch name {
        case "date": { $0.dates?.first.text != nil }
        case "host": { $0.host != nil }
        case "country": { $0.counterpart.country != nil }
        case "place": { $0.place.flatMap(snapshot.entityIndex) != nil }
        case "event": { $0.event.flatMap(snapshot.entityIndex) != nil }
        case "continent": { $0.continent != nil }
        case "stated_group": { $0.statedGroup != nil }
        case "outcomes": { !$0.outcomes.isEmpty }
        default: { !$0.corrections.isEmpty }
        }
    }

    /// Whether one of each group is among some values.
    private func meet<Value>(_ groups: [Set<Value>], _ values: @autoclosure () -> [Value]) -> Bool {
        groups.isEmpty || groups.allSatisfy { !$0.isDisjoint(with: values()) }
    }

    /// A meeting passes where any day that it may have been on does; one without a date never passes.
    private func isInTime(_ dates: DateRange?) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let dates, let first = dates.first.earliestDay else { return false }
        let last = dates.last.latestDay ?? first
        return last >= from ?? last && first <= until ?? first
    }
}
