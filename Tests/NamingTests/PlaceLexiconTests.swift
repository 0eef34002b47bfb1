import Facts
import Testing

@testable import Naming

@Suite("The lexicon knows where places lie")
struct PlaceLexiconTests {
    @Test(arguments: [
        ("Londres", "GB", 51.5, -0.1), ("Marrakech", "MA", 31.6, -8.0), ("Nice", "FR", 43.7, 7.3),
        ("Cayenne", "GF", 4.9, -52.3),
    ])
    func `a city by the name that French gives it`(name: String, code: String, latitude: Double, longitude: Double)
        throws
    {
        let places = try PlaceLexicon.places().filter { $0.name == name && $0.isUsual }
        let place = try #require(places.first)
        #expect(places.count == 1)
        #expect(place.country?.value == code)
        let degrees = try #require(place.point).degrees
        #expect(abs(degrees.latitude - latitude) < 0.1 && abs(degrees.longitude - longitude) < 0.1)
    }

    @Test func `what is no city has no point`() throws {
        let places = try PlaceLexicon.places()
        #expect(places.count > 15_000)
        #expect(places.contains { $0.name == "Bretagne" && $0.point == nil && $0.country?.value == "FR" })
    }

    @Test(arguments: [("FR", "Paris", 48.9, 2.3), ("AU", "Canberra", -35.3, 149.1), ("IL", "Tel Aviv", 32.1, 34.8)])
    func `maps show a country by its capital, unless that is contested`(
        code: String, name: String, latitude: Double, longitude: Double
    ) throws {
        let points = try PlaceLexicon.mapPoints()
        #expect(points.count > 240)
        let place = try #require(CountryCode(code).flatMap { points[$0] })
        #expect(place.name == name)
        #expect(abs(place.point.degrees.latitude - latitude) < 0.1)
        #expect(abs(place.point.degrees.longitude - longitude) < 0.1)
    }
}
