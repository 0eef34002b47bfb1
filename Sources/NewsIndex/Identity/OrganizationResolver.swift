import Facts
import FrenchText

/// Resolves organizations: by name without articles, and by acronym where no full name contradicts it.
struct OrganizationResolver {
    private let named: NamedEntities
    private let rules: RuledEntities
    private var names: OrganizationNames

    init(_ named: NamedEntities, _ rules: RuledEntities) {
        self.named = named
        self.rules = rules
        names = OrganizationNames(named)
    }

    /// The organizations, each with the candidates that mean it, articles' own entities that come ascending.
    mutating func resolve(_ candidates: [Int]) -> [EntityCluster] {
        var groups: [Group] = []
        var byName: [Int: Int] = [:]
        for candidate in candidates {
            let names = fullNames(of: candidate)
            let joined = names.lazy.compactMap { byName[$0] }.first {
                !rules.keepApart(candidate, from: groups[$0].candidates)
            }
            let index = joined ?? groups.count
            if joined == nil { groups.append(Group()) }
            groups[index].add(candidate, named, rule: joined == nil ? nil : "same-name", score: 1)
            for name in names where byName[name] == nil { byName[name] = index }
        }
        // What only looks like an organization is one where another article says more of it.
        return joinAcronyms(groups).filter(isAttested).map { group in
            EntityCluster(
                type: .organization, name: SpellingChoice.name(of: group.candidates, named),
                candidates: group.candidates, merges: group.merges)
        }
    }

    /// Whether enough of the articles that name a group assert it: of many that write *VTC* or *EPS*, one may err.
    private func isAttested(_ group: Group) -> Bool {
        let asserted = group.candidates.count { !named.isDoubtful($0) }
        let share = group.candidates.contains(where: hasFullName) ? Self.leastShare : Self.leastShareOfAcronyms
        return asserted > 0 && asserted * share >= group.candidates.count
    }

    /// One article of so many has to assert an organization.
    private static let leastShare = 10
    /// Capitals mean whatever there is: more articles have to.
    private static let leastShareOfAcronyms = 4

    private struct Group {
        var candidates: [Int] = []
        private(set) var merges: [NameMerge] = []
        /// The numbers of the words that were merged.
        private var merged: Set<Int> = []

        mutating func add(_ candidate: Int, _ named: NamedEntities, rule: String?, score: Double) {
            let name = named.name(of: candidate)
            if let rule, let first = candidates.first.map(named.name), first != name, merged.insert(name).inserted {
                merges.append(.init(left: named.text(first), right: named.text(name), rule: rule, score: score))
            }
            candidates.append(candidate)
        }
    }

    /// A group that is known by an acronym alone joins the only group that explains it.
    private mutating func joinAcronyms(_ groups: [Group]) -> [Group] {
        let isFull = groups.map { $0.candidates.contains(where: hasFullName) }
        let acronyms = groups.map { self.acronyms(of: $0) }
        var explained: [String: Set<Int>] = [:]
        for index in groups.indices where isFull[index] {
            for acronym in acronyms[index] { explained[acronym, default: []].insert(index) }
        }
        var joined = groups
        var absorbed: Set<Int> = []
        for (index, group) in groups.enumerated() where !isFull[index] {
            let targets = acronyms[index].reduce(into: Set<Int>()) { $0.formUnion(explained[$1] ?? []) }
            guard targets.count == 1, let target = targets.first,
                !group.candidates.contains(where: { rules.keepApart($0, from: joined[target].candidates) })
            else { continue }
            for candidate in group.candidates { joined[target].add(candidate, named, rule: "expansion", score: 0.9) }
            absorbed.insert(index)
        }
        return joined.indices.filter { !absorbed.contains($0) }.map { index in
            var group = joined[index]
            group.candidates.sort()
            return group
        }
    }

    private mutating func acronyms(of group: Group) -> [String] {
        var words = Set<Int>()
        for candidate in group.candidates {
            for mention in named.mentions(of: candidate) where named.kind(ofMention: mention) == .acronym {
                words.insert(named.word(ofMention: mention))
            }
        }
        return EntityAssembler.uniqued(words.map { names.folded($0) })
    }

    private func hasFullName(_ candidate: Int) -> Bool {
        named.mentions(of: candidate).contains { named.kind(ofMention: $0) != .acronym }
    }

    /// The numbers of the keys of the entity's name and of every spelling as long as it, without articles; a shorter one
    /// (*l’Assemblée générale*) may mean another body in another article.
    private mutating func fullNames(of candidate: Int) -> [Int] {
        let name = named.name(of: candidate)
        let own = names.key(of: name)
        var keys = [own.number]
        var last = name
        for mention in named.mentions(of: candidate) where named.kind(ofMention: mention) != .acronym {
            let word = named.word(ofMention: mention)
            guard word != name, word != last else { continue }
            last = word
            let other = names.key(of: word)
            guard !keys.contains(other.number) else { continue }
            let isShortened = other.wordCount < min(3, own.wordCount) || own.text.hasPrefix(other.text + " ")
            if !isShortened { keys.append(other.number) }
        }
        return keys
    }
}

/// The names of organizations, each looked at once: most come again and again.
private struct OrganizationNames {
    /// A name without articles.
    struct Key {
        /// Equal for equal texts.
        let number: Int
        let text: String
        let wordCount: Int
    }

    private let named: NamedEntities
    private var keys: [Int: Key] = [:]
    private var numbers: [String: Int] = [:]
    private var acronyms: [Int: String] = [:]

    init(_ named: NamedEntities) {
        self.named = named
    }

    mutating func key(of word: Int) -> Key {
        if let known = keys[word] { return known }
        let words = Tokenizer.tokens(of: Array(named.text(word).unicodeScalars))
            .filter { $0.kind == .word || $0.kind == .number }.map(\.folded).filter { !Self.fillers.contains($0) }
        let text = words.joined(separator: " ")
        let number = numbers[text] ?? numbers.count
        numbers[text] = number
        let key = Key(number: number, text: text, wordCount: text.split(separator: " ").count)
        keys[word] = key
        return key
    }

    mutating func folded(_ word: Int) -> String {
        if let known = acronyms[word] { return known }
        let folded = Folding.fold(named.text(word))
        acronyms[word] = folded
        return folded
    }

    private static let fillers: Set<String> = ["de", "du", "des", "la", "le", "les", "pole"]
}
