import Facts
import NewsIndex

extension GeoPoint {
    /// A geometry of RFC 7946: longitude first.
    var geometry: JSONValue {
        [
            "type": "Point",
            "coordinates": .array([.number(degrees.longitude), .number(degrees.latitude)]),
        ]
    }
}

extension IndexSnapshot {
    /// Where maps show a country.
    func mapPoint(of country: CountryCode?) -> Country.MapPoint? {
        country.flatMap { countries[$0]?.mapPoint }
    }
}

extension IndexedEntity {
    /// Where maps show it: a place where it lies, a country by the place that stands for it; nil where that is not certain, and
    /// for persons, organizations and events.
    func mapPoint(in snapshot: IndexSnapshot) -> GeoPoint? {
        switch type {
        case .place: coordinates
        case .country: snapshot.mapPoint(of: country)?.point
        case .person, .organization, .event: nil
        }
    }
}
