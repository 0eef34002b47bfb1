import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Every answer has the shape that was agreed")
struct ShapeTests {
    private let api = APIClient()

    private static let envelope = ["corpus_version", "facets", "items", "limit", "offset", "self", "total"]

    @Test(
        "a list is an envelope of items with exactly these members",
        arguments: [
            ("/v1/articles", ItemFields.article, 4),
            ("/v1/articles?q=lacs", ItemFields.article + ["score", "snippet"], 2),
            ("/v1/articles/10-courrier/entities", ItemFields.entity + ["mentions"], 10),
            ("/v1/articles/20-gazette/meetings", ItemFields.meeting, 2),
            ("/v1/articles/20-gazette/claims", ItemFields.claim, 2),
            ("/v1/entities", ItemFields.entity, 13),
            ("/v1/entities/per-jeanne-morvan/mentions", ItemFields.mention, 4),
            ("/v1/entities/per-jeanne-morvan/articles", ItemFields.article, 3),
            ("/v1/meetings", ItemFields.meeting, 8),
            ("/v1/continents", ItemFields.continent, 5),
            ("/v1/continents/europe/meetings", ItemFields.meeting, 2),
            ("/v1/quotes", ItemFields.quote, 2),
            ("/v1/articles/20-gazette/quotes", ItemFields.quote, 2),
            ("/v1/articles/20-gazette/copies", ItemFields.copy, 0),
            ("/v1/claims", ItemFields.claim, 4),
            ("/v1/claims/groups", ItemFields.claimGroup, 1),
            ("/v1/claims/groups?agree=true", ItemFields.claimGroup, 0),
            ("/v1/discrepancies", ItemFields.discrepancy, 3),
            ("/v1/search?q=lacs", ItemFields.hit, 2),
        ])
    func wrapsLists(target: String, fields: [String], total: Int) {
        let response = api.respond(target)
        let json = JSON(response.body)
        #expect(response.status == .ok)
        #expect(response.value(of: "Content-Type") == "application/json")
        #expect(json.names == Self.envelope)
        #expect(json["total"].integer == total)
        #expect(json["items"].array.count == total)
        for item in json["items"].array { #expect(item.names == fields.sorted()) }
    }

    @Test("members come in the order that was agreed")
    func ordersMembers() {
        let corpus = EncodedSnapshot(LakeSummit.snapshot)
        for article in corpus.articles { #expect(article.names == ItemFields.article) }
        for entity in corpus.entities { #expect(entity.names == ItemFields.entity) }
        for meeting in corpus.meetings { #expect(meeting.names == ItemFields.meeting) }
        for quote in corpus.quotations { #expect(quote.names == ItemFields.quote) }
        for claim in corpus.claims { #expect(claim.names == ItemFields.claim) }
        for discrepancy in corpus.discrepancies { #expect(discrepancy.names == ItemFields.discrepancy) }
        let list = String(decoding: api.respond("/v1/articles?limit=1&fields=id").body, as: UTF8.self)
        #expect(
            list.hasPrefix(
                #"{"items":[{"id":"10-courrier"}],"total":4,"limit":1,"offset":0,"self":"/v1/articles?limit=1&fields=id","next":"/v1/articles?limit=1&fields=id&cursor="#
            ))
    }

    @Test("names carry the merges of their entity, and sources the files that are refused")
    func addsToEnvelope() {
        let names = api.json("/v1/entities/per-jeanne-morvan/names")
        #expect(names.names == (Self.envelope + ["merges"]).sorted())
        #expect(names["items"].array.map(\.["value"].text) == ["Jeanne Morvan", "J.Morvan", "Jeane Morvan"])
        #expect(names["items"].array.map(\.["kind"].text) == ["name", "initials", "name"])
        #expect(names["merges"].array.map(\.["rule"].text) == ["transliteration"])
        let sources = api.json("/v1/sources")
        #expect(sources.names == (Self.envelope + ["files", "problems"]).sorted())
        #expect(sources["items"].array.map(\.["name"].text) == ["La Gazette", "Le Courrier", ""])
        #expect(sources["items"].array.last?["name"].isNull == true)
        #expect(sources["problems"].array.map(\.["code"].text) == ["not_utf8"])
        #expect(sources["files"]["refused"].integer == 1)
    }

    @Test(
        "a resource is its item with more, its link and the corpus version",
        arguments: [
            ("/v1/articles/10-courrier", ItemFields.article + ["furniture", "byte_count", "scalar_count", "links"]),
            ("/v1/entities/per-jeanne-morvan", ItemFields.entity + ["merges", "offices", "links"]),
            ("/v1/meetings/mtg-jeanne-morvan-no-10-courrier-204", ItemFields.meeting),
            ("/v1/continents/asia", ItemFields.continent),
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
        let furniture = api.json("/v1/articles/10-courrier")["furniture"]
        #expect(furniture["lines"].integer == 2)
        #expect(furniture["reasons"].array.map(\.["reason"].text) == ["advertising"])
        #expect(furniture["reasons"].array.map(\.["lines"].integer) == [2])
        #expect(furniture["removed"].array.map(\.["line"].integer) == [2, 9])
    }

    @Test("an article's entities are told as that article tells them")
    func limitsEntities() throws {
        let items = api.json("/v1/articles/20-gazette/entities")["items"].array
        let morvan = try #require(items.first { $0["id"].text == "per-jeanne-morvan" })
        #expect(morvan["names"].array.map(\.["value"].text) == ["Jeane Morvan"])
        #expect(morvan["counts"]["mentions"].integer == 1)
        #expect(morvan["counts"]["meetings"].integer == 2)
        #expect(morvan["articles"].array.map(\.text) == ["20-gazette"])
        #expect(morvan["mentions"].array.map(\.["surface"].text) == ["Jeane Morvan"])
        #expect(morvan["roles"].array.isEmpty)
        #expect(api.json("/v1/articles/20-gazette/entities")["limit"].integer == 100)
    }

    @Test("the way in links to everything, and what needs no name answers")
    func linksToEverything() {
        let root = api.json("/v1")
        #expect(root.names == ["corpus_version", "links", "name", "self", "version"])
        #expect(root["version"].text == "0.0.0")
        #expect(Set(root["links"].members.map(\.value.text)).count == RouteTable.routes.count - 1)
        for link in root["links"].members.map(\.value.text) where !link.contains("{") {
            let query = link == "/v1/search" ? "?q=lacs" : ""
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
