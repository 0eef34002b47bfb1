import Corpus
import Facts

/// How often a spelling is used, first where, and by which articles.
struct SpellingUse {
    /// The mention that writes it first.
    let first: UInt32
    /// How many mentions of those that were counted came before the first.
    let place: Int
    let kind: Mention.Kind
    var count = 0
    /// Ascending.
    var sources: [UInt32] = []

    /// The use of two spellings that are one.
    func joined(with other: SpellingUse) -> SpellingUse {
        let (one, two) = place < other.place ? (self, other) : (other, self)
        return SpellingUse(
            first: one.first, place: one.place, kind: kind, count: count + other.count,
            sources: Set(one.sources + two.sources).sorted())
    }
}

/// Counts spellings by the octets of mentions, without a string for each mention.
struct SpellingCensus {
    private let facts: FactColumns
    private(set) var uses: [SpellingUse] = []
    /// Of each use the octets, and the next use whose key is the same; below 0 behind the last.
    private var written: [(octets: ColumnSlice<UInt8>, next: Int)] = []
    private var places: [Key: Int] = [:]
    private var mentionCount = 0
    private var text: (article: UInt32, text: ArticleText)?

    /// The kind, the length, and the first and the last eight octets: what is no longer than both is told by them.
    private struct Key: Hashable {
        let kind: Mention.Kind
        let length: Int
        let first: UInt64
        let last: UInt64

        init(_ octets: ColumnSlice<UInt8>, _ kind: Mention.Kind) {
            let pack = { (places: Range<Int>) in places.reduce(UInt64(0)) { $0 << 8 | UInt64(octets.base[$1]) } }
            let (start, end) = (octets.startIndex, octets.endIndex)
            self.kind = kind
            length = end - start
            first = pack(start..<min(end, start + 8))
            last = pack(max(start, end - 8)..<end)
        }

        var isWhole: Bool { length <= 16 }
    }

    init(_ facts: FactColumns) {
        self.facts = facts
    }

    /// Counts one mention more; they come ordered by article.
    mutating func count(_ mention: EntityAssembler.PlacedMention) {
        defer { mentionCount += 1 }
        let kind = facts.entities.mentions.values[Int(mention.number)].mentionKind
        // A role is what somebody is, not what he or she is called.
        guard kind != .role else { return }
        let octets = facts.surfaceOctets(ofMention: Int(mention.number), in: text(of: mention.article))
        let number = number(of: octets, Key(octets, kind), mention, kind)
        uses[number].count += 1
        if uses[number].sources.last != mention.article { uses[number].sources.append(mention.article) }
    }

    /// The number of the use of some octets, which is made if there is none.
    private mutating func number(
        of octets: ColumnSlice<UInt8>, _ key: Key, _ mention: EntityAssembler.PlacedMention, _ kind: Mention.Kind
    ) -> Int {
        let first = places[key] ?? -1
        var number = first
        while number >= 0 {
            if key.isWhole || Self.areSame(written[number].octets, octets) { return number }
            number = written[number].next
        }
        places[key] = uses.count
        uses.append(SpellingUse(first: mention.number, place: mentionCount, kind: kind))
        written.append((octets, first))
        return uses.count - 1
    }

    /// Whether octets are the same; both are as many.
    private static func areSame(_ one: ColumnSlice<UInt8>, _ other: ColumnSlice<UInt8>) -> Bool {
        let distance = other.startIndex - one.startIndex
        for place in one.startIndex..<one.endIndex where one.base[place] != other.base[place + distance] {
            return false
        }
        return true
    }

    private mutating func text(of article: UInt32) -> ArticleText {
        if let text, text.article == article { return text.text }
        let found = facts.texts[Int(article)]
        text = (article, found)
        return found
    }
}
