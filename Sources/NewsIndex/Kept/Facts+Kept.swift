import Corpus
import Facts

// What extraction finds, as far as the index holds it as values, on its way into a file and out of it.

extension ValueWalk {
    mutating func article(_ known: ArticleID?) throws(DamagedIndex) -> ArticleID {
        ArticleID(made: try text(known?.value))
    }

    mutating func entity(_ known: EntityID?) throws(DamagedIndex) -> EntityID {
        EntityID(try text(known?.value))
    }

    mutating func country(_ known: CountryCode?) throws(DamagedIndex) -> CountryCode {
        guard let code = CountryCode(try text(known?.value)) else { throw .disordered }
        return code
    }

    mutating func optionalText(_ known: String?) throws(DamagedIndex) -> String? {
        try optional(known) { walk, known throws(DamagedIndex) in try walk.text(known) }
    }

    mutating func optionalNumber(_ known: Int?) throws(DamagedIndex) -> Int? {
        try optional(known) { walk, known throws(DamagedIndex) in try walk.number(known) }
    }

    mutating func optionalEntity(_ known: EntityID?) throws(DamagedIndex) -> EntityID? {
        try optional(known) { walk, known throws(DamagedIndex) in try walk.entity(known) }
    }

    mutating func optionalCountry(_ known: CountryCode?) throws(DamagedIndex) -> CountryCode? {
        try optional(known) { walk, known throws(DamagedIndex) in try walk.country(known) }
    }

    mutating func texts(_ known: [String]?) throws(DamagedIndex) -> [String] {
        try list(known) { walk, known throws(DamagedIndex) in try walk.text(known) }
    }
}

extension Evidence {
    init(_ walk: inout ValueWalk, of known: Evidence?) throws(DamagedIndex) {
        self.init(
            article: try walk.article(known?.article), range: try walk.range(known?.range),
            sentence: try walk.range(known?.sentence), rule: try walk.text(known?.rule))
    }
}

extension DateRange {
    init(_ walk: inout ValueWalk, of known: DateRange?) throws(DamagedIndex) {
        self.init(
            first: try PartialDate(&walk, of: known?.first), last: try PartialDate(&walk, of: known?.last))
    }
}

extension PartialDate {
    fileprivate init(_ walk: inout ValueWalk, of known: PartialDate?) throws(DamagedIndex) {
        self.init(
            year: try walk.optionalNumber(known?.year), month: try walk.optionalNumber(known?.month),
            day: try walk.optionalNumber(known?.day))
    }
}

extension Meeting.Outcome {
    init(_ walk: inout ValueWalk, of known: Meeting.Outcome?) throws(DamagedIndex) {
        self.init(
            kind: try walk.choice(known?.kind), description: try walk.text(known?.description),
            evidence: try Evidence(&walk, of: known?.evidence))
    }
}

extension Country {
    init(_ walk: inout ValueWalk, of known: Country?) throws(DamagedIndex) {
        self.init(
            code: try walk.country(known?.code), m49: try walk.text(known?.m49),
            continent: try walk.choice(known?.continent), frenchName: try walk.text(known?.frenchName),
            englishName: try walk.text(known?.englishName),
            mapPoint: try walk.optional(known?.mapPoint, MapPoint.init(_:of:)))
    }
}

extension Country.MapPoint {
    fileprivate init(_ walk: inout ValueWalk, of known: Country.MapPoint?) throws(DamagedIndex) {
        let name = try walk.text(known?.name)
        let latitude = try walk.number(known.map { Int($0.point.latitude) })
        let longitude = try walk.number(known.map { Int($0.point.longitude) })
        guard let point = GeoPoint(latitude: latitude, longitude: longitude) else { throw .disordered }
        self.init(name: name, point: point)
    }
}
