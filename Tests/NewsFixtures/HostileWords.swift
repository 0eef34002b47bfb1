import Corpus
import Facts
package import NewsIndex

/// Two articles whose words try to break the documents that they stand in: markup, quotes, line ends, formulas, controls, scripts
/// that run from right to left, characters that formats reserve or cannot hold.
package enum HostileWords {
    /// What every title, name and sentence holds; no line feed, for a line is a sentence to the sketches.
    package static let words =
        "<b>\"L’été\" & 'co'</b> ]]> =1+1 ; , \\ \\n \t \r \u{0} \u{1} \u{7F} \u{85} \u{2028} \u{2029} \u{FFFE} مرحبا \u{202E}abc\u{202C} 👩‍👩‍👧 e\u{301} 𝒳"

    package static let title = "Titre " + words
    package static let person = "Jeanne " + words
    package static let sentence =
        "Jeanne a reçu la Norvège " + words + String(repeating: " très longue œuvre 🌊", count: 40)

    package static let snapshot: IndexSnapshot = IndexBuilder.build(
        folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
        countries: LakeSummit.countries, resolved: resolved)

    private static let sketches: [ArticleSketch] = ["1-hostile.txt", "2-hostile.txt"].compactMap(sketch)

    private static func sketch(_ file: String) -> ArticleSketch? {
        let text = title + "\n" + person + "\n" + sentence
        guard
            var sketch = ArticleSketch(
                file: file, text: text, title: title, source: "Le Quotidien " + words, agencies: ["ANP " + words],
                stated: "2031-05-15")
        else { return nil }
        let host = sketch.add(.person, person, as: [(person, .name)])
        _ = sketch.add(.country, "Norvège", as: [("Norvège", .name)], country: "NO")
        _ = sketch.add(.country, "Kenya", as: [("Norvège", .name)], country: "KE")
        let day = PartialDate(year: 2031, month: 12, day: 31)
        sketch.meetings = [("NO", DateRange(first: day, last: day)), ("KE", nil)].map { country, dates in
            Meeting(
                kind: .bilateral, status: dates == nil ? .planned : .held,
                host: .init(country: nil, person: host, organization: nil, description: nil),
                counterpart: .init(country: CountryCode(country), person: nil, organization: nil, description: words),
                dates: dates, place: nil, event: nil, statedGroup: words, outcomes: [],
                evidence: sketch.evidence("a reçu"))
        }
        sketch.quotations = [
            Quotation(
                kind: .direct, speaker: .init(range: sketch.evidence(person).range, entity: host), verb: nil,
                evidence: sketch.evidence(words, occurrence: 2))
        ]
        return sketch
    }

    private static let resolved: [ResolvedEntity] = {
        let entities = sketches.first?.facts.entities ?? []
        return entities.indices.map { index in
            let entity = entities[index]
            return ResolvedEntity(
                id: EntityID(entity.country?.value ?? "per-jeanne"), type: entity.type, name: entity.name,
                country: entity.country, members: sketches.indices.map { .init(article: $0, index: index) }, merges: [])
        }
    }()
}
