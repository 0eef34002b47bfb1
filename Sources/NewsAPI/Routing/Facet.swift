/// Counts how many matches have each value of something.
enum Facet {
    /// The values with their counts, the most frequent first.
    ///
    /// - Parameters:
    ///   - name: the facet's.
    ///   - values: the values of each match; one that a match has twice counts once.
    ///   - label: what a reader calls a value.
    /// - Returns: `"name":[{"value":…,"label":…,"count":…}]`.
    static func member(_ name: String, values: [[String]], label: (String) -> String) -> JSONMember {
        var counts: [String: Int] = [:]
        for value in values.flatMap(Set.init) { counts[value, default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return JSONMember(
            name,
            .array(
                sorted.map {
                    ["value": .string($0.key), "label": .string(label($0.key)), "count": .integer($0.value)]
                }))
    }
}
