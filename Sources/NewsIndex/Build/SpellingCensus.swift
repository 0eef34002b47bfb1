import Corpus
import Facts

/// How often a spelling is used, first where, and by which articles.
struct SpellingUse {
    /// The mention that writes it first.
    let first: UInt32
    let kind: Mention.Kind
    var count = 0
    /// Ascending.
    var sources: [UInt32] = []
}

/// Counts spellings by the numbers of their words.
struct SpellingCensus {
    private let rows: EntityRows
    private(set) var uses: [SpellingUse] = []
    private var places: [Words: Int] = [:]
    private var lines: [Line: Int] = [:]

    private struct Words: Hashable {
        let surface: UInt32
        let kind: Mention.Kind
    }

    private struct Line: Hashable {
        let text: String
        let kind: Mention.Kind
    }

    init(_ facts: FactColumns) {
        rows = facts.entities
    }

    /// Counts one mention more; they come ordered by article.
    mutating func count(_ mention: EntityAssembler.PlacedMention) {
        let kind = rows.mentions.values[Int(mention.number)].mentionKind
        // A role is what somebody is, not what he or she is called.
        guard kind != .role else { return }
        let use = use(of: Words(surface: rows.surfaces[Int(mention.number)], kind: kind), first: mention.number)
        uses[use].count += 1
        if uses[use].sources.last != mention.article { uses[use].sources.append(mention.article) }
    }

    /// The number of the use of some words, which is made if there is none; what is one but for white space is one.
    private mutating func use(of words: Words, first: UInt32) -> Int {
        if let known = places[words] { return known }
        let line = Line(text: EntityAssembler.oneLine(rows.words[Int(words.surface)]), kind: words.kind)
        let use = lines[line] ?? uses.count
        if use == uses.count { uses.append(SpellingUse(first: first, kind: words.kind)) }
        (lines[line], places[words]) = (use, use)
        return use
    }

    /// The uses, the most frequent first.
    var ranked: [SpellingUse] {
        guard uses.count > 1 else { return uses }
        return lines.sorted { left, right in
            (uses[right.value].count, left.key.text, left.key.kind.rawValue)
                < (uses[left.value].count, right.key.text, right.key.kind.rawValue)
        }.map { uses[$0.value] }
    }
}
