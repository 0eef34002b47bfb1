package import Facts

/// Where places lie; texts are read without it, since only an index and maps ask for it.
package enum PlaceLexicon {
    /// The cities of `gazetteer.tsv`, and what else `places.tsv` has.
    ///
    /// - Throws: ``LexiconError`` where a file is missing or malformed.
    package static func places() throws(LexiconError) -> [KnownPlace] {
        try cities() + regions()
    }

    /// The places that stand for countries on a map.
    static func mapPoints() throws(LexiconError) -> [CountryCode: Country.MapPoint] {
        var points: [CountryCode: Country.MapPoint] = [:]
        for row in try LexiconFile("capitals.tsv", columns: 4).rows {
            guard let country = CountryCode(row.fields[0]), let latitude = Int(row.fields[2]),
                let longitude = Int(row.fields[3]), let point = GeoPoint(latitude: latitude, longitude: longitude)
            else { throw .malformed(file: "capitals.tsv", line: row.line) }
            points[country] = Country.MapPoint(name: row.fields[1], point: point)
        }
        return points
    }

    private static func cities() throws(LexiconError) -> [KnownPlace] {
        var places: [KnownPlace] = []
        for row in try LexiconFile("gazetteer.tsv", columns: 6).rows {
            guard let country = CountryCode(row.fields[1]), let latitude = Int(row.fields[2]),
                let longitude = Int(row.fields[3]), let population = Int(row.fields[4]),
                let point = GeoPoint(latitude: latitude, longitude: longitude)
            else { throw .malformed(file: "gazetteer.tsv", line: row.line) }
            places.append(
                KnownPlace(
                    name: row.fields[0], country: country, point: point, population: population,
                    isUsual: row.fields[5] == "!"))
        }
        return places
    }

    /// Regions, rivers, mountains, seas.
    private static func regions() throws(LexiconError) -> [KnownPlace] {
        try LexiconFile("places.tsv", columns: 4).rows.flatMap { row -> [KnownPlace] in
            guard row.fields[1] != "city", row.fields[1] != "capital" else { return [] }
            return ([row.fields[0]] + LexiconFile.alternatives(row.fields[3])).map {
                KnownPlace(
                    name: $0, country: CountryCode(row.fields[2]), point: nil, population: 0, isUsual: true)
            }
        }
    }
}
