package import Corpus
package import Facts

/// An article with all that the index knows of it.
package struct IndexedArticle: Sendable {
    let columns: ArticleColumns
    /// Its position among the snapshot's articles.
    package let number: Int
    let told: ToldArticle

    init(_ columns: ArticleColumns, _ number: Int) {
        self.columns = columns
        self.number = number
        told = ToldArticle(columns.facts, number)
    }

    package var id: ArticleID { told.id }
    package var text: ArticleText { told.text }
    /// The article as it was read.
    package var article: Article {
        Article(
            id: id, fileName: fileName, byteCount: byteCount, title: title, text: text, source: source,
            stated: told.stated, furniture: furniture, language: language, origin: origin)
    }
    package var title: Article.Title? { told.title }
    package var source: Article.Source? { told.source }
    package var publisher: String? { headers.publisher(number) }
    package var language: String { headers.language(number) }
    package var fileName: String { headers.fileName(number) }
    /// The size of its file, in bytes.
    package var byteCount: Int { headers.byteCount(number) }
    package var furnitureCount: Int { headers.furnitureCount(number) }
    /// The lines that were taken off its file.
    package var furniture: [Article.FurnitureLine] { headers.furniture(number) }
    /// What its file says of it beside the text, and how the file was read.
    package var origin: Article.Origin { headers.origin(number) }
    package var published: PublicationDate? { columns.published.publication(of: number, in: columns.facts) }
    /// The first day of its main event, by its own words.
    package var eventDate: EventDate? { told.eventDate }
    /// Words between spaces that hold a letter or a digit.
    package var wordCount: Int { columns.wordCount(at: number) }
    /// Where each sentence stands, in order.
    package var sentences: [Range<Int>] { told.sentences }
    package var quotationCount: Int { columns.facts.quotations.range(of: number).count }
    package var claimCount: Int { columns.facts.claims.range(of: number).count }

    private var headers: HeaderColumns { columns.facts.headers }

    /// The numbers of the entities that it speaks of, ordered by id.
    package var entities: [Int] { columns.entities[number].map(Int.init) }

    /// How many of its entities are of a type.
    package func entityCount(of type: EntityType) -> Int { columns.entityCount(of: type, at: number) }

    /// The numbers of the meetings that it reports, ordered by id.
    package var meetings: [Int] { columns.meetings[number].map(Int.init) }

    /// Every mention of an entity that is served, in the order of its own entities.
    package var mentions: [(mention: Mention, entity: EntityID)] {
        told.entityNumbers.flatMap { own -> [(mention: Mention, entity: EntityID)] in
            guard let owner = columns.owner(ofEntity: own) else { return [] }
            let id = columns.entityID(owner)
            return columns.facts.entities.mentions.range(of: own).map { (told.mention($0), id) }
        }
    }

    /// Its own entities of some types, each with the one across articles.
    func named(_ types: Set<EntityType>) -> [(entity: ArticleEntity, id: EntityID?)] {
        told.entityNumbers.filter { types.contains(told.type(ofEntity: $0)) }.map { own in
            (told.entity(own), columns.owner(ofEntity: own).map(columns.entityID))
        }
    }
}

extension IndexedArticle {
    /// How long an excerpt may be, in Unicode scalars.
    private static let excerptLength = 200

    /// The beginning of what follows the title, on one line, cut between words, about 200 scalars.
    package var excerpt: String {
        let text = text
        let start = min(columns.facts.headers.titlePlace(number)?.upperBound ?? 0, text.scalarCount)
        // Runs of white space become one space: twice the length leaves room for them, and most texts need a quarter more.
        let line = EntityAssembler.oneLine(text[start..<min(text.scalarCount, start + Self.excerptLength * 5 / 4)])
        if let beginning = Self.cut(line) { return beginning }
        let longer = EntityAssembler.oneLine(text[start..<min(text.scalarCount, start + Self.excerptLength * 2)])
        return Self.cut(longer) ?? longer
    }

    /// A line cut between words; nil where it is not longer than an excerpt.
    private static func cut(_ line: String) -> String? {
        let end = line.unicodeScalars.index(line.startIndex, offsetBy: excerptLength, limitedBy: line.endIndex)
        guard let end, end < line.endIndex else { return nil }
        // The word that is cut goes, and so does a whole one where the cut is behind it.
        let cut = line[..<end]
        let words = cut.last == " " ? cut.dropLast() : cut
        return String(words.lastIndex(of: " ").map { words[..<$0] } ?? cut) + "…"
    }
}
