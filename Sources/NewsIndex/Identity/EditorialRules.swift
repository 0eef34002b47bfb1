import Corpus
import Facts
import FrenchText

/// Editors' decisions on entities in the form that the resolvers ask: which spellings are one, which never are, what is to be
/// shown, what is of another type or none.
struct EditorialRules: Sendable {
    static let none = EditorialRules(merges: .none, corrections: .none, ledger: .empty)

    /// For each reference, the numbers of the groups that it stands in.
    let same: [String: Set<Int>]
    let different: [String: Set<Int>]
    let shown: [String: String]
    let nothing: Set<String>
    private let types: [String: EntityType]

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
            case .noMeeting, .meeting, .dismissed, .confirmed: break
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

    /// The names that editors decide on though no article and no identifier knows them, in the order of the files.
    static func unknownNames(
        of merges: MergeDecisions, _ corrections: Corrections, ledger: IDLedger, in named: NamedEntities
    ) -> (merges: [String], corrections: [String]) {
        let old = EntityAssembler.uniqued((merges.same + merges.different).flatMap(\.self))
        let new = EntityAssembler.uniqued(corrections.decisions.flatMap(\.decision.entities))
        guard !old.isEmpty || !new.isEmpty else { return ([], []) }
        let known = EntityReferences(named).all
        let isUnknown = { (name: String) in
            !known.contains(Folding.fold(name)) && ledger.keys(of: ledger.current(name)).isEmpty
        }
        return (old.filter(isUnknown), new.filter(isUnknown))
    }

    /// Whether editors gave entities another type.
    var hasTypes: Bool { !types.isEmpty }

    /// An article's entities with the types that editors gave them; nil where they gave none.
    func typed(_ entities: [ArticleEntity]) -> [ArticleEntity]? {
        var typed: [ArticleEntity]?
        for (index, entity) in entities.enumerated() {
            let spellings = [entity.name] + entity.mentions.filter(\.kind.isName).map(\.surface)
            let references = Set(spellings.flatMap { EntityReferences.references(to: $0, as: entity.type) })
            guard let type = references.sorted().lazy.compactMap({ types[$0] }).first else { continue }
            var others = typed ?? entities
            others[index] = entity.typed(type)
            typed = others
        }
        return typed
    }
}

extension Correction.Decision {
    /// The entities that it names.
    fileprivate var entities: [String] {
        switch self {
        case .same(let names), .different(let names): names
        case .name(let entity, _), .noEntity(let entity), .type(let entity, _): [entity]
        case .noMeeting, .meeting, .dismissed, .confirmed: []
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
