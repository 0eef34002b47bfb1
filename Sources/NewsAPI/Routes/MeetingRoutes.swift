import Corpus
import Extraction
import HTTPMessage
import NewsIndex

/// The meetings that articles report.
enum MeetingRoutes {
    static let all = [
        // Before the pattern that its last segment would match.
        Route("/v1/meetings/by-continent", [Parameter("article", .names), Parameter("host", .names)]) { call in
            ContinentLists(call).answer()
        },
        Route("/v1/meetings", filters()) { call throws(RequestError) in try list(call) { _ in true } },
        Route("/v1/meetings/{id}") { call throws(RequestError) in try meeting(call) },
    ]

    /// What every list of meetings takes, less what the path says already.
    static func filters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            [
                Parameter("continent", .choices(Continent.ordered.map(\.rawValue))),
                Parameter("country", .countries), Parameter("host", .names), Parameter("with", .names),
                Parameter("kind", .choices(Meeting.Kind.allCases.map(\.rawValue))),
                Parameter("status", .choices(Meeting.Status.allCases.map(\.rawValue))),
                Parameter("date_from", .date), Parameter("date_to", .date), Parameter("article", .names),
                .sort(["id", "date_from", "country"]), .fields(ItemFields.meeting),
                .facets(["continent", "country", "status", "kind", "host"]),
            ] + Parameter.paging
        return all.filter { !dropped.contains($0.name) }
    }

    /// Lists the meetings that pass the request's filters and one of the path's.
    static func list(_ call: Call, where isMeant: (IndexedMeeting) -> Bool) throws(RequestError) -> Answer {
        let meetings = call.snapshot.meetings
        let filter = MeetingFilter(call)
        let matches = meetings.indices.filter { isMeant(meetings[$0]) && filter.passes(meetings[$0]) }
        let sorted = SortValue.sort(matches, by: call.arguments.list("sort")) { index, key in
            let meeting = meetings[index]
            return switch key {
            case "date_from": .text(meeting.dates?.first.text)
            case "country":
                .text(meeting.counterpart.country.map { SearchTerms.key(of: call.countryName($0.value)) })
            default: .text(meeting.id.value)
            }
        }
        var listing = Listing(count: sorted.count) {
            meetings[sorted[$0]].id.value
        } object: {
            call.corpus.meetings[sorted[$0]]
        }
        listing.facets = facets(of: sorted.map { meetings[$0] }, call: call)
        return try call.list(listing)
    }

    private static func facets(of meetings: [IndexedMeeting], call: Call) -> [JSONMember] {
        call.arguments.list("facets").map { name in
            switch name {
            case "continent":
                let values = meetings.map { [$0.continent?.rawValue].compactMap(\.self) }
                return Facet.member(name, values: values, label: call.continentName)
            case "country":
                return Facet.member(name, values: meetings.map { $0.countries.map(\.value) }, label: call.countryName)
            case "status": return Facet.member(name, values: meetings.map { [$0.status.rawValue] }) { $0 }
            case "kind": return Facet.member(name, values: meetings.map { [$0.kind.rawValue] }) { $0 }
            default:
                return Facet.member(name, values: meetings.map { $0.host?.entities.map(\.value) ?? [] }) { id in
                    call.snapshot.entityIndex(EntityID(id)).map { call.snapshot.entities[$0].resolved.name } ?? id
                }
            }
        }
    }

    private static func meeting(_ call: Call) throws(RequestError) -> Answer {
        let id = call.names.first ?? ""
        guard let index = call.snapshot.meetingIndex(named: id) else { throw .noSuchItem(kind: "meeting", id: id) }
        let meeting = call.snapshot.meetings[index].id
        // It may have been asked for by the name that it had before another article came (RFC 9110 §8.7).
        let fields = id == meeting.value ? [] : [Field("Content-Location", Links.meeting(meeting))]
        return call.answer(call.corpus.meetings[index], fields: fields)
    }
}
