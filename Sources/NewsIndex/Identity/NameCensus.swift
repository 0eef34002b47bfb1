import Facts

/// How many articles of a corpus write each full name of a person: what one article runs together, the others tell apart.
struct NameCensus: Sendable {
    let names: SpelledNames
    private let articles: [String: Int]

    /// Counts the names of the persons of each article.
    init(_ corpus: some Sequence<[ArticleEntity]>, names: SpelledNames = SpelledNames()) {
        var articles: [String: Int] = [:]
        var own: [String] = []
        for entities in corpus {
            own.removeAll(keepingCapacity: true)
            for entity in entities where entity.type == .person {
                for mention in entity.mentions where mention.kind == .name {
                    let name = names[mention.surface]
                    // An article has few: they are looked through.
                    if !name.isShort, !own.contains(name.key) { own.append(name.key) }
                }
            }
            for name in own { articles[name, default: 0] += 1 }
        }
        self.names = names
        self.articles = articles
    }

    /// The number of articles that write a name in full.
    func count(of name: SpelledName) -> Int { articles[name.key] ?? 0 }

    /// The full spelling of a person that most articles write, the longer one on a tie; nil where none is full.
    func fullSpelling(of entity: ArticleEntity) -> (spelling: String, name: SpelledName)? {
        var best: (spelling: String, name: SpelledName, count: Int)?
        for mention in entity.mentions where mention.kind == .name {
            let spelling = EntityAssembler.oneLine(mention.surface)
            guard spelling != best?.spelling else { continue }
            let name = names[spelling]
            guard !name.isShort else { continue }
            let count = count(of: name)
            if let known = best, (count, name.parts.count) <= (known.count, known.name.parts.count) { continue }
            best = (spelling, name, count)
        }
        return best.map { ($0.spelling, $0.name) }
    }
}
