/// Runs of words of a text, hashed: what a text can be recognized by in another.
///
/// Case, accents and marks do not count, so that a reprint is recognized that sets them in its own way.
package struct WordShingles: Sendable {
    /// How many words a run has.
    package static let length = 6
    /// Of each of so many runs in a row one at least is a fingerprint.
    static let window = 7

    /// For each word that begins a run, the run's hash.
    package let hashes: [UInt64]

    package init(_ tokens: [Token]) {
        var words: [UInt32] = []
        words.reserveCapacity(tokens.count)
        for token in tokens where token.kind != .punctuation { words.append(token.foldedHash) }
        self.init(words: words[...])
    }

    /// - Parameter words: the hash of each word of the text, folded.
    package init(words: ArraySlice<UInt32>) {
        guard words.count >= Self.length else {
            hashes = []
            return
        }
        hashes = (words.startIndex...words.endIndex - Self.length).map { start in
            // FNV-1a over the words' hashes, spread by a multiplication (D. Knuth, TAOCP 3, 6.4).
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for word in start..<start + Self.length { hash = (hash ^ UInt64(words[word])) &* 0x100_0000_01B3 }
            return hash &* 0x9E37_79B9_7F4A_7C15
        }
    }

    /// Some of the hashes, chosen by their value alone, so that two texts choose the same ones of a passage they share.
    ///
    /// Winnowing, after S. Schleimer, D. Wilkerson and A. Aiken, *Winnowing: Local Algorithms for Document Fingerprinting*,
    /// SIGMOD 2003: the least of every window, the last one between equals. A shared passage of
    /// ``length`` + ``window`` − 1 words is never missed.
    package var fingerprints: [UInt64] {
        var chosen: [UInt64] = []
        var last = -1
        var start = 0
        while start < max(0, hashes.count - Self.window + 1) {
            var least = start
            for index in start..<start + Self.window where hashes[index] <= hashes[least] { least = index }
            if least != last { chosen.append(hashes[least]) }
            last = least
            start += 1
        }
        if chosen.isEmpty, let least = hashes.min() { chosen = [least] }
        return chosen
    }
}
