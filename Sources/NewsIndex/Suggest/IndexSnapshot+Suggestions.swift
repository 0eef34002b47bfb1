import Corpus
import Facts
import Search

/// Something that may be meant by what somebody has typed so far.
package struct Suggestion: Sendable, Hashable {
    package let kind: SuggestionKind
    /// The number of the entity or the article; of a word that of its form.
    package let item: Int
    /// What it is called.
    package let label: String
    /// The name that matches, which may be another one.
    package let name: String
    /// Where the words that were typed stand in that name, in Unicode scalars.
    package let ranges: [Range<Int>]
    /// How many errors what was typed has.
    package let edits: Int
    /// How often an entity is mentioned, or how many articles have a word; nil of an article.
    package let count: Int?
}

extension IndexSnapshot {
    /// What may be meant by the beginning of a name, a headline or a word.
    ///
    /// Words may stand in any order, the last one may be cut. Where no name has them all, spaces may be wrong (``TypedWords``); where
    /// nothing has, they may be misspelt (``NearWords``).
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - kinds: those that are wanted.
    ///   - limit: how many.
    /// - Returns: entities, then articles, then words, of each the nearest first, then those that are mentioned most, of articles
    ///   the latest; a fourth of the places is kept for articles and for words each, where there are such.
    package func suggestions(for text: String, of kinds: Set<SuggestionKind>, limit: Int) -> [Suggestion] {
        let typed = TypedWords(key: SearchTerms.key(of: text))
        var found = suggested(of: kinds) { $0.matches(typed, limit: limit) }
        let spaced = found[0].isEmpty ? respaced(typed, of: kinds, limit: limit) : []
        if found.allSatisfy(\.isEmpty) { found = suggested(of: kinds) { $0.nearMatches(typed, limit: limit) } }
        if !spaced.isEmpty { found[0] = Self.merged(spaced, found[0]) }
        let counts = found.map(\.count)
        let kept = counts.map { min($0, limit / 4) }
        let entities = min(counts[0], limit - kept[1] - kept[2])
        let articles = min(counts[1], limit - entities - kept[2])
        let rooms = [entities, articles, limit - entities - articles]
        return zip(found, rooms).flatMap { matches, room in matches.prefix(room).compactMap(suggestion) }
    }

    /// Two kinds of what may be meant in one order, each thing once: the nearest first, then those that are mentioned most.
    private static func merged(_ some: [Found], _ others: [Found]) -> [Found] {
        var seen: Set<UInt32> = []
        return (some + others).sorted { one, other in
            let (left, right) = (one.match, other.match)
            if left.edits != right.edits { return left.edits < right.edits }
            return (right.row.weight, left.row.item) < (left.row.weight, right.row.item)
        }.filter { seen.insert($0.match.row.item).inserted }
    }

    /// The two words that a folded word is in names of persons, organizations or places, of the name that is mentioned most;
    /// nil where it is none: *lepen* is *le pen*.
    func parts(ofName word: [UInt8]) -> [[UInt8]]? {
        var best: (weight: UInt32, parts: [[UInt8]])?
        for parts in TypedWords.parts(of: word) {
            for kind in [SuggestionKind.person, .organization, .place] {
                let weight = suggestionTables[kind]?.greatestWeight(of: parts[0], parts[1]) ?? 0
                guard weight > best?.weight ?? 0 else { continue }
                best = (weight, parts)
            }
        }
        return best?.parts
    }

    /// The entities of whose names somebody typed the words with other spaces.
    private func respaced(_ typed: TypedWords, of kinds: Set<SuggestionKind>, limit: Int) -> [Found] {
        let entities = kinds.filter { $0.type != nil }
        var found: [Found] = []
        var seen: Set<UInt32> = []
        for variant in typed.respaced {
            for match in suggested(of: entities, { $0.matches(variant, limit: limit) })[0]
            where seen.insert(match.match.row.item).inserted {
                found.append((match.kind, match.match.misspelt))
            }
        }
        return found
    }

    private typealias Found = (kind: SuggestionKind, match: CompletionMatch)

    /// What tables find: entities, articles and words.
    private func suggested(
        of kinds: Set<SuggestionKind>, _ find: (CompletionTable) -> [CompletionMatch]
    ) -> [[Found]] {
        var entities: [Found] = []
        var others: [SuggestionKind: [Found]] = [:]
        for kind in SuggestionKind.allCases where kinds.contains(kind) {
            let found = (suggestionTables[kind].map(find) ?? []).map { (kind: kind, match: $0) }
            if kind.type != nil { entities += found } else { others[kind] = found }
        }
        let sorted = entities.sorted { one, other in
            let (left, right) = (one.match, other.match)
            if left.isWhole != right.isWhole { return left.isWhole }
            if left.edits != right.edits { return left.edits < right.edits }
            return (right.row.weight, left.row.item) < (left.row.weight, right.row.item)
        }
        return [sorted, others[.article] ?? [], others[.word] ?? []]
    }

    private func suggestion(_ found: Found) -> Suggestion? {
        let (kind, row) = (found.kind, found.match.row)
        let item = Int(row.item)
        let label: String
        var name: String?
        switch kind {
        case .article: label = articles[item].title?.value ?? ""
        case .word: label = String(decoding: terms.dictionary.term(item), as: UTF8.self)
        default:
            label = entities.name(at: item)
            if row.spelling != TextPool.none { name = entities[item].spelling(Int(row.spelling)) }
        }
        let shown = name ?? label
        return Suggestion(
            kind: kind, item: item, label: label, name: shown,
            ranges: Self.places(of: found.match.ranges, in: Array(shown.unicodeScalars)), edits: found.match.edits,
            count: kind == .article ? nil : Int(row.weight))
    }

    /// Ranges of a key as ranges of the scalars that it was made of.
    private static func places(of ranges: [Range<Int>], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        let places = SearchTerms.placedKey(of: scalars).places
        return ranges.compactMap { range in
            guard !range.isEmpty, range.upperBound <= places.count else { return nil }
            var end = places[range.upperBound - 1] + 1
            // An accent of its own belongs to the letter before it.
            while end < scalars.count, scalars[end].properties.generalCategory == .nonspacingMark { end += 1 }
            return places[range.lowerBound]..<max(end, places[range.lowerBound])
        }
    }
}
