/// An ISO 3166-1 alpha-2 code of a country that the lexicon knows: `MA`.
package struct CountryCode: Hashable, Comparable, Sendable {
    /// Two capital ASCII letters.
    package let value: String

    /// Checks the form, not that such a country exists.
    package init?(_ value: String) {
        guard value.utf8.count == 2, value.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        self.value = value
    }

    package static func < (left: CountryCode, right: CountryCode) -> Bool {
        left.value < right.value
    }
}

/// The five regions of UN M49 (https://unstats.un.org/unsd/methodology/m49/) that the product calls continents.
package enum Continent: String, Sendable, CaseIterable {
    case africa
    case americas
    case asia
    case europe
    case oceania

    /// The region's three-digit M49 code.
    package var m49: String {
        switch self {
        case .africa: "002"
        case .americas: "019"
        case .asia: "142"
        case .europe: "150"
        case .oceania: "009"
        }
    }

    package var frenchName: String {
        switch self {
        case .africa: "Afrique"
        case .americas: "Amériques"
        case .asia: "Asie"
        case .europe: "Europe"
        case .oceania: "Océanie"
        }
    }

    package var englishName: String {
        switch self {
        case .africa: "Africa"
        case .americas: "Americas"
        case .asia: "Asia"
        case .europe: "Europe"
        case .oceania: "Oceania"
        }
    }
}

/// A country of the lexicon.
package struct Country: Sendable, Hashable {
    package let code: CountryCode
    /// The country's own three-digit M49 code (that of ISO 3166-1 numeric).
    package let m49: String
    package let continent: Continent
    package let frenchName: String
    package let englishName: String
    /// Where maps show it; nil where nobody lives.
    package let mapPoint: MapPoint?

    /// The place that stands for a country on a map.
    package struct MapPoint: Sendable, Hashable {
        package let name: String
        package let point: GeoPoint

        package init(name: String, point: GeoPoint) {
            self.name = name
            self.point = point
        }
    }

    package init(
        code: CountryCode, m49: String, continent: Continent, frenchName: String, englishName: String,
        mapPoint: MapPoint? = nil
    ) {
        self.code = code
        self.m49 = m49
        self.continent = continent
        self.frenchName = frenchName
        self.englishName = englishName
        self.mapPoint = mapPoint
    }
}
