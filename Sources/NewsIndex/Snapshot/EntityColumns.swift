import Corpus
package import Facts

/// The entities across articles, ordered by id; each is made when it is asked for.
package final class EntityColumns: Sendable {
    let articles: ArticleColumns
    let rows: Column<Row>
    let words: TextPool
    /// Of each entity its articles' own ones, ordered by article.
    let members: Lists<UInt32>
    let merges: Lists<MergeRow>
    /// Every place where it is meant, ordered by article, then by place in the text.
    let mentions: Lists<UInt32>
    /// Its spellings, the most frequent first.
    let names: Lists<NameRow>
    /// Of each spelling the articles that use it.
    let nameSources: Lists<UInt32>
    /// Of each entity, for each of its roles the first statement of it.
    let roles: Lists<UInt32>
    /// Of each role every statement of it.
    let statements: Lists<UInt32>
    /// The articles that speak of it.
    let sources: Lists<UInt32>
    let meetings: Lists<UInt32>
    /// Where places lie.
    let spots: Column<Spot>

    /// Where a place lies, as far as that is certain.
    struct Spot: BitwiseCopyable, Sendable {
        let latitude: Int32
        let longitude: Int32
        let country: PackedCountry
        /// 1 where the point is known.
        let hasPoint: UInt16

        static let unknown = Spot(country: nil, point: nil)

        init(country: CountryCode?, point: GeoPoint?) {
            latitude = point?.latitude ?? 0
            longitude = point?.longitude ?? 0
            self.country = PackedCountry(country)
            hasPoint = point == nil ? 0 : 1
        }

        var point: GeoPoint? {
            hasPoint == 0 ? nil : GeoPoint(latitude: Int(latitude), longitude: Int(longitude))
        }
    }

    struct Row: BitwiseCopyable, Sendable {
        let name: UInt32
        let country: PackedCountry
        let type: UInt16
    }

    struct NameRow: BitwiseCopyable, Sendable {
        /// The mention that writes it first.
        let first: UInt32
        let count: UInt32
    }

    init(
        articles: ArticleColumns, rows: Column<Row>, words: TextPool, members: Lists<UInt32>, merges: Lists<MergeRow>,
        mentions: Lists<UInt32>, names: Lists<NameRow>, nameSources: Lists<UInt32>, roles: Lists<UInt32>,
        statements: Lists<UInt32>, sources: Lists<UInt32>, meetings: Lists<UInt32>, spots: Column<Spot>
    ) {
        self.articles = articles
        self.rows = rows
        self.words = words
        self.members = members
        self.merges = merges
        self.mentions = mentions
        self.names = names
        self.nameSources = nameSources
        self.roles = roles
        self.statements = statements
        self.sources = sources
        self.meetings = meetings
        self.spots = spots
    }

    func merges(of entity: Int) -> [NameMerge] { merges[entity].map { $0.merge(words: words) } }
    func mergeCount(of entity: Int) -> Int { merges.range(of: entity).count }

    var nameBytes: Int { names.byteCount + nameSources.byteCount }
    var byteCount: Int {
        rows.byteCount + words.byteCount + members.byteCount + merges.byteCount + mentions.byteCount + nameBytes
            + roles.byteCount + statements.byteCount + sources.byteCount + meetings.byteCount + spots.byteCount
    }
}

extension EntityColumns: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.count }
    package subscript(entity: Int) -> IndexedEntity { IndexedEntity(self, entity) }
}

/// What lists are narrowed, ordered and counted by, without a look at the rest of an entity.
extension EntityColumns {
    package func id(at entity: Int) -> EntityID { articles.entityID(entity) }
    package func type(at entity: Int) -> EntityType { EntityType(number: rows[entity].type) }
    /// The number of its type.
    package func typeNumber(at entity: Int) -> UInt8 { UInt8(rows[entity].type) }
    package func typeNumbers(at entities: [Int]) -> [UInt32] { entities.map { UInt32(rows[$0].type) } }
    package func name(at entity: Int) -> String { words[Int(rows[entity].name)] }
    /// The country that it is.
    package func ownCountry(at entity: Int) -> CountryCode? { rows[entity].country.code }
    /// The country that it is, or that a place lies in.
    package func country(at entity: Int) -> CountryCode? { ownCountry(at: entity) ?? spots[entity].country.code }
    /// Where a place lies.
    package func coordinates(at entity: Int) -> GeoPoint? { spots[entity].point }
    package func mentionCount(at entity: Int) -> Int { mentions.range(of: entity).count }
    package func mentionCounts(at entities: [Int]) -> [UInt32] { entities.map { UInt32(mentions.range(of: $0).count) } }
    package func articleCounts(at entities: [Int]) -> [UInt32] { entities.map { UInt32(sources.range(of: $0).count) } }
    package func articleNumbers(at entity: Int) -> [Int] { sources[entity].map(Int.init) }
    package func articleCount(at entity: Int) -> Int { sources.range(of: entity).count }
}
