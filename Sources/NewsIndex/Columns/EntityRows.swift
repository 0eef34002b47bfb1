import Corpus
package import Facts

/// The entities that articles speak of, each article's own: numbered by article, then in the article's order.
final class EntityRows: Sendable {
    let entities: Lists<Row>
    /// Of each entity, in text order.
    let mentions: Lists<Place>
    let roles: Lists<RoleRow>
    let merges: Lists<MergeRow>
    /// Of each mention the number of its words.
    let surfaces: Column<UInt32>
    /// The words of mentions, names and roles, each once: what is asked of words across articles is asked of their numbers.
    let words: TextPool

    init(
        entities: Lists<Row>, mentions: Lists<Place>, roles: Lists<RoleRow>, merges: Lists<MergeRow>,
        surfaces: Column<UInt32>, words: TextPool
    ) {
        self.entities = entities
        self.mentions = mentions
        self.roles = roles
        self.merges = merges
        self.surfaces = surfaces
        self.words = words
    }

    struct Row: BitwiseCopyable, Sendable {
        let name: UInt32
        let country: PackedCountry
        let type: UInt8
        let isDoubtful: Bool
    }

    struct RoleRow: BitwiseCopyable, Sendable {
        let place: Place
        let value: UInt32
    }

    var byteCount: Int {
        entities.byteCount + mentions.byteCount + roles.byteCount + merges.byteCount + surfaces.byteCount
            + words.byteCount
    }
}

extension EntityRows {
    struct Builder {
        private var entities = Lists<Row>.Builder()
        private var mentions = Lists<Place>.Builder()
        private var roles = Lists<RoleRow>.Builder()
        private var merges = Lists<MergeRow>.Builder()
        private var surfaces: [UInt32] = []
        private var words = TextPool.Builder()

        init() {}

        /// Begins without an article, but with the words of other rows under their numbers.
        init(extending rows: EntityRows) {
            words = TextPool.Builder(extending: rows.words)
        }

        var mentionCount: Int { mentions.values.count }
        var octetCount: Int { words.octetCount }

        /// Adds the entities of the next article.
        ///
        /// - Parameters:
        ///   - list: in the article's order.
        ///   - place: makes the place of evidence with a tag.
        mutating func append(_ list: [ArticleEntity], place: (Evidence, UInt16) -> Place) {
            for entity in list {
                entities.add(
                    Row(
                        name: words.number(of: entity.name), country: PackedCountry(entity.country),
                        type: entity.type.number, isDoubtful: entity.isDoubtful))
                for mention in entity.mentions {
                    surfaces.append(words.number(of: mention.surface))
                    mentions.add(place(mention.evidence, UInt16(mention.kind.number)))
                }
                mentions.endList()
                roles.append(
                    entity.roles.map {
                        RoleRow(place: place($0.evidence, UInt16($0.tense.number)), value: words.number(of: $0.value))
                    })
                merges.append(entity.merges.map { MergeRow($0, words: &words) })
            }
            entities.endList()
        }

        /// Adds the entities of an article that other rows hold.
        ///
        /// - Parameters:
        ///   - list: the article's number in them.
        ///   - former: the other rows.
        ///   - numbers: of their words.
        ///   - place: gives a place the number that its rule has here.
        mutating func append(
            _ list: Int, of former: EntityRows, _ numbers: inout WordNumbers, place: (Place) -> Place
        ) {
            for entity in former.entities.range(of: list) {
                let row = former.entities.values[entity]
                entities.add(
                    Row(
                        name: numbers.number(of: row.name, in: &words), country: row.country, type: row.type,
                        isDoubtful: row.isDoubtful))
                for mention in former.mentions.range(of: entity) {
                    surfaces.append(numbers.number(of: former.surfaces[mention], in: &words))
                    mentions.add(place(former.mentions.values[mention]))
                }
                mentions.endList()
                for role in former.roles[entity] {
                    roles.add(
                        RoleRow(place: place(role.place), value: numbers.number(of: role.value, in: &words)))
                }
                roles.endList()
                for merge in former.merges[entity] {
                    merges.add(merge.renumbered { numbers.number(of: $0, in: &words) })
                }
                merges.endList()
            }
            entities.endList()
        }

        /// Copies the entities of articles that stand behind one another in the rows whose words these have.
        mutating func append(articles: Range<Int>, of rows: EntityRows) {
            let own = entities.append(articles, of: rows.entities)
            let named = mentions.append(own, of: rows.mentions)
            surfaces.append(contentsOf: rows.surfaces[named])
            _ = roles.append(own, of: rows.roles)
            _ = merges.append(own, of: rows.merges)
        }

        mutating func finished() -> EntityRows {
            EntityRows(
                entities: entities.finished(), mentions: mentions.finished(), roles: roles.finished(),
                merges: merges.finished(), surfaces: Column(surfaces), words: words.finished())
        }
    }
}

/// Why two spellings are one, in numbers of a pool.
struct MergeRow: BitwiseCopyable, Sendable {
    let left: UInt32
    let right: UInt32
    let rule: UInt32
    private let filling: UInt32 = 0
    let score: Double

    init(_ merge: NameMerge, words: inout TextPool.Builder) {
        left = words.number(of: merge.left)
        right = words.number(of: merge.right)
        rule = words.number(of: merge.rule)
        score = merge.score
    }

    private init(left: UInt32, right: UInt32, rule: UInt32, score: Double) {
        self.left = left
        self.right = right
        self.rule = rule
        self.score = score
    }

    /// The same in the numbers of another pool.
    func renumbered(_ number: (UInt32) -> UInt32) -> MergeRow {
        MergeRow(left: number(left), right: number(right), rule: number(rule), score: score)
    }

    func merge(words: TextPool) -> NameMerge {
        NameMerge(left: words[Int(left)], right: words[Int(right)], rule: words[Int(rule)], score: score)
    }
}

/// The two letters of a country's code, or none.
package struct PackedCountry: BitwiseCopyable, Hashable, Sendable {
    private let letters: UInt16

    package init(_ code: CountryCode?) {
        letters = code.map { $0.value.utf8.reduce(0) { $0 << 8 | UInt16($1) } } ?? 0
    }

    /// More than every ``number``.
    static let bound = Int(UInt16.max) + 1
    var number: Int { Int(letters) }
    init(number: Int) { letters = UInt16(truncatingIfNeeded: number) }

    package var code: CountryCode? {
        letters == 0
            ? nil : CountryCode(String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self))
    }
}
