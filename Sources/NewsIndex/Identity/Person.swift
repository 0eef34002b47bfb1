import Facts

/// A person while the corpus is resolved: one name in full, or several that were found to be one.
struct Person {
    /// The number of the words by which it was opened, white space made one.
    let spelling: Int
    /// The numbers of articles' own entities.
    private(set) var candidates: [Int] = []
    private(set) var merges: [NameMerge] = []
    /// Each article once.
    private(set) var articles: [Int] = []

    init(spelling: Int) {
        self.spelling = spelling
    }

    /// Adds an article's own entity that comes after all those that were added.
    mutating func add(_ candidate: Int, of article: Int) {
        candidates.append(candidate)
        if articles.last != article { articles.append(article) }
    }

    mutating func add(_ candidate: Int, by merge: NameMerge) {
        candidates.append(candidate)
        if !merges.contains(merge) { merges.append(merge) }
    }

    mutating func add(_ other: Person, by merge: NameMerge) {
        candidates += other.candidates
        articles = Self.union(articles, other.articles)
        merges += other.merges + [merge]
    }

    private static func union(_ one: [Int], _ other: [Int]) -> [Int] {
        let all = (one + other).sorted()
        return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
    }

    /// Whether enough articles say more of the person than a name that looks like one: of many that write *Flying Spur* one
    /// may err.
    func isAsserted(_ named: NamedEntities) -> Bool {
        let asserted = candidates.count { !named.isDoubtful($0) }
        return asserted > 0 && asserted * Self.leastShare >= candidates.count
    }

    /// One article of so many has to assert a person.
    private static let leastShare = 10

    func cluster(_ named: NamedEntities) -> EntityCluster {
        let ordered = candidates.sorted()
        return EntityCluster(
            type: .person, name: SpellingChoice.person(of: ordered, named), candidates: ordered, merges: merges)
    }
}
