/// How many matches have each value of something: the most frequent values, and how many others there are.
struct Facet {
    /// How many values are told.
    static let most = 100

    let name: String
    let values: JSONValue
    /// How many values are not told.
    let leftOut: Int

    /// Counts values.
    ///
    /// - Parameters:
    ///   - name: the facet's.
    ///   - values: the values of each match; one that a match has twice counts once.
    ///   - label: what a reader calls a value.
    init(_ name: String, values: [[String]], label: (String) -> String) {
        var counts: [String: Int] = [:]
        for value in values.flatMap(Set.init) { counts[value, default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        self.name = name
        leftOut = max(0, sorted.count - Self.most)
        self.values = .array(
            sorted.prefix(Self.most).map {
                [
                    "value": .string($0.key), "label": .string(label($0.key).beginning(TextLimit.name).text),
                    "count": .integer($0.value),
                ]
            })
    }
}
