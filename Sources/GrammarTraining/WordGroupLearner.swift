import FrenchText
import Grammar
import TaggerTraining

/// Learns groups of words from texts that nobody labelled.
struct WordGroupLearner {
    private let seed: UInt64
    private let report: (String) -> Void
    private let sentences: [[Token]]
    /// The words met often enough, most frequent first.
    private let words: [UInt64]
    private let counts: [Int]

    /// How many groups of each kind there are.
    private static let sizes = (coarse: 40, middle: 200, fine: 1_000)
    /// How often a word must be met.
    private static let rarest = 4

    init(_ texts: [String], seed: UInt64, report: @escaping (String) -> Void) {
        self.seed = seed
        self.report = report
        var sentences: [[Token]] = []
        var counts: [UInt64: Int] = [:]
        for text in texts {
            let text = TokenizedText(Array(text.unicodeScalars))
            for sentence in text.sentences {
                let tokens = Array(text.tokens[sentence.tokens])
                for token in tokens { counts[WordParts(token, groups: .none).word, default: 0] += 1 }
                sentences.append(tokens)
            }
        }
        let kept = counts.filter { $0.value >= Self.rarest }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        self.sentences = sentences
        words = kept.map(\.key)
        self.counts = kept.map(\.value)
    }

    /// The groups by surroundings alone.
    func learn() -> [(word: UInt64, groups: WordGroups.Groups)] {
        report("\(words.count) words in \(sentences.count) sentences")
        var settings = WordVectors.Settings()
        settings.seed = seed
        settings.window = 2
        settings.passes = 4
        settings.frequent = 1e-3
        settings.tellsSides = true
        var vectors = WordVectors(counts: counts, settings: settings)
        let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        vectors.learn(
            sentences.map { $0.map { numbers[WordParts($0, groups: .none).word] ?? -1 } },
            report: { report("vectors: pass \($0)") })
        func groups(_ count: Int) -> [Int] {
            report("\(count) groups")
            return VectorGroups.groups(of: vectors.vectors, count: count, rounds: 10, seed: seed)
        }
        let (coarse, middle, fine) = (groups(Self.sizes.coarse), groups(Self.sizes.middle), groups(Self.sizes.fine))
        return words.indices.map { number in
            (
                words[number],
                WordGroups.Groups(
                    coarse: UInt64(coarse[number] + 1), middle: UInt64(middle[number] + 1),
                    fine: UInt64(fine[number] + 1), habit: 0)
            )
        }
    }

    /// The same groups with the tag that each word mostly got where a tagger read the news.
    func adding(
        habitsBy tags: TagWeights, to known: [(word: UInt64, groups: WordGroups.Groups)]
    ) -> [(word: UInt64, groups: WordGroups.Groups)] {
        let groups = WordGroups(known)
        var habits: [UInt64: [UInt32]] = [:]
        for tokens in sentences {
            let parts = tokens.map { WordParts($0, groups: groups) }
            for (word, tag) in zip(parts, tags.tags(of: parts)) {
                habits[word.word, default: Array(repeating: 0, count: 32)][Int(tag)] += 1
            }
        }
        return known.map { word, groups in
            let counts = habits[word] ?? []
            let all = counts.reduce(0, +)
            guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), all > 0 else { return (word, groups) }
            let isSure = counts[most] * 20 >= all * 19
            let habit = UInt64(most + 1) | (isSure ? 64 : 0)
            return (
                word,
                WordGroups.Groups(coarse: groups.coarse, middle: groups.middle, fine: groups.fine, habit: habit)
            )
        }
    }
}
