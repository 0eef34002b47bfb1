import Facts

/// How many articles of a corpus write each full name of a person: what one article runs together, the others tell apart.
struct NameCensus: Sendable {
    let words: PersonWords
    /// By number of the key.
    private let articles: [Int32]

    /// Counts the names of the persons of each article.
    init(_ named: NamedEntities) {
        words = named.persons
        var articles = [Int32](repeating: 0, count: words.keyCount)
        /// Of each key the article that was counted last.
        var last = [Int32](repeating: -1, count: words.keyCount)
        for entity in named.entities(of: .person) {
            let article = Int32(truncatingIfNeeded: named.article(of: entity))
            for word in named.fullNames(of: entity) {
                let key = words.key(of: word)
                guard last[key] != article, words[word]?.isShort == false else { continue }
                last[key] = article
                articles[key] += 1
            }
        }
        self.articles = articles
    }

    /// The number of articles that write a name in full.
    func count(of name: SpelledName) -> Int {
        words.number(ofKey: name.key).map { Int(articles[$0]) } ?? 0
    }

    /// The number of articles that write in full what a word is a name of.
    func count(ofWord word: Int) -> Int { Int(articles[words.key(of: word)]) }

    /// The full spelling of a person that most articles write, as the number of a line; nil where none is full.
    func fullSpelling(of entity: Int, in named: NamedEntities) -> Int? {
        var fullest = FullestSpelling<Int>()
        for word in named.fullNames(of: entity) {
            let line = words.line(of: word)
            if let name = words[line] { fullest.consider(line, name) { count(ofWord: line) } }
        }
        return fullest.spelling
    }

    /// The full spelling that most articles write; nil where none is full.
    func fullSpelling(among spellings: some Sequence<String>) -> String? {
        var fullest = FullestSpelling<String>()
        for spelling in spellings.lazy.map(EntityAssembler.oneLine) {
            let name = SpelledName(PersonName(spelling))
            fullest.consider(spelling, name) { count(of: name) }
        }
        return fullest.spelling
    }
}

/// The full name that most articles write among some, the longer one on a tie.
private struct FullestSpelling<Spelling: Equatable> {
    private(set) var spelling: Spelling?
    private var rank = (count: 0, parts: 0)

    mutating func consider(_ other: Spelling, _ name: SpelledName, count: () -> Int) {
        guard other != spelling, !name.isShort else { return }
        let rank = (count: count(), parts: name.parts.count)
        if spelling != nil, rank <= self.rank { return }
        (spelling, self.rank) = (other, rank)
    }
}
