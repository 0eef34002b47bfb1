import Corpus
import Facts
import FrenchText

/// Editors' decisions on entities in the form that the resolvers ask: which spellings are one, which never are, what is to be
/// shown, what is of another type or none.
struct EditorialRules: Sendable {
    static let none = EditorialRules(merges: .none, corrections: .none, ledger: .empty)

    /// For each reference, the numbers of the groups that it stands in.
    private let same: [String: Set<Int>]
    private let different: [String: Set<Int>]
    private let shown: [String: String]
    private let types: [String: EntityType]
    private let nothing: Set<String>

    init(merges: MergeDecisions, corrections: Corrections, ledger: IDLedger) {
        var same = merges.same
        var different = merges.different
        var shown: [String: String] = [:]
        var types: [String: EntityType] = [:]
        var nothing: Set<String> = []
        let references = { (name: String) in
            [Folding.fold(name)] + ledger.keys(of: ledger.current(name)).map(Folding.fold)
        }
        for decision in corrections.decisions.map(\.decision) {
            switch decision {
            case .same(let names): same.append(names)
            case .different(let names): different.append(names)
            case .name(let entity, let value): for name in references(entity) { shown[name] = value }
            case .noEntity(let entity): nothing.formUnion(references(entity))
            case .type(let entity, let value):
                for name in references(entity) { types[name] = EntityType(rawValue: value) }
            case .noMeeting, .meeting, .dismissed: break
            }
        }
        self.same = Self.numbered(same, references)
        self.different = Self.numbered(different, references)
        self.shown = shown
        self.types = types
        self.nothing = nothing
    }

    private static func numbered(
        _ groups: [[String]], _ references: (String) -> [String]
    ) -> [String: Set<Int>] {
        var numbers: [String: Set<Int>] = [:]
        for (number, names) in groups.enumerated() {
            for name in names.flatMap(references) { numbers[name, default: []].insert(number) }
        }
        return numbers
    }

    // MARK: Entities of one article

    /// The names that editors decide on though no article and no identifier knows them, in the order of the files.
    static func unknownNames(
        of merges: MergeDecisions, _ corrections: Corrections, ledger: IDLedger, in corpus: [EntityCandidate]
    ) -> (merges: [String], corrections: [String]) {
        let old = EntityAssembler.uniqued((merges.same + merges.different).flatMap(\.self))
        let new = EntityAssembler.uniqued(corrections.decisions.flatMap(\.decision.entities))
        guard !old.isEmpty || !new.isEmpty else { return ([], []) }
        var known: Set<String> = []
        for candidate in corpus { known.formUnion(references(to: candidate.entity)) }
        let isUnknown = { (name: String) in
            !known.contains(Folding.fold(name)) && ledger.keys(of: ledger.current(name)).isEmpty
        }
        return (old.filter(isUnknown), new.filter(isUnknown))
    }

    /// Whether editors gave entities another type.
    var hasTypes: Bool { !types.isEmpty }

    /// An article's entities with the types that editors gave them.
    func typed(_ entities: [ArticleEntity]) -> [ArticleEntity] {
        guard hasTypes else { return entities }
        return entities.map { entity in
            let type = Self.references(to: entity).sorted().lazy.compactMap { types[$0] }.first
            return type.map { entity.typed($0) } ?? entity
        }
    }

    /// Whether an editor says that what an article names is no entity.
    func isNothing(_ entity: ArticleEntity) -> Bool {
        !nothing.isEmpty && !nothing.isDisjoint(with: Self.references(to: entity))
    }

    // MARK: Across articles

    /// Whether two candidates bear names that an editor keeps apart.
    func keepApart(_ one: EntityCandidate, _ other: EntityCandidate) -> Bool {
        guard !different.isEmpty else { return false }
        let (left, right) = (Self.references(to: one.entity), Self.references(to: other.entity))
        return left.contains { name in
            guard let groups = different[name] else { return false }
            return right.contains {
                $0 != name && !left.contains($0) && different[$0].map { !$0.isDisjoint(with: groups) } == true
            }
        }
    }

    /// Whether a candidate may not stand among others.
    func keepApart(_ candidate: EntityCandidate, from others: [EntityCandidate]) -> Bool {
        !different.isEmpty && others.contains { keepApart(candidate, $0) }
    }

    /// Makes one what an editor says is one, within a type.
    func joined(_ clusters: [EntityCluster], _ names: SpelledNames) -> [EntityCluster] {
        guard !same.isEmpty else { return clusters }
        var joined: [EntityCluster] = []
        var places: [String: Int] = [:]
        for cluster in clusters {
            let groups = cluster.candidates.reduce(into: Set<Int>()) { groups, candidate in
                for name in Self.references(to: candidate.entity) { groups.formUnion(same[name] ?? []) }
            }
            let keys = groups.sorted().map { "\(cluster.type.rawValue) \($0)" }
            if let place = keys.lazy.compactMap({ places[$0] }).first {
                joined[place] = joined[place].joined(with: cluster, names)
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
        guard !shown.isEmpty else { return nil }
        return cluster.candidates.lazy.compactMap { candidate in
            Self.references(to: candidate.entity).sorted().lazy.compactMap { shown[$0] }.first
        }.first
    }

    /// All by which a decision can name an entity: its spellings, folded, the identifiers made of them, and the keys by which
    /// the ledger knows what an identifier was given for.
    private static func references(to entity: ArticleEntity) -> Set<String> {
        let spellings = [entity.name] + entity.mentions.filter(\.kind.isName).map(\.surface)
        return Set(
            spellings.flatMap { spelling in
                let folded = Folding.fold(EntityAssembler.oneLine(spelling))
                let prefix = entity.type.idPrefix
                return [folded, prefix + Slug.make(spelling), prefix + folded]
            })
    }
}

extension Correction.Decision {
    /// The entities that it names.
    fileprivate var entities: [String] {
        switch self {
        case .same(let names), .different(let names): names
        case .name(let entity, _), .noEntity(let entity), .type(let entity, _): [entity]
        case .noMeeting, .meeting, .dismissed: []
        }
    }
}

extension ArticleEntity {
    fileprivate func typed(_ type: EntityType) -> ArticleEntity {
        ArticleEntity(
            type: type, name: name, mentions: mentions, roles: type == .person ? roles : [], country: nil,
            merges: merges)
    }
}

extension EntityCluster {
    /// One cluster of two, by an editor's word.
    fileprivate func joined(with other: EntityCluster, _ names: SpelledNames) -> EntityCluster {
        let candidates = (self.candidates + other.candidates).sorted {
            ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index)
        }
        let merge = NameMerge(left: name, right: other.name, rule: "editor", score: 1)
        return EntityCluster(
            type: type, name: SpellingChoice.name(of: candidates, type: type, names), candidates: candidates,
            merges: merges + other.merges + [merge])
    }
}
