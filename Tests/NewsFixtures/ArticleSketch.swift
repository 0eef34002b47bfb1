package import Corpus
package import Facts

/// An article under construction: facts are placed by quoting the text.
package struct ArticleSketch: Sendable {
    package let article: Article
    package private(set) var entities: [ArticleEntity] = []
    package var meetings: [Meeting] = []
    package var claims: [Claim] = []
    package var quotations: [Quotation] = []
    package var dates: [DateMention] = []
    package var eventDate: EventDate?

    /// Begins an article; a title must stand at the head of the text.
    package init?(
        file: String, text: String, title: String? = nil, source: String? = nil, agencies: [String] = [],
        stated: String? = nil, furniture: [Article.FurnitureLine] = []
    ) {
        guard let id = ArticleID(fileName: file) else { return nil }
        article = Article(
            id: id, fileName: file, byteCount: text.utf8.count,
            title: title.map { Article.Title(value: $0, basis: .firstLine, range: 0..<$0.unicodeScalars.count) },
            text: ArticleText(text),
            source: source.map { Article.Source(name: $0, agencies: agencies, statement: "Par \($0)") },
            stated: stated.map { Article.StatedDate(value: $0, statement: "Publié le \($0)") }, furniture: furniture)
    }

    /// The facts as they stand now.
    package var facts: ArticleFacts {
        ArticleFacts(
            article: article.id, sentences: sentences, entities: entities, meetings: meetings, quotations: quotations,
            claims: claims,
            dates: dates, eventDate: eventDate)
    }

    /// Lines stand for sentences.
    private var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for (index, scalar) in (article.text.scalars + ["\n"]).enumerated() where scalar == "\n" {
            if index > start { sentences.append(start..<index) }
            start = index + 1
        }
        return sentences
    }

    /// Where words stand; the head of the text where they do not.
    ///
    /// - Parameters:
    ///   - words: exactly as in the text.
    ///   - occurrence: 0 for the first.
    ///   - rule: what found them.
    /// - Returns: evidence with the line around the words.
    package func evidence(_ words: String, occurrence: Int = 0, rule: String = "test") -> Evidence {
        let wanted = Array(words.unicodeScalars)
        let scalars = article.text.scalars
        let starts = scalars.indices.filter { scalars[$0...].starts(with: wanted) }
        let start = starts.dropFirst(occurrence).first ?? 0
        let sentence = sentences.first { $0.contains(start) } ?? start..<start + wanted.count
        return Evidence(article: article.id, range: start..<start + wanted.count, sentence: sentence, rule: rule)
    }

    /// Adds an entity mentioned by each of some words.
    ///
    /// - Returns: its index among the article's entities.
    package mutating func add(
        _ type: EntityType, _ name: String, as words: [(String, Mention.Kind)], country: String? = nil,
        roles: [(String, RoleStatement.Tense)] = []
    ) -> Int {
        let mentions = words.map { Mention(evidence: evidence($0.0), surface: $0.0, kind: $0.1) }
        entities.append(
            ArticleEntity(
                type: type, name: name, mentions: mentions,
                roles: roles.map { RoleStatement(value: $0.0, tense: $0.1, evidence: evidence($0.0)) },
                country: country.flatMap(CountryCode.init)))
        return entities.count - 1
    }
}
