/// The weights of the tagger's features: rows of a lane a tag, each 8 bits, 128 of which stand for 0.
package struct TagWeights: Sendable {
    let rows: WeightRows
    let index: FeatureIndex

    package static let lanes = 32
    /// Units of a row.
    package static let width = 2

    /// Nil where there is not a row for each of the index, and the one behind them.
    package init?(index: FeatureIndex, rows: WeightRows) {
        guard rows.count == index.rowCount + 1 else { return nil }
        self.index = index
        self.rows = rows
    }

    /// The tags of the words of a sentence.
    package func tags(of words: [WordParts]) -> [UInt8] {
        var tags: [UInt8] = []
        appendTags(of: words, to: &tags)
        return tags
    }

    /// Appends the tags of the words of a sentence to a list that holds none yet.
    func appendTags(of words: [WordParts], to tags: inout [UInt8]) {
        var (features, found) = (FeatureHashes(), FeatureIndex.Rows())
        for place in words.indices {
            TagFeatures.fill(place, of: words, tags: tags, into: &features)
            tags.append(best(features, &found))
        }
    }

    /// The tag that the features speak for most.
    @inline(__always)
    private func best(_ features: borrowing FeatureHashes, _ found: inout FeatureIndex.Rows) -> UInt8 {
        index.find(features, &found, prefetch: rows.prefetch)
        var sums = rows.sums(of: found.numbers.span.extracting(first: found.count), missing: found.missing)
        // Vectors beside each other are their lanes one after another, read inside the closure alone; indices are checked.
        return unsafe withUnsafeBytes(of: &sums) { octets in
            let scores = unsafe octets.bindMemory(to: UInt16.self)
            var best = 0
            for lane in 1..<Self.lanes where unsafe scores[lane] > scores[best] { best = lane }
            return UInt8(best)
        }
    }
}
