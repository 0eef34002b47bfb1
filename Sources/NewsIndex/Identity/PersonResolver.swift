import Corpus
import Facts

/// Resolves persons across articles: nothing uncertain is merged, nothing certain is left apart.
///
/// A full name means one person wherever it is written. Other spellings, shorter names and a single word join it only where
/// they can mean nobody else and keep like company (``Company``); a single word never by its sound.
struct PersonResolver {
    private let candidates: [EntityCandidate]
    private let company: Company
    private let rules: EditorialRules
    private let names: SpelledNames

    init(_ candidates: [EntityCandidate], company: Company, rules: EditorialRules, names: SpelledNames) {
        self.candidates = candidates
        self.company = company
        self.rules = rules
        self.names = names
    }

    /// The persons, each with the candidates that mean it; what only looks like a person is left out.
    func resolve() -> [EntityCluster] {
        let census = NameCensus(candidates.lazy.map { [$0.entity] }, names: names)
        var persons: [Person] = []
        var byName: [String: [Int]] = [:]
        var single: [(candidate: EntityCandidate, name: SpelledName)] = []
        for candidate in candidates {
            guard let full = census.fullSpelling(of: candidate.entity) else {
                single.append((candidate, names[candidate.entity.name]))
                continue
            }
            let known = byName[full.name.key]?.first { !rules.keepApart(candidate, from: persons[$0].candidates) }
            let index = known ?? persons.count
            if known == nil {
                persons.append(Person(name: full.name, spelling: full.spelling))
                byName[full.name.key, default: []].append(index)
            }
            persons[index].add(candidate)
        }
        var groups = PersonVariants(persons, company: company, rules: rules, names: names).joined()
        SingleNames(single, company: company, rules: rules, names: names).join(&groups)
        return groups.filter(\.isAsserted).map { $0.cluster(names) }
    }
}

/// A person while the corpus is resolved: one name in full, or several that were found to be one.
struct Person {
    /// The name by which it was opened.
    let name: SpelledName
    let spelling: String
    private(set) var candidates: [EntityCandidate] = []
    private(set) var merges: [NameMerge] = []
    /// Each article once.
    private(set) var articles: Set<ArticleID> = []

    init(name: SpelledName, spelling: String) {
        self.name = name
        self.spelling = spelling
    }

    mutating func add(_ candidate: EntityCandidate, by merge: NameMerge? = nil) {
        candidates.append(candidate)
        articles.insert(candidate.member.article)
        if let merge, !merges.contains(merge) { merges.append(merge) }
    }

    mutating func add(_ other: Person, by merge: NameMerge) {
        candidates += other.candidates
        articles.formUnion(other.articles)
        merges += other.merges + [merge]
    }

    /// Whether enough articles say more of the person than a name that looks like one: of many that write *Flying Spur* one
    /// may err.
    var isAsserted: Bool {
        let asserted = candidates.count { !$0.entity.isDoubtful }
        return asserted > 0 && asserted * Self.leastShare >= candidates.count
    }

    /// One article of so many has to assert a person.
    private static let leastShare = 10

    func cluster(_ names: SpelledNames) -> EntityCluster {
        let ordered = candidates.sorted {
            ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index)
        }
        return EntityCluster(
            type: .person, name: SpellingChoice.person(of: ordered, names), candidates: ordered, merges: merges)
    }
}
