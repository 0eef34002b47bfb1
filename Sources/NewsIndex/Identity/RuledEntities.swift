import Corpus
import Facts
import FrenchText

/// Editors' decisions on what a corpus names: each of its words is compared with them once.
struct RuledEntities: Sendable {
    private let named: NamedEntities
    private let rules: EditorialRules
    /// All by which a decision can name an entity, of those that decisions do name.
    private let references: [Int: Set<String>]

    /// - Parameters:
    ///   - named: what all articles name.
    ///   - rules: what editors decided.
    init(_ named: NamedEntities, _ rules: EditorialRules) {
        self.named = named
        self.rules = rules
        let decided = rules.nothing.union(rules.same.keys).union(rules.different.keys).union(rules.shown.keys)
        guard !decided.isEmpty else {
            references = [:]
            return
        }
        let known = EntityReferences(named)
        references = Dictionary(
            uniqueKeysWithValues: named.indices.compactMap { entity in
                let own = known.references(to: entity)
                return own.isDisjoint(with: decided) ? nil : (entity, own)
            })
    }

    /// Whether an editor says that what an article names is no entity.
    func isNothing(_ entity: Int) -> Bool {
        references[entity].map { !$0.isDisjoint(with: rules.nothing) } ?? false
    }

    /// Whether an article's entity may not stand among others: an editor keeps a name of theirs apart.
    func keepApart(_ entity: Int, from others: [Int]) -> Bool {
        guard !rules.different.isEmpty, let own = references[entity] else { return false }
        return others.contains { other in references[other].map { keepApart(own, $0) } ?? false }
    }

    private func keepApart(_ left: Set<String>, _ right: Set<String>) -> Bool {
        left.contains { name in
            guard let groups = rules.different[name] else { return false }
            return right.contains {
                $0 != name && !left.contains($0) && rules.different[$0].map { !$0.isDisjoint(with: groups) } == true
            }
        }
    }

    /// Makes one what an editor says is one, within a type.
    func joined(_ clusters: [EntityCluster]) -> [EntityCluster] {
        guard !rules.same.isEmpty else { return clusters }
        var joined: [EntityCluster] = []
        var places: [String: Int] = [:]
        for cluster in clusters {
            let groups = cluster.candidates.reduce(into: Set<Int>()) { groups, candidate in
                for name in references[candidate] ?? [] { groups.formUnion(rules.same[name] ?? []) }
            }
            let keys = groups.sorted().map { "\(cluster.type.rawValue) \($0)" }
            if let place = keys.lazy.compactMap({ places[$0] }).first {
                joined[place] = joined[place].joined(with: cluster, named)
                for key in keys { places[key] = place }
            } else {
                for key in keys { places[key] = joined.count }
                joined.append(cluster)
            }
        }
        return joined
    }

    /// The name that an editor wants to be shown; nil where none says so.
    func shownName(of cluster: EntityCluster) -> String? {
        guard !rules.shown.isEmpty else { return nil }
        return cluster.candidates.lazy.compactMap { candidate in
            references[candidate]?.sorted().lazy.compactMap { rules.shown[$0] }.first
        }.first
    }
}

extension EntityCluster {
    /// One cluster of two, by an editor's word.
    fileprivate func joined(with other: EntityCluster, _ named: NamedEntities) -> EntityCluster {
        let candidates = (self.candidates + other.candidates).sorted()
        let merge = NameMerge(left: name, right: other.name, rule: "editor", score: 1)
        return EntityCluster(
            type: type, name: SpellingChoice.name(of: candidates, type: type, named), candidates: candidates,
            merges: merges + other.merges + [merge])
    }
}

/// All by which decisions can name what articles name: spellings, folded, the identifiers made of them, and the keys by which
/// the ledger knows what an identifier was given for.
struct EntityReferences {
    private let named: NamedEntities
    /// Of each word, as a name of each type that it is one of.
    private let known: [Use: [String]]

    private struct Use: Hashable {
        let type: UInt8
        let word: Int
    }

    init(_ named: NamedEntities) {
        self.named = named
        var known: [Use: [String]] = [:]
        for entity in named.indices {
            let type = named.type(of: entity)
            for word in Self.words(of: entity, in: named) where known[Use(type: type.number, word: word)] == nil {
                known[Use(type: type.number, word: word)] = Self.references(to: named.text(word), as: type)
            }
        }
        self.known = known
    }

    /// Those to any of the corpus's entities.
    var all: Set<String> { known.values.reduce(into: []) { $0.formUnion($1) } }

    func references(to entity: Int) -> Set<String> {
        let type = named.type(of: entity).number
        return Self.words(of: entity, in: named).reduce(into: []) {
            $0.formUnion(known[Use(type: type, word: $1)] ?? [])
        }
    }

    private static func words(of entity: Int, in named: NamedEntities) -> Set<Int> {
        Set(named.names(of: entity)).union([named.name(of: entity)])
    }

    /// Those to what a spelling names.
    static func references(to spelling: String, as type: EntityType) -> [String] {
        let folded = Folding.fold(EntityAssembler.oneLine(spelling))
        let prefix = type.idPrefix
        return [folded, prefix + Slug.make(spelling), prefix + folded]
    }
}
