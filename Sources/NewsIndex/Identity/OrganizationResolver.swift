import Facts
import FrenchText

/// Resolves organizations: by name without articles, and by acronym where no full name contradicts it.
enum OrganizationResolver {
    static func resolve(_ candidates: [EntityCandidate], _ rules: EditorialRules = .none) -> [EntityCluster] {
        var groups: [Group] = []
        var byName: [String: Int] = [:]
        var keys = NameKeys()
        for candidate in candidates {
            let names = fullNames(of: candidate.entity, &keys)
            let joined = names.lazy.compactMap { byName[$0] }.first {
                !rules.keepApart(candidate, from: groups[$0].candidates)
            }
            let index = joined ?? groups.count
            if joined == nil { groups.append(Group()) }
            groups[index].add(candidate, rule: joined == nil ? nil : "same-name", score: 1)
            for name in names where byName[name] == nil { byName[name] = index }
        }
        // What only looks like an organization is one where another article says more of it.
        return joinAcronyms(groups, rules).filter(isAttested).map { group in
            EntityCluster(
                type: .organization, name: SpellingChoice.name(of: group.candidates), candidates: group.candidates,
                merges: group.merges)
        }
    }

    /// Whether enough of the articles that name a group assert it: of many that write *VTC* or *EPS*, one may err.
    private static func isAttested(_ group: Group) -> Bool {
        let asserted = group.candidates.count { !$0.entity.isDoubtful }
        let share = group.candidates.contains { hasFullName($0.entity) } ? leastShare : leastShareOfAcronyms
        return asserted > 0 && asserted * share >= group.candidates.count
    }

    /// One article of so many has to assert an organization.
    private static let leastShare = 10
    /// Capitals mean whatever there is: more articles have to.
    private static let leastShareOfAcronyms = 4

    private struct Group {
        var candidates: [EntityCandidate] = []
        var merges: [NameMerge] = []

        mutating func add(_ candidate: EntityCandidate, rule: String?, score: Double) {
            if let rule, let first = candidates.first, first.entity.name != candidate.entity.name,
                !merges.contains(where: { $0.right == candidate.entity.name })
            {
                merges.append(
                    .init(left: first.entity.name, right: candidate.entity.name, rule: rule, score: score))
            }
            candidates.append(candidate)
        }
    }

    /// A group that is known by an acronym alone joins the only group that explains it.
    private static func joinAcronyms(_ groups: [Group], _ rules: EditorialRules) -> [Group] {
        var explained: [String: Set<Int>] = [:]
        for (index, group) in groups.enumerated() where group.candidates.contains(where: { hasFullName($0.entity) }) {
            for acronym in acronyms(of: group) { explained[acronym, default: []].insert(index) }
        }
        var joined = groups
        var absorbed: Set<Int> = []
        for (index, group) in groups.enumerated() where !group.candidates.contains(where: { hasFullName($0.entity) }) {
            let targets = acronyms(of: group).reduce(into: Set<Int>()) { $0.formUnion(explained[$1] ?? []) }
            guard targets.count == 1, let target = targets.first,
                !group.candidates.contains(where: { rules.keepApart($0, from: joined[target].candidates) })
            else { continue }
            for candidate in group.candidates { joined[target].add(candidate, rule: "expansion", score: 0.9) }
            absorbed.insert(index)
        }
        return joined.enumerated().filter { !absorbed.contains($0.offset) }.map { offset, group in
            var group = group
            group.candidates.sort { ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index) }
            return group
        }
    }

    private static func acronyms(of group: Group) -> [String] {
        var seen: Set<String> = []
        let surfaces = group.candidates.flatMap(\.entity.mentions).filter { $0.kind == .acronym }.map {
            Folding.fold($0.surface)
        }
        return surfaces.filter { seen.insert($0).inserted }
    }

    private static func hasFullName(_ entity: ArticleEntity) -> Bool {
        entity.mentions.contains { $0.kind != .acronym }
    }

    /// The entity's name and every spelling as long as it, without articles; a shorter one (*l’Assemblée générale*) may mean
    /// another body in another article.
    private static func fullNames(of entity: ArticleEntity, _ known: inout NameKeys) -> [String] {
        let own = known.key(of: entity.name)
        var keys = [own.text]
        for mention in entity.mentions where mention.kind != .acronym && mention.surface != entity.name {
            let other = known.key(of: mention.surface)
            guard !keys.contains(other.text) else { continue }
            let isShortened = other.wordCount < min(3, own.wordCount) || own.text.hasPrefix(other.text + " ")
            if !isShortened { keys.append(other.text) }
        }
        return keys
    }

    /// The keys of names, each made once: most names come again and again.
    private struct NameKeys {
        private var known: [String: (text: String, wordCount: Int)] = [:]

        mutating func key(of name: String) -> (text: String, wordCount: Int) {
            if let key = known[name] { return key }
            let words = Tokenizer.tokens(of: Array(name.unicodeScalars))
                .filter { $0.kind == .word || $0.kind == .number }.map(\.folded).filter { !fillers.contains($0) }
            let text = words.joined(separator: " ")
            let key = (text, text.split(separator: " ").count)
            known[name] = key
            return key
        }
    }

    private static let fillers: Set<String> = ["de", "du", "des", "la", "le", "les", "pole"]
}
