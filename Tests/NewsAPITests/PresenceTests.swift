import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("A list narrowed by what its items have is the whole list without the others")
struct PresenceTests {
    /// A list, and of each name that `has` takes what an item shows of it.
    struct List: CustomTestStringConvertible, Sendable {
        let path: String
        let shown: [String: @Sendable (JSON) -> Bool]
        var testDescription: String { path }
    }

    private static func member(_ name: String) -> @Sendable (JSON) -> Bool { { $0.has(name) && !$0[name].isNull } }
    private static func count(_ name: String) -> @Sendable (JSON) -> Bool { { $0["counts"][name].integer > 0 } }
    private static func members(_ names: String...) -> [String: @Sendable (JSON) -> Bool] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, member($0)) })
    }
    private static func counts(_ names: String...) -> [String: @Sendable (JSON) -> Bool] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, count($0)) })
    }

    static let lists = [
        List(
            path: "/v1/articles",
            shown: members("title", "source", "event_date").merging(
                counts(
                    "person", "organization", "country", "place", "event", "meetings", "quotes", "claims", "copies")
            ) { $1 }.merging(["date": member("published_at")]) { $1 }),
        List(
            path: "/v1/entities",
            shown: members("country").merging(counts("roles", "meetings", "merges")) { $1 }
                .merging(["coordinates": member("latitude")]) { $1 }),
        List(
            path: "/v1/meetings",
            shown: members("host", "place", "event", "continent", "stated_group").merging(counts("outcomes")) { $1 }
                .merging([
                    "date": member("date_from"),
                    "country": { $0["parties"].array.first.map(member("country")) ?? false },
                    "corrections": { !$0["corrections"].array.isEmpty },
                ]) { $1 }),
        List(
            path: "/v1/quotes",
            shown: members("speaker", "speaker_words").merging(["date": member("said_on")]) { $1 }),
        List(
            path: "/v1/claims",
            shown: members("source", "source_words").merging(["date": member("stated_on")]) { $1 }),
        List(path: "/v1/claims/groups", shown: members("event").merging(["date": member("last_reported")]) { $1 }),
        List(path: "/v1/discrepancies", shown: members("entity").merging(["date": member("last_reported")]) { $1 }),
    ]

    private func items(_ target: String, _ api: APIClient) -> [JSON] {
        var all: [JSON] = []
        var next = target
        while !next.isEmpty {
            let page = api.json(next)
            all += page["items"].array
            next = page["next"].text
        }
        return all
    }

    @Test(arguments: lists, [false, true])
    func `as the fields show it`(list: List, isHostile: Bool) throws {
        let api = APIClient(isHostile ? HostileNews.snapshot : LakeSummit.snapshot)
        let include = list.path == "/v1/meetings" ? "&include=event,continent" : ""
        let all = items("\(list.path)?limit=100\(include)", api)
        let route = try #require(RouteTable.routes.first { $0.path.text == list.path })
        let declared = route.parameters.first { $0.name == "has" }?.allowed ?? []
        #expect(Set(declared) == Set(list.shown.keys))
        for (name, isShown) in list.shown {
            let having = all.filter(isShown).map(\.["id"].text)
            let lacking = all.filter { !isShown($0) }.map(\.["id"].text)
            #expect(items("\(list.path)?limit=100&fields=id&has=\(name)", api).map(\.["id"].text) == having, "\(name)")
            #expect(
                items("\(list.path)?limit=100&fields=id&missing=\(name)", api).map(\.["id"].text) == lacking, "\(name)")
            #expect(api.json("\(list.path)?limit=0&has=\(name)&missing=\(name)")["total"].integer == 0)
            #expect(api.json("\(list.path)?limit=0&has=\(name)&has=\(name)")["total"].integer == having.count)
        }
    }

    @Test func `a comma means either, a repetition both`() {
        let api = APIClient()
        let all = items("/v1/articles?limit=100", api)
        func ids(_ isWanted: (JSON) -> Bool) -> [String] { all.filter(isWanted).map(\.["id"].text) }
        let (date, source) = (Self.member("published_at"), Self.member("source"))
        #expect(api.ids("/v1/articles?has=date,source") == ids { date($0) || source($0) })
        #expect(api.ids("/v1/articles?has=date&has=source") == ids { date($0) && source($0) })
        #expect(api.ids("/v1/articles?missing=date,source") == ids { !date($0) || !source($0) })
        #expect(api.ids("/v1/articles?missing=date&missing=source") == ids { !date($0) && !source($0) })
        #expect(api.ids("/v1/articles?has=date&missing=source") == ids { date($0) && !source($0) })
        #expect(api.json("/v1/timeline?has=source")["total"].integer > 0)
        #expect(api.json("/v1/search?q=lacs&missing=source")["total"].integer == 0)
    }

    @Test(arguments: ["/v1/meetings", "/v1/discrepancies", "/v1/claims/groups", "/v1/entities"], [false, true])
    func `every list can begin with what was reported last`(path: String, isHostile: Bool) {
        let api = APIClient(isHostile ? HostileNews.snapshot : LakeSummit.snapshot)
        for key in ["last_reported", "-last_reported"] {
            // Page by page, so that the cursors are asked, too.
            let found = items("\(path)?limit=3&sort=\(key)&fields=id,last_reported", api)
            #expect(Set(found.map(\.["id"].text)).count == api.json("\(path)?limit=0")["total"].integer)
            let days = found.map(\.["last_reported"]).map { $0.isNull ? nil : $0.text }
            let known = days.compactMap(\.self)
            #expect(known == (key.hasPrefix("-") ? known.sorted(by: >) : known.sorted()))
            #expect(days.prefix(known.count).allSatisfy { $0 != nil })
        }
    }

    @Test(arguments: [
        "/v1/entities/per-jeanne-morvan/articles", "/v1/sources/src-le-courrier/articles",
        "/v1/entities/per-jeanne-morvan/mentions",
    ])
    func `so can the lists of one thing`(path: String) {
        let api = APIClient()
        let found = items("\(path)?limit=1&sort=-published_at", api)
        #expect(found.count == api.json(path)["total"].integer)
        let days = found.map { item -> String in
            let id = item.has("article_id") ? item["article_id"].text : item["id"].text
            return api.json("/v1/articles/\(id)")["published_at"]["value"].text
        }
        // One without a day has an empty text, and comes last.
        #expect(days == days.sorted(by: >))
    }

    @Test(arguments: [false, true])
    func `numbers of a unit are those that its facet counts, however it is worded`(isHostile: Bool) throws {
        let api = APIClient(isHostile ? HostileNews.snapshot : LakeSummit.snapshot)
        let all = items("/v1/claims?limit=100&fields=id,unit", api)
        for facet in api.json("/v1/claims?limit=0&facets=unit")["facets"]["unit"].array.prefix(20) {
            let value = PercentEncoding.encode(facet["value"].text)
            let found = items("/v1/claims?limit=100&fields=id,unit&unit=\(value)", api)
            #expect(found.count >= facet["count"].integer)
            #expect(found.contains { $0["unit"].text == facet["label"].text })
        }
        for claim in all.prefix(20) where claim["unit"].text.count < 100 && !claim["unit"].text.contains(",") {
            let found = items("/v1/claims?limit=100&fields=id&unit=\(PercentEncoding.encode(claim["unit"].text))", api)
            #expect(found.contains { $0["id"].text == claim["id"].text }, "\(claim["unit"].text)")
        }
        guard !isHostile else { return }
        #expect(api.ids("/v1/claims?unit=delegue") == ["clm-10-courrier-176", "clm-20-gazette-119"])
        #expect(api.ids("/v1/claims?unit=D%C3%89L%C3%89GU%C3%89S") == ["clm-10-courrier-176", "clm-20-gazette-119"])
        #expect(api.ids("/v1/claims?unit=delegue&value=1500") == ["clm-10-courrier-176"])
        #expect(api.ids("/v1/claims?unit=lune") == [])
    }
}
