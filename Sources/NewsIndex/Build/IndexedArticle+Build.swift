import Corpus
import Extraction

extension IndexedArticle {
    /// Joins an article with what is known of it.
    init(
        article: Article, facts: ArticleFacts, published: PublicationDate?, resolved: [EntityID?],
        meetings: [MeetingID],
        claims: [ClaimID], countries lexicon: [CountryCode: Country]
    ) {
        var types: [EntityID: EntityType] = [:]
        var countries: Set<CountryCode> = []
        for (entity, id) in zip(facts.entities, resolved) {
            if let id { types[id] = entity.type }
            if entity.type == .country, let country = entity.country { countries.insert(country) }
        }
        var counts: [EntityType: Int] = [:]
        for type in types.values { counts[type, default: 0] += 1 }
        self.init(
            article: article, facts: facts, published: published,
            excerpt: Self.excerpt(of: article), wordCount: Self.wordCount(of: article.text), resolved: resolved,
            entities: types.keys.sorted(), entityCounts: counts, countries: countries.sorted(),
            continents: Set(countries.compactMap { lexicon[$0]?.continent }), meetings: meetings, claims: claims)
    }

    /// How long an excerpt may be, in Unicode scalars.
    private static let excerptLength = 200

    /// The beginning of what follows the title, on one line, cut between words.
    private static func excerpt(of article: Article) -> String {
        let scalars = article.text.scalars
        let start = min(article.title?.range?.upperBound ?? 0, scalars.count)
        // Twice the length leaves room for runs of white space that become one space.
        let line = EntityAssembler.oneLine(article.text[start..<min(scalars.count, start + 2 * excerptLength)])
        guard line.unicodeScalars.count > excerptLength else { return line }
        let cut = String(String.UnicodeScalarView(line.unicodeScalars.prefix(excerptLength)))
        let words = cut.split(separator: " ").dropLast()
        return words.isEmpty ? cut + "…" : words.joined(separator: " ") + "…"
    }

    /// Counts runs between white space that hold a letter or a digit.
    private static func wordCount(of text: ArticleText) -> Int {
        var count = 0
        var isCounted = false
        for scalar in text.scalars {
            if scalar.properties.isWhitespace {
                isCounted = false
            } else if !isCounted, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isCounted = true
                count += 1
            }
        }
        return count
    }
}
