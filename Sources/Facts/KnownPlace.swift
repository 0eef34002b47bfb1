/// A place of the lexicon, by one of its names.
package struct KnownPlace: Sendable, Hashable {
    package let name: String
    /// Nil where it lies in several countries, or in one that is contested.
    package let country: CountryCode?
    /// Where it lies; nil of what is no city.
    package let point: GeoPoint?
    package let population: Int
    /// Whether French texts mean this one by its name, where its country has no other of comparable size.
    package let isUsual: Bool

    package init(name: String, country: CountryCode?, point: GeoPoint?, population: Int, isUsual: Bool) {
        self.name = name
        self.country = country
        self.point = point
        self.population = population
        self.isUsual = isUsual
    }
}

/// A point of the Earth (WGS 84), as exactly as a city has one.
package struct GeoPoint: Sendable, Hashable {
    /// Thousandths of a degree, north and east.
    package let latitude: Int32
    package let longitude: Int32

    /// Nil where the Earth has no such point.
    package init?(latitude: Int, longitude: Int) {
        guard (-90_000...90_000).contains(latitude), (-180_000...180_000).contains(longitude) else { return nil }
        self.latitude = Int32(latitude)
        self.longitude = Int32(longitude)
    }

    package var degrees: (latitude: Double, longitude: Double) {
        (Double(latitude) / 1_000, Double(longitude) / 1_000)
    }
}
