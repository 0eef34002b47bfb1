import Grammar

/// Counts features, and chooses those worth a row.
struct FeatureCensus {
    private var hashes: [UInt64] = []

    mutating func add(_ features: borrowing FeatureHashes) {
        for place in 0..<features.count { hashes.append(features.hashes[place]) }
    }

    /// The features that were met at least a number of times, in the order of their hashes.
    consuming func features(metAtLeast least: Int) -> [UInt64] {
        hashes.sort()
        var features: [UInt64] = []
        var start = 0
        while start < hashes.count {
            var end = start + 1
            while end < hashes.count, hashes[end] == hashes[start] { end += 1 }
            if end - start >= least { features.append(hashes[start]) }
            start = end
        }
        return features
    }
}
