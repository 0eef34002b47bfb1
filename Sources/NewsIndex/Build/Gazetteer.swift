package import Facts

/// Where places lie, by their names folded.
package struct Gazetteer: Sendable {
    /// Nobody knows where anything is.
    package static let empty = Gazetteer([])

    /// The cities of a name, the largest first.
    private let cities: [String: [KnownPlace]]
    /// What else bears a name.
    private let regions: [String: [KnownPlace]]

    /// A place of one name is at least so many times as large as another that is not thought of.
    private static let rival = 10
    /// Two points that are not so far apart, in thousandths of a degree, are one city's.
    private static let near: Int32 = 200

    /// The parts of France that have a code of their own.
    private static let french: Set<String> = [
        "FR", "RE", "GP", "MQ", "GF", "YT", "NC", "PF", "BL", "MF", "PM", "WF",
    ]

    package init(_ places: [KnownPlace]) {
        var cities: [String: [KnownPlace]] = [:]
        var regions: [String: [KnownPlace]] = [:]
        for place in places {
            let key = SearchTerms.key(of: place.name)
            if place.point == nil {
                regions[key, default: []].append(place)
            } else {
                cities[key, default: []].append(place)
            }
        }
        self.cities = cities.mapValues { $0.sorted { ($1.population, $0.name) < ($0.population, $1.name) } }
        self.regions = regions
    }

    package var isEmpty: Bool { cities.isEmpty && regions.isEmpty }

    /// Where a place lies, as far as that is certain.
    ///
    /// A region has its country and no point. Of cities the one is meant that French texts mean by its name, unless more articles
    /// name the country of another. Else it is a French one that is ten times as large as every other, or the one in a country that
    /// half of the articles name, four times as many as name that of any other, if it is so much larger than others there.
    ///
    /// - Parameters:
    ///   - name: as the place is called.
    ///   - articles: how many speak of it.
    ///   - naming: how many of these name a country, too.
    /// - Returns: nil where it is not certain.
    func location(
        of name: String, articles: Int, naming: (CountryCode) -> Int
    ) -> (country: CountryCode, point: GeoPoint?)? {
        let key = SearchTerms.key(of: name)
        if let regions = regions[key] {
            let countries = Set(regions.map(\.country))
            guard countries.count == 1, let country = countries.first?.flatMap({ $0 }) else { return nil }
            return (country, nil)
        }
        let cities = cities(named: name, key)
        guard let largest = cities.first else { return nil }
        let first = cities.first(where: \.isUsual) ?? largest
        guard let country = first.country else { return nil }
        if first.isUsual {
            let others = Set(cities.compactMap(\.country)).subtracting([country])
            return others.contains { naming($0) > naming(country) } ? nil : (country, first.point)
        }
        let rivals = cities.filter { $0.population * Self.rival >= first.population && !Self.isNear($0, first) }
        if rivals.isEmpty, Self.french.contains(country.value) { return (country, first.point) }
        return named(among: cities, articles: articles, naming: naming)
    }

    /// The cities of a name; of *Havre* and *Caire*, whose article went into *au* and *du*, those with it that everybody means.
    private func cities(named name: String, _ key: String) -> [KnownPlace] {
        let own = (cities[key] ?? []).filter { Self.isSpelt($0.name, as: name) }
        guard own.isEmpty else { return own }
        return Self.articles.lazy.compactMap { article in
            let found = (cities["\(article.lowercased()) \(key)"] ?? []).filter {
                $0.isUsual && Self.isSpelt($0.name, as: "\(article) \(name)")
            }
            return found.isEmpty ? nil : found
        }.first ?? []
    }

    private static let articles = ["Le", "Les"]

    /// The city in the country that articles name, where it is the only one there that is large.
    private func named(
        among cities: [KnownPlace], articles: Int, naming: (CountryCode) -> Int
    ) -> (country: CountryCode, point: GeoPoint?)? {
        let countries = Set(cities.compactMap(\.country))
        guard
            let country = countries.first(where: { country in
                naming(country) * 2 >= articles && naming(country) > 0
                    && countries.allSatisfy { $0 == country || naming($0) * 4 <= naming(country) }
            })
        else { return nil }
        let own = cities.filter { $0.country == country }
        guard let city = own.first else { return nil }
        let hasRival = own.contains { $0.population * Self.rival >= city.population && !Self.isNear($0, city) }
        return (country, hasRival ? nil : city.point)
    }

    /// Whether a name is another one but for case, hyphens and accents that one of them lacks: *Guînes* is no *Güines*.
    private static func isSpelt(_ name: String, as other: String) -> Bool {
        let (one, other) = (accented(name), accented(other))
        return one == other || [one, other].contains { $0.allSatisfy(\.isASCII) }
    }

    private static func accented(_ name: String) -> String {
        String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
    }

    private static func isNear(_ one: KnownPlace, _ other: KnownPlace) -> Bool {
        guard let left = one.point, let right = other.point else { return false }
        return abs(left.latitude - right.latitude) <= near && abs(left.longitude - right.longitude) <= near
    }
}
