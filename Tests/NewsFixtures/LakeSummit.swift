package import Corpus
package import Facts
package import NewsIndex

/// A summit that never took place, in four articles that disagree about it.
///
/// *Le Courrier* announces 4 bilateral meetings and lists 5 countries; *La Gazette* writes a name with other letters and
/// counts fewer delegates; a note without title or source plans a meeting; a page of odd characters says nothing.
package enum LakeSummit {
    package static let sketches: [ArticleSketch] = [courrier(), gazette(), note(), odd()].compactMap(\.self)

    package static var folder: CorpusFolder {
        CorpusFolder(
            articles: sketches.map(\.article),
            problems: [
                CorpusProblem(fileName: "image.txt", code: "not_utf8", detail: "byte 7 is not valid UTF-8")
            ])
    }

    package static var facts: [ArticleFacts] { sketches.map(\.facts) }

    /// The index of the four articles.
    package static let snapshot = snapshot(corrections: .none)

    /// The same with what editors decided.
    package static func snapshot(corrections: Corrections) -> IndexSnapshot {
        let decided = CorpusFolder(articles: folder.articles, problems: folder.problems, corrections: corrections)
        return IndexBuilder.build(folder: decided, facts: facts, countries: countries, resolved: resolved)
    }

    package static let countries: [Country] = [
        ("CA", "124", Continent.americas, "Canada", "Canada"), ("FJ", "242", .oceania, "Fidji", "Fiji"),
        ("JP", "392", .asia, "Japon", "Japan"), ("KE", "404", .africa, "Kenya", "Kenya"),
        ("NO", "578", .europe, "Norvège", "Norway"), ("PE", "604", .americas, "Pérou", "Peru"),
        ("PL", "616", .europe, "Pologne", "Poland"),
    ].compactMap { code, m49, continent, french, english in
        CountryCode(code).map {
            Country(
                code: $0, m49: m49, continent: continent, frenchName: french, englishName: english,
                mapPoint: mapPoints[code])
        }
    }

    /// Where maps show some of the countries.
    private static let mapPoints: [String: Country.MapPoint] = [
        ("KE", "Nairobi", -1_283, 36_817), ("NO", "Oslo", 59_913, 10_746), ("PL", "Warsaw", 52_230, 21_012),
    ].reduce(into: [:]) { points, row in
        points[row.0] = GeoPoint(latitude: row.2, longitude: row.3).map { .init(name: row.1, point: $0) }
    }

    /// The entities as a resolver would give them: by type and folded name, and one person under two spellings.
    package static var resolved: [ResolvedEntity] {
        struct Key: Hashable {
            let type: EntityType
            let name: String
        }
        var members: [Key: [ResolvedEntity.Member]] = [:]
        var countries: [Key: CountryCode] = [:]
        for (number, facts) in facts.sorted(by: { $0.article < $1.article }).enumerated() {
            for (index, entity) in facts.entities.enumerated() {
                let name = entity.name == "Jeane Morvan" ? "Jeanne Morvan" : entity.name
                let key = Key(type: entity.type, name: name)
                members[key, default: []].append(ResolvedEntity.Member(article: number, index: index))
                countries[key] = entity.country
            }
        }
        return members.map { key, members in
            let isMorvan = key.name == "Jeanne Morvan"
            return ResolvedEntity(
                id: id(key.type, key.name, countries[key]), type: key.type, name: key.name, country: countries[key],
                members: members.sorted { ($0.article, $0.index) < ($1.article, $1.index) },
                merges: isMorvan
                    ? [.init(left: "Jeanne Morvan", right: "Jeane Morvan", rule: "transliteration", score: 0.92)] : [])
        }.sorted { $0.id < $1.id }
    }

    private static func id(_ type: EntityType, _ name: String, _ country: CountryCode?) -> EntityID {
        let slug = Slug.make(name)
        return switch type {
        case .person: EntityID("per-\(slug)")
        case .organization: EntityID("org-\(slug)")
        case .country: EntityID(country?.value ?? slug)
        case .place: EntityID("plc-\(slug)")
        case .event: EntityID("evt-\(slug)")
        }
    }

    /// 12 to 14 May 2031.
    static let summitDays = DateRange(
        first: PartialDate(year: 2031, month: 5, day: 12), last: PartialDate(year: 2031, month: 5, day: 14))
}
