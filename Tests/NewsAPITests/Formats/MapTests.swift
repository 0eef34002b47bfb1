import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Meetings and places are a map")
struct MapTests {
    private let api = APIClient()
    private let snapshot = LakeSummit.snapshot

    @Test func `each meeting is a feature where the country met is`() throws {
        let map = try #require(WrittenDocument(ItemTables.meeting, as: .geoJSON, snapshot.meetings, in: snapshot)).json
        let told = api.json("/v1/meetings?limit=100")
        #expect(map["type"].text == "FeatureCollection")
        #expect(map["total"].integer == told["total"].integer)
        #expect(map["features"].array.count == told["total"].integer)
        for (feature, meeting) in zip(map["features"].array, told["items"].array) {
            let properties = feature["properties"]
            let country = meeting["parties"].array.first?["country"]
            #expect(feature["type"].text == "Feature")
            #expect(feature["id"].text == meeting["id"].text)
            for name in ["status", "kind", "date_from", "date_to"] {
                #expect(properties[name].text == meeting[name].text)
            }
            #expect(properties["country"].text == country?["code"].text ?? "")
            #expect(properties["country_fr"].text == country?["name_fr"].text ?? "")
            #expect(properties["country_en"].text == country?["name_en"].text ?? "")
            #expect(properties["place"].text == meeting["place"]["name"].text)
            #expect(properties["sentence"].text == meeting["evidence"]["sentence"].text)
            #expect(properties["start"].integer == meeting["evidence"]["position"]["start"].integer)
            #expect(properties["end"].integer == meeting["evidence"]["position"]["end"].integer)
            let isKnown = ["KE", "NO", "PL"].contains(country?["code"].text)
            #expect(feature["geometry"].isNull == !isKnown)
        }
        let kenya = map["features"].array.first { $0["properties"]["country"].text == "KE" }
        #expect(kenya?["geometry"]["coordinates"].array.map(\.number) == [36.817, -1.283])
        #expect(kenya?["properties"]["point_of"].text == "Nairobi")
    }

    @Test func `each entity is a feature; countries are where maps show them`() throws {
        let entities = snapshot.entities.map { SeenEntity($0) }
        let map = try #require(WrittenDocument(ItemTables.entity, as: .geoJSON, entities, in: snapshot)).json
        #expect(map["features"].array.map { $0["id"].text } == entities.map(\.entity.id.value))
        #expect(map["features"].array.allSatisfy { $0.has("geometry") })
        let placed = map["features"].array.filter { !$0["geometry"].isNull }.map { $0["id"].text }
        #expect(placed == ["KE", "NO", "PL"])
    }

    @Test func `an item by itself is a feature`() throws {
        let meeting = try #require(snapshot.meetings.first)
        let feature = try #require(WrittenDocument(ItemTables.meeting, as: .geoJSON, one: meeting, in: snapshot)).json
        #expect(feature["type"].text == "Feature")
        #expect(feature["id"].text == meeting.id.value)
    }

    @Test func `hostile words stay what they are`() throws {
        let snapshot = HostileWords.snapshot
        let map = try #require(WrittenDocument(ItemTables.meeting, as: .geoJSON, snapshot.meetings, in: snapshot)).json
        let host = map["features"].array.first?["properties"]["host"].text
        #expect(host == HostileWords.person.beginning(TextLimit.name).text)
    }
}
