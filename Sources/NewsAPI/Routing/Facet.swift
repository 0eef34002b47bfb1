import Corpus
import NewsIndex

/// How many matches have each value of something: the most frequent values, and how many others there are.
struct Facet {
    /// How many values are told.
    static let most = 100
    /// How many octets a value has at most: a longer one is counted among those left out, as it could not be asked for.
    static let longest = 1_024

    let name: String
    let values: JSONValue
    /// How many values are not told.
    let leftOut: Int

    /// Counts the values of matches.
    ///
    /// - Parameters:
    ///   - name: the facet's.
    ///   - matches: what is counted.
    ///   - text: a value as a request names it.
    ///   - label: what a reader calls a value.
    ///   - value: the value of a match; a match without one is not counted.
    init<Match, Value: Hashable>(
        _ name: String, of matches: some Sequence<Match>, text: (Value) -> String, label: (Value) -> String,
        value: (Match) -> Value?
    ) {
        var counts: [Value: Int] = [:]
        for match in matches {
            if let value = value(match) { counts[value, default: 0] += 1 }
        }
        self.init(name, counts: counts, text: text, label: label)
    }

    /// Counts values where a match has any number of them; one that it has twice counts once.
    init<Match, Value: Hashable, Values: Collection<Value>>(
        _ name: String, of matches: some Sequence<Match>, text: (Value) -> String, label: (Value) -> String,
        values: (Match) -> Values
    ) {
        var counts: [Value: Int] = [:]
        for match in matches {
            let values = values(match)
            if values.count < 2 {
                for value in values { counts[value, default: 0] += 1 }
            } else {
                for value in Set(values) { counts[value, default: 0] += 1 }
            }
        }
        self.init(name, counts: counts, text: text, label: label)
    }

    private init<Value: Hashable>(
        _ name: String, counts: [Value: Int], text: (Value) -> String, label: (Value) -> String
    ) {
        let told = counts.map { (text: text($0.key), value: $0.key, count: $0.value) }
            .filter { $0.text.utf8.count <= Self.longest }
            .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(Self.most)
        self.name = name
        leftOut = counts.count - told.count
        values = .array(
            told.map {
                [
                    "value": .string($0.text), "label": .string(label($0.value).beginning(TextLimit.name).text),
                    "count": .integer($0.count),
                ]
            })
    }
}

extension Facet {
    /// Counts articles by their numbers.
    init<Match>(
        _ name: String, of matches: some Sequence<Match>, ofArticles articles: ArticleColumns, value: (Match) -> Int?
    ) {
        let id = { (article: Int) in articles.id(at: article).value }
        self.init(name, of: matches, text: id, label: id, value: value)
    }

    /// Counts values that are texts, and are called by themselves.
    init<Match>(_ name: String, of matches: some Sequence<Match>, value: (Match) -> String?) {
        self.init(name, of: matches, text: { $0 }, label: { $0 }, value: value)
    }
}
