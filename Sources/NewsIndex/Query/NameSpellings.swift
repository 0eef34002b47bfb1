import Facts
import Search
import Synchronization

/// The words that names of one entity spell differently, as the index holds them: *Urquiza* and *Urquisa*.
///
/// They are gathered when somebody asks first; most starts and changes see no search for a while.
final class NameSpellings: Sendable {
    private let entities: EntityColumns
    private let known = Mutex<[String: [String]]?>(nil)

    init(_ entities: EntityColumns) {
        self.entities = entities
    }

    /// How else names spell a folded word, in order.
    func others(of word: String) -> [String] {
        known.withLock { known in
            let table = known ?? Self.table(entities)
            known = table
            return table[word] ?? []
        }
    }

    /// More names of one entity tell of different things rather than of spellings.
    private static let mostNames = 12
    private static let shortest = 4

    private static func table(_ entities: EntityColumns) -> [String: [String]] {
        var others: [String: Set<String>] = [:]
        for entity in entities.indices where [.person, .organization, .place].contains(entities.type(at: entity)) {
            let names = entities[entity].names
            guard names.count > 1 else { continue }
            let words = Set(names.prefix(mostNames).map { SearchTerms.key(of: $0.value) })
                .map { $0.split(separator: " ").map(String.init) }
            for one in words {
                for other in words where one != other && areAlike(one, other) {
                    for (word, spelling) in zip(one, other) where isSpelling(spelling, of: word) {
                        others[word, default: []].insert(spelling)
                    }
                }
            }
        }
        return others.mapValues { $0.sorted() }
    }

    /// Whether two names of one entity have the same words, as far as their first letters tell.
    private static func areAlike(_ one: [String], _ other: [String]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.first == $1.first }
    }

    /// Whether at least half of a word's letters stay; initials are no words.
    private static func isSpelling(_ other: String, of word: String) -> Bool {
        let most = word.utf8.count / 2
        guard word != other, min(word.utf8.count, other.utf8.count) >= shortest else { return false }
        return EditCount.between(Array(word.utf8), Array(other.utf8), most: most) <= most
    }
}
