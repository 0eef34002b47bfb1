package import Corpus
package import Facts
import FrenchText

/// The articles with all that the index knows of them, ordered by id; each is made when it is asked for.
package final class ArticleColumns: Sendable {
    let facts: FactColumns
    /// The identifiers of the entities across articles, in their order.
    let entityIDs: TextPool
    /// For each article's own entity the number of the one across articles, or ``TextPool/none``.
    let owners: Column<UInt32>
    /// The entities that each article speaks of, ordered by id.
    let entities: Lists<UInt32>
    /// The countries that it speaks of, ordered by code.
    let countries: Lists<PackedCountry>
    /// Their continents, a bit each.
    let continents: Column<UInt8>
    /// How many of the entities are of each type, in the order of all types.
    let entityCounts: Column<UInt32>
    /// The meetings that it reports, ordered by id.
    let meetings: Lists<UInt32>
    let meetingIDs: TextPool
    let published: PublicationDates

    init(
        facts: FactColumns, entityIDs: TextPool, owners: Column<UInt32>, entities: Lists<UInt32>,
        countries: Lists<PackedCountry>, continents: Column<UInt8>, entityCounts: Column<UInt32>,
        meetings: Lists<UInt32>, meetingIDs: TextPool, published: PublicationDates
    ) {
        self.facts = facts
        self.entityIDs = entityIDs
        self.owners = owners
        self.entities = entities
        self.countries = countries
        self.continents = continents
        self.entityCounts = entityCounts
        self.meetings = meetings
        self.meetingIDs = meetingIDs
        self.published = published
    }

    convenience init(
        facts: FactColumns, entityIDs: TextPool, owners: Column<UInt32>, meetings: Lists<UInt32>,
        meetingIDs: TextPool, published: PublicationDates, countries lexicon: [CountryCode: Country]
    ) {
        var entities = Lists<UInt32>.Builder()
        var countries = Lists<PackedCountry>.Builder()
        var continents: [UInt8] = []
        var counts: [UInt32] = []
        for article in facts.indices {
            let own = facts.entities.entities.range(of: article)
            var types: [UInt32: UInt8] = [:]
            for entity in own where owners[entity] != TextPool.none {
                types[owners[entity]] = facts.entities.entities.values[entity].type
            }
            entities.append(types.keys.sorted())
            counts += EntityType.allCases.map { type in UInt32(types.values.count { $0 == type.number }) }
            let rows = facts.entities.entities[article].filter { $0.type == EntityType.country.number }
            let codes = Set(rows.compactMap(\.country.code)).sorted()
            countries.append(codes.map(PackedCountry.init))
            continents.append(codes.compactMap { lexicon[$0]?.continent }.reduce(0) { $0 | 1 << $1.number })
        }
        self.init(
            facts: facts, entityIDs: entityIDs, owners: owners, entities: entities.finished(),
            countries: countries.finished(), continents: Column(continents), entityCounts: Column(counts),
            meetings: meetings, meetingIDs: meetingIDs, published: published)
    }

    /// The entity across articles of an article's own entity, by its number among all.
    func owner(ofEntity entity: Int) -> Int? {
        let owner = owners[entity]
        return owner == TextPool.none ? nil : Int(owner)
    }

    func entityID(_ number: Int) -> EntityID { EntityID(entityIDs[number]) }

    var byteCount: Int {
        owners.byteCount + entities.byteCount + countries.byteCount + continents.byteCount + entityCounts.byteCount
            + meetings.byteCount
            + meetingIDs.byteCount + published.byteCount
    }
}

extension ArticleColumns: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { facts.count }
    package subscript(article: Int) -> IndexedArticle { IndexedArticle(self, article) }

    /// The path of an article's file below the folder of articles.
    package func fileName(at article: Int) -> String { facts.headers.fileName(article) }

    /// The position of an article; nil where none has the identifier.
    func position(of id: ArticleID) -> Int? {
        let position = partition { $0.id >= id }
        return position < count && self.id(at: position) == id ? position : nil
    }
}

/// What lists are narrowed and counted by, without a look at the rest of an article.
extension ArticleColumns {
    package func id(at article: Int) -> ArticleID { facts.headers.id(article) }
    package func text(at article: Int) -> ArticleText { facts.texts[article] }
    /// Whether no article's file says anything of it beside its text.
    package var hasNoOrigins: Bool { facts.headers.hasNoOrigins }
    /// Whether the file of an article says anything of it beside its text.
    package func hasOrigin(at article: Int) -> Bool { !facts.headers.origins.range(of: article).isEmpty }
    package func origin(at article: Int) -> Article.Origin { facts.headers.origin(article) }
    /// The numbers of the words that stand in a field of an article's origin.
    package func words(of field: OriginField, at article: Int) -> [UInt32] {
        OriginRows.words(of: field, facts.headers.origins[article])
    }
    package func language(at article: Int) -> String { facts.headers.language(article) }
    package func publisher(at article: Int) -> String? { facts.headers.publisher(article) }
    /// The words of a number that stands for a language, or for a publisher's name, in all articles.
    package func words(_ number: UInt32) -> String { facts.headers.words(number) }
    package func agencies(at article: Int) -> [String] { facts.headers.agencies(article) }
    package func wordCount(at article: Int) -> Int { Int(facts.wordCounts[article]) }
    package func sentenceCount(at article: Int) -> Int { facts.sentences.range(of: article).count }

    package func continents(at article: Int) -> [Continent] {
        let bits = continents[article]
        return bits == 0 ? [] : Continent.allCases.filter { bits & 1 << $0.number != 0 }
    }

    /// The date on which it was published as a text, as far as it is known.
    package func publication(at article: Int) -> String? { published.words.text(published.rows[article].value) }
    package func publicationDate(at article: Int) -> PartialDate? { published.date(of: article) }

    func entityCount(of type: EntityType, at article: Int) -> Int {
        Int(entityCounts[article * EntityType.allCases.count + Int(type.number)])
    }

    /// Words of an article.
    package func words(_ range: Range<Int>, of article: Int) -> String { facts.texts[article][range] }
}
