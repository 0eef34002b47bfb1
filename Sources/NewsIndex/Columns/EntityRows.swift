import Corpus
package import Facts

/// The entities that articles speak of, each article's own: numbered by article, then in the article's order.
struct EntityRows: Sendable {
    let entities: Lists<Row>
    /// Of each entity, in text order.
    let mentions: Lists<Place>
    let roles: Lists<RoleRow>
    let merges: Lists<MergeRow>
    /// The mentions whose words are not those at their place, ascending, with the number of the words.
    let oddMentions: Column<UInt32>
    let oddSurfaces: Column<UInt32>
    /// Names, roles and what else stands in no text as it is given.
    let words: TextPool

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
        entities.byteCount + mentions.byteCount + roles.byteCount + merges.byteCount + oddMentions.byteCount
            + oddSurfaces.byteCount + words.byteCount
    }

    /// In a mention's tag: that its words are not those at its place.
    static let isOdd: UInt16 = 0x8000

    /// The number of the words of an odd mention.
    func oddSurface(of mention: Int) -> UInt32 {
        var (low, high) = (0, oddMentions.count)
        while low < high {
            let middle = low + (high - low) / 2
            if Int(oddMentions[middle]) < mention { low = middle + 1 } else { high = middle }
        }
        return oddSurfaces[low]
    }
}

extension EntityRows {
    struct Builder {
        private var entities = Lists<Row>.Builder()
        private var mentions = Lists<Place>.Builder()
        private var roles = Lists<RoleRow>.Builder()
        private var merges = Lists<MergeRow>.Builder()
        private var oddMentions: [UInt32] = []
        private var oddSurfaces: [UInt32] = []
        private var words = TextPool.Builder()

        var mentionCount: Int { mentions.values.count }
        var octetCount: Int { words.octetCount }

        /// Adds the entities of the next article.
        ///
        /// - Parameters:
        ///   - list: in the article's order.
        ///   - text: the article's.
        ///   - place: makes the place of evidence with a tag.
        mutating func append(
            _ list: [ArticleEntity], in text: ArticleText, place: (Evidence, UInt16) -> Place
        ) {
            for entity in list {
                entities.add(
                    Row(
                        name: words.number(of: entity.name), country: PackedCountry(entity.country),
                        type: entity.type.number, isDoubtful: entity.isDoubtful))
                for mention in entity.mentions { add(mention, in: text, place: place) }
                mentions.endList()
                roles.append(
                    entity.roles.map {
                        RoleRow(place: place($0.evidence, UInt16($0.tense.number)), value: words.number(of: $0.value))
                    })
                merges.append(entity.merges.map { MergeRow($0, words: &words) })
            }
            entities.endList()
        }

        private mutating func add(_ mention: Mention, in text: ArticleText, place: (Evidence, UInt16) -> Place) {
            let isInText = text[mention.evidence.range].utf8.elementsEqual(mention.surface.utf8)
            if !isInText {
                oddMentions.append(UInt32(mentions.values.count))
                oddSurfaces.append(words.number(of: mention.surface))
            }
            mentions.add(place(mention.evidence, UInt16(mention.kind.number) | (isInText ? 0 : EntityRows.isOdd)))
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
                    let row = former.mentions.values[mention]
                    if row.tag & EntityRows.isOdd != 0 {
                        oddMentions.append(UInt32(mentions.values.count))
                        oddSurfaces.append(numbers.number(of: former.oddSurface(of: mention), in: &words))
                    }
                    mentions.add(place(row))
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

        mutating func finished() -> EntityRows {
            EntityRows(
                entities: entities.finished(), mentions: mentions.finished(), roles: roles.finished(),
                merges: merges.finished(), oddMentions: Column(oddMentions), oddSurfaces: Column(oddSurfaces),
                words: words.finished())
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
