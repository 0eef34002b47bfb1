/// How many edits two words are apart.
package enum EditCount {
    /// How many edits a word of so many letters may have to be taken for another one.
    package static func allowed(letters count: Int) -> Int { count <= 4 ? 0 : count <= 8 ? 1 : 2 }

    /// The distance of Damerau and Levenshtein, each letter moved at most once, in octets of which the first counts double.
    ///
    /// - Parameters:
    ///   - left: a word.
    ///   - right: another one.
    ///   - most: beyond it any greater number is given.
    /// - Returns: the number of edits.
    package static func between(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int {
        let width = right.count + 1
        var before = [Int](repeating: 0, count: width)
        var last = (0..<width).map { $0 == 0 ? 0 : $0 + 1 }
        var row = last
        for line in 1..<max(1, left.count + 1) {
            row[0] = line + 1
            var least = row[0]
            for column in 1..<max(1, width) {
                let (isFirst, isOtherFirst) = (line == 1, column == 1)
                let isSame = left[line - 1] == right[column - 1]
                let change = isSame ? 0 : isFirst || isOtherFirst ? 2 : 1
                // A letter that one of the two lacks is its first one or not, wherever the other stands by then: *tunberg*, *thunberg*.
                var edits = min(
                    last[column] + (isFirst ? 2 : 1), row[column - 1] + (isOtherFirst ? 2 : 1),
                    last[column - 1] + change)
                if line > 1, column > 1, left[line - 1] == right[column - 2], left[line - 2] == right[column - 1] {
                    edits = min(edits, before[column - 2] + (line == 2 || column == 2 ? 2 : 1))
                }
                row[column] = edits
                least = min(least, edits)
            }
            if least > most { return most + 1 }
            (before, last, row) = (last, row, before)
        }
        return last[right.count]
    }
}
