import Foundation

/// Vectors of words, near each other where the words stand in like surroundings (skip-gram with negative samples).
package struct WordVectors: Sendable {
    package struct Settings: Sendable {
        package var passes = 6
        package var rate: Float = 0.05
        /// How many words on either side are foretold.
        package var window = 3
        package var negatives = 5
        /// A word that is more frequent than this is passed over now and then.
        package var frequent = 2e-4
        /// Whether a word before and the same word behind are told apart: kinds of words, rather than subjects, come near.
        package var tellsSides = false
        package var seed: UInt64 = 1

        package init() {}
    }

    /// Eight lanes of eight numbers for each word of the vocabulary: wider lanes would not fit into registers.
    package private(set) var vectors: [SIMD8<Float>]
    private var contexts: [SIMD8<Float>]
    private let settings: Settings
    private let counts: [Int]
    private let lots: [Int32]
    private var generator: SeededGenerator
    private var change = [SIMD8<Float>](repeating: .init(), count: lanes)

    /// Lanes of a vector.
    package static let lanes = 8

    /// Vectors without meaning yet; `counts` says how often each word of the vocabulary occurs, most frequent first.
    package init(counts: [Int], settings: Settings) {
        self.counts = counts
        self.settings = settings
        var generator = SeededGenerator(seed: settings.seed)
        vectors = (0..<counts.count * Self.lanes).map { _ in
            var lane = SIMD8<Float>()
            for place in 0..<8 { lane[place] = (generator.fraction() - 0.5) / 64 }
            return lane
        }
        contexts = Array(repeating: .init(), count: counts.count * Self.lanes * (settings.tellsSides ? 2 : 1))
        self.generator = generator
        lots = Self.lots(counts)
    }

    /// Words in the proportion in which they are drawn as negatives: their counts to the power of ¾.
    private static func lots(_ counts: [Int]) -> [Int32] {
        let powers = counts.map { pow(Double($0), 0.75) }
        let total = powers.reduce(0, +)
        var lots: [Int32] = []
        for (word, power) in powers.enumerated() {
            let share = max(1, Int(power / total * 1_000_000))
            lots.append(contentsOf: repeatElement(Int32(word), count: share))
        }
        return lots
    }

    /// Learns from sentences of word numbers; -1 for a word that is not of the vocabulary.
    package mutating func learn(_ sentences: [[Int32]], report: (Int) -> Void = { _ in }) {
        let total = Double(max(1, counts.reduce(0, +)))
        let keep = counts.map { count -> Float in
            let share = Double(count) / total
            return Float(min(1, (settings.frequent / share).squareRoot() + settings.frequent / share))
        }
        let steps = Float(max(1, settings.passes * sentences.count))
        var step: Float = 0
        for pass in 1...max(1, settings.passes) {
            for sentence in sentences {
                step += 1
                let rate = settings.rate * max(0.02, 1 - step / steps)
                let words = sentence.filter { $0 >= 0 && generator.fraction() < keep[Int($0)] }
                learn(words, rate: rate)
            }
            report(pass)
        }
    }

    private mutating func learn(_ words: [Int32], rate: Float) {
        for place in words.indices {
            let window = 1 + generator.below(settings.window)
            for other in max(0, place - window)...min(words.count - 1, place + window) where other != place {
                let side = settings.tellsSides && other > place ? counts.count : 0
                learn(Int(words[place]), near: Int(words[other]), side: side, rate: rate)
            }
        }
    }

    /// `side` goes before the contexts that a word behind has.
    private mutating func learn(_ word: Int, near context: Int, side: Int, rate: Float) {
        let start = word * Self.lanes
        for lane in 0..<Self.lanes { change[lane] = .init() }
        for draw in 0...settings.negatives {
            let target = draw == 0 ? context : Int(lots[generator.below(lots.count)])
            guard draw == 0 || target != context else { continue }
            let other = (side + target) * Self.lanes
            var products = SIMD8<Float>()
            for lane in 0..<Self.lanes { products += vectors[start + lane] * contexts[other + lane] }
            let expected: Float = draw == 0 ? 1 : 0
            let slope = (expected - 1 / (1 + exp(-max(-8, min(8, products.sum()))))) * rate
            for lane in 0..<Self.lanes {
                change[lane] += contexts[other + lane] * slope
                contexts[other + lane] += vectors[start + lane] * slope
            }
        }
        for lane in 0..<Self.lanes { vectors[start + lane] += change[lane] }
    }
}

/// Groups of vectors that point the same way (spherical k-means).
package enum VectorGroups {
    /// The group of each vector, from 0.
    ///
    /// - Parameters:
    ///   - vectors: ``WordVectors/lanes`` lanes each.
    ///   - count: how many groups.
    ///   - rounds: how often the groups' centres move.
    ///   - seed: decides where the centres start.
    /// - Returns: a number below `count` for each vector.
    package static func groups(of vectors: [SIMD8<Float>], count: Int, rounds: Int, seed: UInt64) -> [Int] {
        let lanes = WordVectors.lanes
        let size = vectors.count / lanes
        let points = (0..<size).flatMap { normalized(vectors[$0 * lanes..<($0 + 1) * lanes]) }
        guard size > count, count > 0 else { return Array(0..<size) }
        var generator = SeededGenerator(seed: seed)
        // The most frequent words come first: centres start among them.
        var pool = Array(0..<max(count, size / 4))
        var centres: [SIMD8<Float>] = []
        for _ in 0..<count {
            let start = pool.remove(at: generator.below(pool.count)) * lanes
            centres += points[start..<start + lanes]
        }
        var groups = [Int](repeating: 0, count: size)
        for _ in 0..<rounds {
            for index in 0..<size { groups[index] = nearest(points, index * lanes, centres) }
            var sums = [SIMD8<Float>](repeating: .init(), count: count * lanes)
            for index in 0..<size {
                for lane in 0..<lanes { sums[groups[index] * lanes + lane] += points[index * lanes + lane] }
            }
            for group in 0..<count {
                let range = group * lanes..<(group + 1) * lanes
                if sums[range].contains(where: { $0 != .init() }) {
                    centres.replaceSubrange(range, with: normalized(sums[range]))
                }
            }
        }
        return groups
    }

    private static func nearest(_ points: [SIMD8<Float>], _ start: Int, _ centres: [SIMD8<Float>]) -> Int {
        var best = 0
        var bestScore = -Float.infinity
        for centre in 0..<centres.count / WordVectors.lanes {
            var products = SIMD8<Float>()
            for lane in 0..<WordVectors.lanes {
                products += points[start + lane] * centres[centre * WordVectors.lanes + lane]
            }
            let score = products.sum()
            if score > bestScore { (best, bestScore) = (centre, score) }
        }
        return best
    }

    private static func normalized(_ vector: ArraySlice<SIMD8<Float>>) -> [SIMD8<Float>] {
        let length = vector.reduce(SIMD8<Float>()) { $0 + $1 * $1 }.sum().squareRoot()
        return vector.map { length > 0 ? $0 / length : $0 }
    }
}
