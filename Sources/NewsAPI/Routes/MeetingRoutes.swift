import Corpus
import Facts
import HTTPMessage
import NewsIndex

/// The meetings that articles report.
enum MeetingRoutes {
    static let all = [
        // Before the pattern that its last segment would match.
        Route(
            "/v1/meetings/by-continent",
            [Parameter("article", .names), Parameter("host", .names)] + ItemTables.continentLists.parameters
        ) { call in call.answer(ItemTables.continentLists, ContinentLists(call)) },
        Route("/v1/meetings", filters()) { call throws(RequestError) in
            try list(call, among: call.snapshot.meetings.indices)
        },
        Route("/v1/meetings/{id}", ItemTables.meeting.parameters) { call throws(RequestError) in try meeting(call) },
        Route("/v1/meetings/{id}/accounts", ItemTables.account.parameters + Parameter.paging) {
            call throws(RequestError) in try accounts(call)
        },
        Route("/v1/meetings/{id}/outcomes", ItemTables.outcome.parameters + Parameter.paging) {
            call throws(RequestError) in try outcomes(call)
        },
    ]

    /// What every list of meetings takes, less what the path says already.
    static func filters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            [
                Parameter("continent", .choices(Continent.ordered.map(\.rawValue))),
                Parameter("country", .countries, again: .narrows), Parameter("host", .names, again: .narrows),
                Parameter("with", .names, again: .narrows), Parameter("party", .names, again: .narrows),
                Parameter("kind", .choices(Meeting.Kind.allCases.map(\.rawValue))),
                Parameter("status", .choices(Meeting.Status.allCases.map(\.rawValue))),
                Parameter("has_country", .choices(["true", "false"])),
                Parameter("date_from", .date), Parameter("date_to", .date),
                Parameter("article", .names, again: .narrows), .ids, .minSources,
                .sort(["id", "date_from", "country", "last_reported"]),
                .facets(["continent", "country", "status", "kind", "host"]),
            ] + Parameter.presence(MeetingFilter.presence) + ItemTables.meeting.parameters + Parameter.paging
        return all.filter { !dropped.contains($0.name) }
    }

    /// Lists the meetings at some positions that pass the request's filters.
    static func list(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> Answer {
        let meetings = call.snapshot.meetings
        let filter = MeetingFilter(call)
        let matches = positions.filter { filter.passes(meetings[$0]) }
        let sorted = SortOrder(matches, by: call.arguments.list("sort")) { key in
            switch key {
            case "date_from":
                return TextRanks(meetings.map { $0.dates?.first.text }).numbers
            case "country":
                return TextRanks(
                    meetings.map { $0.counterpart.country.map { SearchTerms.key(of: call.countryName($0.value)) } }
                ).numbers
            case "last_reported":
                return call.corpus.columns.articles.latest { meetings[$0].articleNumbers(in: call.snapshot) }
            // Meetings are ordered by their ids.
            default: return { $0.map(UInt32.init) }
            }
        }
        let order = ListOrder.by(call.arguments.list("sort")) {
            [.text(meetings[sorted[$0]].id.value)]
        } value: { key, place in
            let meeting = meetings[sorted[place]]
            switch key {
            case "date_from": return .text(ifAny: meeting.dates?.first.text)
            case "country":
                return .text(
                    ifAny: meeting.counterpart.country.map { SearchTerms.key(of: call.countryName($0.value)) })
            case "last_reported":
                return .text(ifAny: call.snapshot.lastReported(meeting.articleNumbers(in: call.snapshot)))
            default: return .text(meeting.id.value)
            }
        }
        var listing = Listing(ItemTables.meeting, count: sorted.count, order: order) { meetings[sorted[$0]] }
        listing.facets = facets(of: matches.lazy.map { meetings[$0] }, call: call)
        return try call.list(listing)
    }

    private static func facets(of meetings: some Sequence<IndexedMeeting>, call: Call) -> [Facet] {
        call.arguments.list("facets").map { name in
            switch name {
            case "continent":
                Facet(
                    name, of: meetings, text: \.rawValue, label: { call.continentName($0.rawValue) }, value: \.continent
                )
            case "country":
                Facet(
                    name, of: meetings, text: \.value, label: { call.countryName($0.value) }, values: \.countries)
            case "status": Facet(name, of: meetings, value: \.status.rawValue)
            case "kind": Facet(name, of: meetings, value: \.kind.rawValue)
            default:
                Facet(
                    name, of: meetings, text: \.value,
                    label: { id in
                        call.snapshot.entityIndex(id).map(call.snapshot.entities.name) ?? id.value
                    },
                    values: { $0.host?.entities ?? [] })
            }
        }
    }

    private static func meeting(_ call: Call) throws(RequestError) -> Answer {
        let meeting = try found(call)
        // It may have been asked for by the name that it had before another article came (RFC 9110 §8.7).
        let fields = call.names.first == meeting.id.value ? [] : [Field("Content-Location", Links.meeting(meeting.id))]
        return call.answer(ItemTables.meeting, meeting, fields: fields)
    }

    private static func accounts(_ call: Call) throws(RequestError) -> Answer {
        let reports = try found(call).reports
        return try call.list(
            Listing(ItemTables.account, reports) { account in .evidence { account($0).evidence } })
    }

    private static func outcomes(_ call: Call) throws(RequestError) -> Answer {
        let outcomes = try found(call).outcomes
        return try call.list(
            Listing(ItemTables.outcome, outcomes) { outcome in .evidence { outcome($0).evidence } })
    }

    /// The meeting that the path names, by any spelling of a side.
    private static func found(_ call: Call) throws(RequestError) -> IndexedMeeting {
        try call.item("meeting") { snapshot, id in snapshot.meetingIndex(named: id).map { snapshot.meetings[$0] } }
    }
}
