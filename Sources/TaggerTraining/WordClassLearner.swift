package import Grammar
import Naming

/// Learns classes of words from texts that nobody labelled.
package enum WordClassLearner {
    /// How many classes of each kind there are.
    private static let sizes = (coarse: 48, middle: 200, fine: 1_000)

    /// The classes of every word of a vocabulary, by its number; from 1, since 0 means none.
    package static func learn(
        _ vocabulary: Vocabulary, settings: WordVectors.Settings, report: (String) -> Void = { _ in }
    ) -> [(word: UInt64, groups: WordGroups.Groups)] {
        var vectors = WordVectors(counts: vocabulary.counts, settings: settings)
        vectors.learn(vocabulary.sentences) { report("vectors: pass \($0)") }
        func groups(_ count: Int) -> [Int] {
            report("\(count) classes")
            return VectorGroups.groups(of: vectors.vectors, count: count, rounds: 12, seed: settings.seed)
        }
        let (coarse, middle, fine) = (groups(sizes.coarse), groups(sizes.middle), groups(sizes.fine))
        let smallness = Self.smallness(vocabulary)
        return vocabulary.words.enumerated().map { number, word in
            (
                WordForm.number(of: Array(word.unicodeScalars)),
                WordGroups.Groups(
                    coarse: UInt64(coarse[number] + 1), middle: UInt64(middle[number] + 1),
                    fine: UInt64(fine[number] + 1), habit: smallness[number] << 5)
            )
        }
    }

    /// For each word, how often it stands in small letters: 1 for never, 2 now and then, 3 mostly; 0 for one without capital.
    private static func smallness(_ vocabulary: Vocabulary) -> [UInt64] {
        let counts = Dictionary(uniqueKeysWithValues: zip(vocabulary.words, vocabulary.counts))
        return zip(vocabulary.words, vocabulary.counts).map { word, count in
            let small = word.lowercased()
            guard small != word else { return 0 }
            var smallCount = counts[small] ?? 0
            // French leaves out the accent of a capital: *Etat* is *état*.
            if small.hasPrefix("e") { smallCount += counts["é" + small.dropFirst()] ?? 0 }
            let share = Float(smallCount) / Float(smallCount + count)
            return share < 0.05 ? 1 : share < 0.5 ? 2 : 3
        }
    }
}
