import Facts
import Testing

@testable import NewsIndex

@Suite("A place lies where it is certain that it lies")
struct GazetteerTests {
    private static func city(_ name: String, _ code: String, _ population: Int, _ isUsual: Bool = false) -> KnownPlace {
        KnownPlace(
            name: name, country: CountryCode(code),
            point: GeoPoint(latitude: population % 90_000, longitude: -population % 180_000), population: population,
            isUsual: isUsual)
    }

    private static let gazetteer = Gazetteer([
        city("Londres", "GB", 8_961_989, true), city("Tripoli", "LY", 1_302_947, true), city("Tripoli", "LB", 229_398),
        city("Orange", "US", 140_992), city("Orange", "US", 34_457), city("Orange", "FR", 30_530),
        city("Orange", "AU", 41_920), city("Beauville", "FR", 12_000), city("Saint-Denis", "RE", 154_765),
        city("Saint-Denis", "FR", 96_128), city("Güines", "CU", 68_000), city("Guînes", "FR", 5_500),
        city("Sapporo", "JP", 1_900_000), city("Le Havre", "FR", 166_058, true), city("Le Port", "RE", 34_692),
        KnownPlace(name: "Bretagne", country: CountryCode("FR"), point: nil, population: 0, isUsual: true),
        KnownPlace(name: "Alpes", country: nil, point: nil, population: 0, isUsual: true),
        KnownPlace(name: "Géorgie", country: CountryCode("US"), point: nil, population: 0, isUsual: true),
        KnownPlace(name: "Géorgie", country: CountryCode("GE"), point: nil, population: 0, isUsual: true),
    ])

    private func location(_ name: String, _ articles: Int, _ naming: [String: Int]) -> (code: String, hasPoint: Bool)? {
        Self.gazetteer.location(of: name, articles: articles) { naming[$0.value] ?? 0 }.map {
            ($0.country.value, $0.point != nil)
        }
    }

    @Test(
        arguments: [
            // Nobody else bears the name.
            ("londres", 3, [:], "GB"), ("Beauville", 1, [:], "FR"),
            // French texts mean this one, but not where they name the other's country more often.
            ("Tripoli", 4, ["LY": 2, "LB": 2], "LY"), ("Tripoli", 4, ["LB": 3, "LY": 1], nil),
            ("Tripoli", 1, [:], "LY"),
            // Many bear it: the country tells which, where half of the articles name it and few another one.
            ("Orange", 4, ["FR": 2], "FR"), ("Orange", 4, ["FR": 1], nil), ("Orange", 4, [:], nil),
            ("Orange", 4, ["FR": 4, "US": 1], "FR"), ("Orange", 4, ["FR": 4, "US": 2], nil),
            ("Saint-Denis", 9, ["FR": 8, "RE": 1], "FR"), ("Saint-Denis", 9, ["FR": 8, "RE": 6], nil),
            // A foreign one needs its country beside it; accents that differ make another name.
            ("Sapporo", 2, ["JP": 1], "JP"), ("Sapporo", 3, ["JP": 1], nil), ("Guînes", 1, [:], "FR"),
            ("Güines", 1, [:], nil), ("Güines", 1, ["CU": 1], "CU"), ("Guines", 1, [:], nil),
            ("GUINES", 1, ["FR": 1], "FR"),
            // *au Havre*, but no *port*.
            ("Havre", 1, [:], "FR"), ("Port", 1, [:], nil),
            ("Ailleurs", 1, [:], nil), ("", 1, [:], nil),
        ] as [(String, Int, [String: Int], String?)])
    func `by its name and the countries that stand beside it`(
        name: String, articles: Int, naming: [String: Int], code: String?
    ) {
        let found = location(name, articles, naming)
        #expect(found?.code == code)
        #expect(found?.hasPoint ?? true)
    }

    @Test func `a region has a country and no point, two of one name in the country have none, either`() {
        #expect(location("Bretagne", 1, [:])?.code == "FR")
        #expect(location("Bretagne", 1, [:])?.hasPoint == false)
        #expect(location("Alpes", 1, [:]) == nil)
        #expect(location("Géorgie", 2, ["US": 2]) == nil)
        #expect(location("Orange", 2, ["US": 2])?.code == "US")
        #expect(location("Orange", 2, ["US": 2])?.hasPoint == false)
    }

    @Test(arguments: [(90_001, 0), (0, 180_001), (-90_001, 0)])
    func `the Earth has no such point`(latitude: Int, longitude: Int) {
        #expect(GeoPoint(latitude: latitude, longitude: longitude) == nil)
    }
}
