import Corpus
import NewsIndex

/// How many matches have each value of something: the most frequent values, and how many others there are.
struct Facet: Sendable {
    /// How many values of a facet are told: maps need every country, and there are fewer than 250.
    static func most(_ name: String) -> Int { name == "country" ? 300 : 100 }
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
            // There are few of them.
            for (place, value) in values.enumerated() where !values.prefix(place).contains(value) {
                counts[value, default: 0] += 1
            }
        }
        self.init(name, counts: counts, text: text, label: label)
    }

    /// Counts matches by numbers that stand for their values, in the order of the values' texts or in none.
    ///
    /// - Parameters:
    ///   - name: the facet's.
    ///   - numbers: of the matches' values; ``SortOrder/none`` for one without a value, which is not counted.
    ///   - isOrdered: whether the texts of greater numbers come later.
    ///   - text: the value of a number as a request names it.
    ///   - label: what a reader calls the value of a number.
    init(
        _ name: String, numbers: [UInt32], isOrdered: Bool, text: (Int) -> String, label: (Int) -> String
    ) {
        var counts = [Int](repeating: 0, count: numbers.reduce(0) { $1 == SortOrder.none ? $0 : max($0, Int($1) + 1) })
        for number in numbers where number != SortOrder.none { counts[Int(number)] += 1 }
        self.init(
            name, counts: counts.enumerated().lazy.filter { $0.element > 0 }.map { ($0.offset, $0.element) },
            isOrdered: isOrdered, text: text, label: label)
    }

    /// Takes values, each with how often it was found.
    init<Value>(
        _ name: String, counts: [(value: Value, count: Int)], text: (Value) -> String, label: (Value) -> String
    ) {
        self.init(name, counts: counts, isOrdered: false, text: text, label: label)
    }

    private init<Value: Hashable>(
        _ name: String, counts: [Value: Int], text: (Value) -> String, label: (Value) -> String
    ) {
        self.init(name, counts: counts.lazy.map { ($0.key, $0.value) }, isOrdered: false, text: text, label: label)
    }

    /// Takes values with how often each was found; `isOrdered` says whether they come in the order of their texts.
    private init<Value>(
        _ name: String, counts: some Sequence<(value: Value, count: Int)>, isOrdered: Bool, text: (Value) -> String,
        label: (Value) -> String
    ) {
        var told: [(text: String, value: Value, count: Int)] = []
        let most = Self.most(name)
        var all = 0
        for (value, count) in counts {
            all += 1
            if told.count == most, let last = told.last {
                // Most values are rare: their texts are not even made.
                if count < last.count || isOrdered && count == last.count { continue }
            }
            let text = text(value)
            guard text.utf8.count <= Self.longest else { continue }
            let place = told.firstIndex { ($0.count, text) < (count, $0.text) } ?? told.endIndex
            told.insert((text, value, count), at: place)
            if told.count > most { told.removeLast() }
        }
        self.name = name
        leftOut = all - told.count
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
    init(_ name: String, ofArticles articles: ArticleColumns, numbers: [UInt32]) {
        let id = { (article: Int) in articles.id(at: article).value }
        self.init(name, numbers: numbers, isOrdered: true, text: id, label: id)
    }

    /// Counts values of which there are few, called by their names.
    ///
    /// - Parameters:
    ///   - name: the facet's.
    ///   - values: in the order of their numbers.
    ///   - numbers: of the matches' values.
    init<Value: RawRepresentable<String>>(_ name: String, values: [Value], numbers: [UInt32]) {
        let raw = { (number: Int) in values[number].rawValue }
        self.init(name, numbers: numbers, isOrdered: false, text: raw, label: raw)
    }

    /// Counts matches by the day, month or year that they lie in whole.
    ///
    /// - Parameters:
    ///   - name: `day`, `month` or `year`.
    ///   - matches: what is counted.
    ///   - days: the first and the last day of a match, or the months or years that are all that is known.
    init<Match>(
        _ name: String, ofDays matches: some Sequence<Match>, days: (Match) -> (first: String, last: String)?
    ) {
        let length =
            name == "year" ? "2026".utf8.count : name == "month" ? "2026-02".utf8.count : "2026-02-11".utf8.count
        self.init(name, of: matches) { match in
            guard let (first, last) = days(match), first.utf8.count >= length,
                first.prefix(length) == last.prefix(length)
            else { return nil }
            return String(first.prefix(length))
        }
    }

    /// Counts values that are texts, and are called by themselves.
    init<Match>(_ name: String, of matches: some Sequence<Match>, value: (Match) -> String?) {
        self.init(name, of: matches, text: { $0 }, label: { $0 }, value: value)
    }
}
