import Corpus
import Extraction
import FrenchText

/// An editor's decisions in the form that the resolvers ask: which spellings are one entity, which never are.
struct EditorialRules: Sendable {
    static let none = EditorialRules(.none)

    /// For each folded spelling, the numbers of the groups that it stands in.
    private let same: [String: Set<Int>]
    private let different: [String: Set<Int>]

    init(_ decisions: MergeDecisions) {
        same = Self.numbered(decisions.same)
        different = Self.numbered(decisions.different)
    }

    private static func numbered(_ groups: [[String]]) -> [String: Set<Int>] {
        var numbers: [String: Set<Int>] = [:]
        for (number, names) in groups.enumerated() {
            for name in names { numbers[Folding.fold(name), default: []].insert(number) }
        }
        return numbers
    }

    /// The names that an editor decides on though no article knows them, in the order of the file.
    static func unknownNames(of decisions: MergeDecisions, in corpus: [ArticleFacts]) -> [String] {
        let names = EntityAssembler.uniqued((decisions.same + decisions.different).flatMap(\.self))
        guard !names.isEmpty else { return [] }
        var known: Set<String> = []
        for entity in corpus.lazy.flatMap(\.entities) { known.formUnion(spellings(of: entity)) }
        return names.filter { !known.contains(Folding.fold($0)) }
    }

    /// Whether two candidates bear spellings that an editor keeps apart.
    func keepApart(_ one: EntityCandidate, _ other: EntityCandidate) -> Bool {
        guard !different.isEmpty else { return false }
        let (left, right) = (spellings(of: one), spellings(of: other))
        return left.contains { name in
            guard let groups = different[name] else { return false }
            return right.contains { $0 != name && different[$0].map { !$0.isDisjoint(with: groups) } == true }
        }
    }

    /// Whether a candidate may not stand among others.
    func keepApart(_ candidate: EntityCandidate, from others: [EntityCandidate]) -> Bool {
        !different.isEmpty && others.contains { keepApart(candidate, $0) }
    }

    /// Makes one what an editor says is one, within a type.
    func joined(_ clusters: [EntityCluster]) -> [EntityCluster] {
        guard !same.isEmpty else { return clusters }
        var joined: [EntityCluster] = []
        var places: [String: Int] = [:]
        for cluster in clusters {
            let groups = cluster.candidates.reduce(into: Set<Int>()) { groups, candidate in
                for name in spellings(of: candidate) { groups.formUnion(same[name] ?? []) }
            }
            let keys = groups.sorted().map { "\(cluster.type.rawValue) \($0)" }
            if let place = keys.lazy.compactMap({ places[$0] }).first {
                joined[place] = joined[place].joined(with: cluster)
                for key in keys { places[key] = place }
            } else {
                for key in keys { places[key] = joined.count }
                joined.append(cluster)
            }
        }
        return joined
    }

    private func spellings(of candidate: EntityCandidate) -> Set<String> {
        Self.spellings(of: candidate.entity)
    }

    private static func spellings(of entity: ArticleEntity) -> Set<String> {
        Set(([entity.name] + entity.mentions.filter(\.kind.isName).map(\.surface)).map(Folding.fold))
    }
}

extension EntityCluster {
    /// One cluster of two, by an editor's word.
    fileprivate func joined(with other: EntityCluster) -> EntityCluster {
        let candidates = (self.candidates + other.candidates).sorted {
            ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index)
        }
        let merge = NameMerge(left: name, right: other.name, rule: "editor", score: 1)
        return EntityCluster(
            type: type, name: SpellingChoice.name(of: candidates), candidates: candidates,
            merges: merges + other.merges + [merge])
    }
}
