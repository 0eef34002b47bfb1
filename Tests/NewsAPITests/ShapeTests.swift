import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Every answer has the shape that was agreed")
struct ShapeTests {
    private let api = APIClient()

    private static let envelope = [
        "corpus_version", "facets", "formats", "items", "limit", "offset", "self", "total",
    ]

    @Test(
        "a list is an envelope of cards with exactly these members",
        arguments: [
            ("/v1/articles", ItemTables.article.shown(.card), 4),
            ("/v1/articles?q=lacs", ItemTables.foundArticle.shown(.card), 2),
            ("/v1/articles/10-courrier/entities", ItemTables.entity.shown(.card), 10),
            ("/v1/articles/10-courrier/mentions", ItemTables.mention.shown(.card), 11),
            ("/v1/articles/10-courrier/furniture", ItemTables.furniture.shown(.card), 2),
            ("/v1/articles/20-gazette/meetings", ItemTables.meeting.shown(.card), 2),
            ("/v1/articles/20-gazette/claims", ItemTables.claim.shown(.card), 2),
            ("/v1/entities", ItemTables.entity.shown(.card), 13),
            ("/v1/entities/per-jeanne-morvan/mentions", ItemTables.mention.shown(.card), 4),
            ("/v1/entities/per-jeanne-morvan/articles", ItemTables.article.shown(.card), 3),
            ("/v1/entities/per-jeanne-morvan/meetings", ItemTables.meeting.shown(.card), 8),
            ("/v1/entities/per-jeanne-morvan/names", ItemTables.name.shown(.card), 3),
            ("/v1/entities/per-jeanne-morvan/roles", ItemTables.role.shown(.card), 1),
            ("/v1/entities/per-jeanne-morvan/statements", ItemTables.rolePlace.shown(.card), 1),
            ("/v1/entities/per-jeanne-morvan/merges", ItemTables.merge.shown(.card), 1),
            ("/v1/entities/per-jeanne-morvan/offices", ItemTables.office.shown(.card), 0),
            ("/v1/meetings", ItemTables.meeting.shown(.card), 8),
            ("/v1/meetings/mtg-jeanne-morvan-pl-10-courrier-218/accounts", ItemTables.account.shown(.card), 2),
            ("/v1/meetings/mtg-jeanne-morvan-ca-20-gazette-155/outcomes", ItemTables.outcome.shown(.card), 1),
            ("/v1/continents", ItemTables.continent.shown(.card), 5),
            ("/v1/continents/europe/meetings", ItemTables.meeting.shown(.card), 2),
            ("/v1/quotes", ItemTables.quotation.shown(.card), 2),
            ("/v1/articles/20-gazette/quotes", ItemTables.quotation.shown(.card), 2),
            ("/v1/articles/20-gazette/copies", ItemTables.copy.shown(.card), 0),
            ("/v1/claims", ItemTables.claim.shown(.card), 4),
            ("/v1/claims/groups", ItemTables.claimGroup.shown(.card), 1),
            ("/v1/claims/groups?agree=true", ItemTables.claimGroup.shown(.card), 0),
            ("/v1/claims/groups/cmp-delegue-10-courrier/claims", ItemTables.claim.shown(.card), 2),
            ("/v1/discrepancies", ItemTables.discrepancy.shown(.card), 3),
            ("/v1/discrepancies/dsc-numbers-delegue-10-courrier/values", ItemTables.version.shown(.card), 2),
            ("/v1/sources/problems", ItemTables.problem.shown(.card), 1),
            ("/v1/sources/src-le-courrier/articles", ItemTables.article.shown(.card), 2),
            ("/v1/search?q=lacs", ItemTables.hit.shown(.card), 2),
        ])
    func wrapsLists(target: String, fields: [String], total: Int) {
        let response = api.respond(target)
        let json = JSON(response.body)
        #expect(response.status == .ok)
        #expect(response.value(of: "Content-Type") == "application/json")
        #expect(json.names == Self.envelope)
        #expect(json["total"].integer == total)
        #expect(json["items"].array.count == total)
        // An evidence's sentence has its place only where it is cut.
        for item in json["items"].array { #expect(item.names == fields.sorted()) }
    }

    @Test("members come in the order that was agreed")
    func ordersMembers() {
        let list = String(decoding: api.respond("/v1/articles?limit=1&fields=id").body, as: UTF8.self)
        #expect(
            list.hasPrefix(
                #"{"items":[{"id":"10-courrier"}],"total":4,"limit":1,"offset":0,"self":"/v1/articles?limit=1&fields=id","next":"/v1/articles?limit=1&fields=id&cursor="#
            ))
        let card = String(decoding: api.respond("/v1/claims?limit=1").body, as: UTF8.self)
        let places = ItemTables.claim.names.map { card.firstRange(of: #""\#($0)":"#)?.lowerBound }.compactMap(\.self)
        #expect(places.count == ItemTables.claim.names.count)
        #expect(places.first == places.min() && places.last == places.max())
    }

    @Test("sources carry the files that are refused")
    func addsToEnvelope() {
        let names = api.json("/v1/entities/per-jeanne-morvan/names")
        #expect(names["items"].array.map(\.["value"].text) == ["Jeanne Morvan", "J.Morvan", "Jeane Morvan"])
        #expect(names["items"].array.map(\.["kind"].text) == ["name", "initials", "name"])
        let merges = api.json("/v1/entities/per-jeanne-morvan/merges")
        #expect(merges["items"].array.map(\.["rule"].text) == ["transliteration"])
        let sources = api.json("/v1/sources")
        #expect(sources.names == (Self.envelope + ["counts", "files", "links", "problems"]).sorted())
        #expect(sources["items"].array.map(\.["name"].text) == ["La Gazette", "Le Courrier", ""])
        #expect(sources["items"].array.map(\.["id"].text) == ["src-la-gazette", "src-le-courrier", "none"])
        #expect(sources["items"].array.last?["name"].isNull == true)
        #expect(sources["problems"].array.map(\.["code"].text) == ["not_utf8"])
        #expect(sources["files"]["refused"].integer == 1)
    }

    @Test(
        "a resource is its card with more, its link and the corpus version",
        arguments: [
            ("/v1/articles/10-courrier", ItemTables.article.shown(.resource)),
            ("/v1/entities/per-jeanne-morvan", ItemTables.entity.shown(.resource)),
            ("/v1/meetings/mtg-jeanne-morvan-no-10-courrier-204", ItemTables.meeting.shown(.resource)),
            ("/v1/quotes/qte-20-gazette-92", ItemTables.quotation.shown(.resource)),
            ("/v1/claims/clm-10-courrier-176", ItemTables.claim.shown(.resource)),
            ("/v1/claims/groups/cmp-delegue-10-courrier", ItemTables.claimGroup.shown(.resource)),
            ("/v1/discrepancies/dsc-numbers-delegue-10-courrier", ItemTables.discrepancy.shown(.resource)),
            ("/v1/sources/src-le-courrier", ItemTables.source.shown(.resource)),
            ("/v1/continents/asia", ItemTables.continent.shown(.resource)),
            ("/v1/meetings/by-continent", ItemTables.continentLists.shown(.resource)),
        ])
    func wrapsResources(target: String, fields: [String]) {
        let bytes = api.respond(target).body
        let json = JSON(bytes)
        #expect(json.names == (fields + ["corpus_version"]).sorted())
        #expect(json["self"].text == target)
        let version = json["corpus_version"].text
        #expect(
            String(decoding: bytes, as: UTF8.self).hasSuffix(#","self":"\#(target)","corpus_version":"\#(version)"}"#))
    }

    @Test("an article says what was taken off its file")
    func countsFurniture() {
        let article = api.json("/v1/articles/10-courrier")
        #expect(article["counts"]["furniture"].integer == 2)
        #expect(article["furniture"].array.map(\.["line"].integer) == [2, 9])
        let furniture = api.json(article["links"]["furniture"].text + "?facets=reason")
        #expect(furniture["facets"]["reason"].array.map(\.["value"].text) == ["advertising"])
        #expect(furniture["facets"]["reason"].array.map(\.["count"].integer) == [2])
    }

    @Test("an article's entities are told as that article tells them")
    func limitsEntities() throws {
        let items = api.json("/v1/articles/20-gazette/entities?include=names,mentions,roles,articles")["items"].array
        let morvan = try #require(items.first { $0["id"].text == "per-jeanne-morvan" })
        #expect(morvan["names"].array.map(\.["value"].text) == ["Jeane Morvan"])
        #expect(morvan["counts"]["mentions"].integer == 1)
        #expect(morvan["counts"]["meetings"].integer == 2)
        #expect(morvan["articles"].array.map(\.["id"].text) == ["20-gazette"])
        #expect(morvan["mentions"].array.map(\.["surface"].text) == ["Jeane Morvan"])
        #expect(morvan["roles"].array.isEmpty)
        #expect(api.json("/v1/articles/20-gazette/entities")["limit"].integer == 100)
    }

    @Test("the way in links to everything, and what needs no name answers")
    func linksToEverything() {
        let root = api.json("/v1")
        #expect(root.names == ["corpus_version", "formats", "links", "name", "self", "version"])
        #expect(root["version"].text == "0.0.0")
        #expect(Set(root["links"].members.map(\.value.text)).count == RouteTable.routes.count - 1)
        for link in root["links"].members.map(\.value.text) where !link.contains("{") && link != "/v1/analyze" {
            let query = api.needs(of: link, words: "lacs").map { "?" + $0 } ?? ""
            #expect(api.respond(link + query).status == .ok, "\(link)")
        }
    }

    @Test("the totals are those of the lists")
    func countsEverything() {
        let stats = api.json("/v1/stats")
        #expect(stats["articles"].integer == api.json("/v1/articles")["total"].integer)
        for (status, count) in stats["meetings"].members {
            #expect(count.integer == api.json("/v1/meetings?status=\(status)")["total"].integer)
        }
        for (type, count) in stats["entities"].members {
            #expect(count.integer == api.json("/v1/entities?type=\(type)")["total"].integer)
        }
        #expect(stats["claims"].integer == api.json("/v1/claims")["total"].integer)
        #expect(stats["discrepancies"].integer == api.json("/v1/discrepancies")["total"].integer)
        #expect(stats["countries_met"].integer == api.json("/v1/meetings/by-continent")["listed"].integer)
    }
}
