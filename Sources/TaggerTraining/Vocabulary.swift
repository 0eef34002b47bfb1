import FrenchText

/// The words of many texts, most frequent first, and the texts as sentences of their numbers.
package struct Vocabulary: Sendable {
    /// As they stand in texts; between words as frequent, in the order of their scalars.
    package let words: [String]
    package let counts: [Int]
    /// Word numbers; -1 for a word too rare.
    package let sentences: [[Int32]]

    /// Reads texts; a word that occurs less often than `rarest` times is left out.
    package init(_ texts: [String], rarest: Int) {
        var counts: [String: Int] = [:]
        var sentences: [[String]] = []
        for text in texts {
            let tokenized = TokenizedText(Array(text.unicodeScalars))
            for sentence in tokenized.sentences {
                let words = sentence.tokens.map { tokenized.string(ofTokens: $0..<$0 + 1) }
                for word in words { counts[word, default: 0] += 1 }
                sentences.append(words)
            }
        }
        let kept = counts.filter { $0.value >= rarest }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        words = kept.map(\.key)
        self.counts = kept.map(\.value)
        let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.key, Int32($0)) })
        self.sentences = sentences.map { $0.map { numbers[$0] ?? -1 } }
    }
}
