import Corpus
import Facts

/// What each article names, as whoever decides across articles asks for it: an entity of an article is a number, and so is a
/// word.
final class NamedEntities: Sendable {
    let rows: EntityRows
    let persons: PersonWords
    /// Of each entity its article.
    private let articles: [UInt32]

    /// - Parameters:
    ///   - rows: of all articles.
    ///   - known: words of persons that were looked at already, which have the same numbers; nil for none.
    ///   - threads: look at words side by side.
    init(_ rows: EntityRows, known: PersonWords? = nil, threads: any BuildThreads = OneThread()) {
        self.rows = rows
        persons = PersonWords(rows, known: known, threads: threads)
        var articles: [UInt32] = []
        articles.reserveCapacity(rows.entities.values.count)
        for article in 0..<rows.entities.count {
            articles.append(
                contentsOf: repeatElement(UInt32(clamping: article), count: rows.entities.range(of: article).count))
        }
        self.articles = articles
    }

    var articleCount: Int { rows.entities.count }
    /// The numbers of all entities, ordered by article, then in the article's order.
    var indices: Range<Int> { articles.indices }

    /// The entities of a type, ascending.
    func entities(of type: EntityType) -> [Int] {
        rows.entities.values.withSpan { rows in
            rows.indices.filter { rows[$0].type == type.number }
        }
    }

    func article(of entity: Int) -> Int { Int(articles[entity]) }
    func type(of entity: Int) -> EntityType { EntityType(number: rows.entities.values[entity].type) }
    func country(of entity: Int) -> PackedCountry { rows.entities.values[entity].country }
    func isDoubtful(_ entity: Int) -> Bool { rows.entities.values[entity].isDoubtful }
    /// The number of the word that the article calls it by.
    func name(of entity: Int) -> Int { Int(rows.entities.values[entity].name) }
    func mentions(of entity: Int) -> Range<Int> { rows.mentions.range(of: entity) }
    func kind(ofMention mention: Int) -> Mention.Kind { rows.mentions.values[mention].mentionKind }
    /// The number of a mention's words.
    func word(ofMention mention: Int) -> Int { Int(rows.surfaces[mention]) }
    func text(_ word: Int) -> String { persons.text(word) }

    /// The numbers of the words by which an article gives an entity's name in full, in text order.
    func fullNames(of entity: Int) -> some Sequence<Int> {
        mentions(of: entity).lazy.filter { self.kind(ofMention: $0) == .name }.map { self.word(ofMention: $0) }
    }

    /// The numbers of the words by which an article names an entity, in text order.
    func names(of entity: Int) -> some Sequence<Int> {
        mentions(of: entity).lazy.filter { self.kind(ofMention: $0).isName }.map { self.word(ofMention: $0) }
    }

    /// Why an article takes spellings of an entity for one.
    func merges(of entity: Int) -> [NameMerge] {
        rows.merges[entity].map { $0.merge(words: rows.words) }
    }

    func member(_ entity: Int) -> ResolvedEntity.Member {
        let article = article(of: entity)
        return .init(article: article, index: entity - rows.entities.range(of: article).lowerBound)
    }
}
