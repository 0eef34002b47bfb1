import Facts

/// How many articles of a corpus write each full name of a person: what one article runs together, the others tell apart.
struct NameCensus: Sendable {
    private let articles: [String: Int]

    /// Counts the names of the persons of each article.
    init(_ corpus: some Sequence<[ArticleEntity]>) {
        var articles: [String: Int] = [:]
        // Most names come again and again: each spelling is taken apart once.
        var keys: [String: String?] = [:]
        func key(of surface: String) -> String? {
            if let known = keys[surface] { return known }
            let name = PersonName(surface)
            let key = name.isShort ? nil : name.key
            keys[surface] = .some(key)
            return key
        }
        for entities in corpus {
            var names: Set<String> = []
            for entity in entities where entity.type == .person {
                for mention in entity.mentions where mention.kind == .name {
                    if let key = key(of: mention.surface) { names.insert(key) }
                }
            }
            for name in names { articles[name, default: 0] += 1 }
        }
        self.articles = articles
    }

    /// The number of articles that write a name in full.
    func count(of name: PersonName) -> Int { articles[name.key] ?? 0 }

    /// The full spelling of a person that most articles write, the longer one on a tie; nil where none is full.
    func fullSpelling(of entity: ArticleEntity) -> (spelling: String, name: PersonName)? {
        var best: (spelling: String, name: PersonName, count: Int)?
        for mention in entity.mentions where mention.kind == .name {
            let spelling = EntityAssembler.oneLine(mention.surface)
            guard spelling != best?.spelling else { continue }
            let name = PersonName(spelling)
            guard !name.isShort else { continue }
            let count = count(of: name)
            if let known = best, (count, name.parts.count) <= (known.count, known.name.parts.count) { continue }
            best = (spelling, name, count)
        }
        return best.map { ($0.spelling, $0.name) }
    }
}

extension PersonName {
    /// The folded parts, a space between each two: equal for spellings that differ in case, accents and hyphens alone.
    var key: String { parts.map(\.text).joined(separator: " ") }
}
