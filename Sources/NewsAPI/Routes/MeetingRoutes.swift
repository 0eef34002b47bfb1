import Corpus
import Facts
import NewsIndex

/// The meetings that articles report.
enum MeetingRoutes {
    static let all = [
        // Before the pattern that its last segment would match.
        Route.item(
            "/v1/meetings/by-continent", of: ItemTables.continentLists,
            [Parameter("article", .names), Parameter("host", .entities(nil))]
        ) { call throws(RequestError) in ContinentLists(call) },
        .list("/v1/meetings", of: ItemTables.meeting, filters()) { call throws(RequestError) in
            listing(call, among: call.snapshot.meetings.indices)
        },
        .item("/v1/meetings/{id}", of: ItemTables.meeting) { call throws(RequestError) in
            try found(call)
        } link: {
            Links.meeting($0.id)
        },
        .list("/v1/meetings/{id}/accounts", of: ItemTables.account) { call throws(RequestError) in
            Listing(ItemTables.account, try found(call).reports) { account in .evidence { account($0).evidence } }
        },
        .list("/v1/meetings/{id}/outcomes", of: ItemTables.outcome) { call throws(RequestError) in
            Listing(ItemTables.outcome, try found(call).outcomes) { outcome in .evidence { outcome($0).evidence } }
        },
    ]

    /// What every list of meetings takes, less what the path says already.
    static func filters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            [
                Parameter("continent", .choices(Continent.ordered.map(\.rawValue))),
                Parameter("country", .countries, again: .narrows), Parameter("host", .entities(nil), again: .narrows),
                Parameter("with", .entities(nil), again: .narrows), Parameter("party", .entities(nil), again: .narrows),
                Parameter("kind", .choices(Meeting.Kind.allCases.map(\.rawValue))),
                Parameter("status", .choices(Meeting.Status.allCases.map(\.rawValue))),
                Parameter("has_country", .choices(["true", "false"])),
                Parameter("date_from", .date), Parameter("date_to", .date),
                Parameter("article", .names, again: .narrows), .ids, .minSources,
                .sort(["id", "date_from", "country", "last_reported"]),
                .facets([
                    "continent", "country", "status", "kind", "host", "party", "source", "day", "month", "year",
                ]),
            ] + Parameter.presence(MeetingFilter.presence)
        return all.filter { !dropped.contains($0.name) }
    }

    /// Lists the meetings at some positions that pass the request's filters.
    static func listing(_ call: Call, among positions: some Sequence<Int>) -> Listing {
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
        return listing
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
            case "day", "month", "year":
                Facet(name, ofDays: meetings, days: days)
            case "source":
                Facet(name, of: meetings, text: { $0 }, label: { $0 }) { meeting in
                    meeting.articleNumbers(in: call.snapshot).compactMap(call.snapshot.articles.publisher)
                }
            case "party":
                Facet(name, of: meetings, text: \.value, label: call.entityName) { meeting in
                    (meeting.host?.entities ?? []) + meeting.counterpart.entities
                }
            default:
                Facet(name, of: meetings, text: \.value, label: call.entityName, values: { $0.host?.entities ?? [] })
            }
        }
    }

    private static func days(of meeting: IndexedMeeting) -> (first: String, last: String)? {
        guard let dates = meeting.dates, let first = dates.first.text, let last = dates.last.text else { return nil }
        return (first, last)
    }

    /// The meeting that the path names, by any spelling of a side.
    private static func found(_ call: Call) throws(RequestError) -> IndexedMeeting {
        try call.item("meeting") { snapshot, id in snapshot.meetingIndex(named: id).map { snapshot.meetings[$0] } }
    }
}
