import Grammar
import TaggerTraining

/// Learns the weights of moves, from the states that the parser itself comes to.
struct MoveLearner {
    private var perceptron: Perceptron
    private var generator: SeededGenerator

    /// How often a mistake is followed, from the second pass on.
    private static let exploration: Float = 0.9

    init(index: FeatureIndex, seed: UInt64) {
        perceptron = Perceptron(index: index)
        generator = SeededGenerator(seed: seed)
    }

    /// Goes through sentences a number of times.
    mutating func learn(_ sentences: [LearningSentence], passes: Int, report: (String) -> Void) {
        let oracles = sentences.map { MoveOracle($0.gold) }
        var order = Array(sentences.indices)
        var state = ParserState()
        for pass in 0..<passes {
            order.shuffle(using: &generator)
            var (right, all) = (0, 0)
            for number in order {
                state.start(sentences[number].words, tags: sentences[number].tags)
                while !state.isAtEnd {
                    if let move = state.onlyMove {
                        state.apply(move)
                        continue
                    }
                    let isRight = step(&state, by: oracles[number], explores: pass > 0)
                    right += isRight ? 1 : 0
                    all += 1
                }
            }
            report("parser: pass \(pass + 1): \(right) of \(all) moves right")
        }
    }

    private mutating func step(_ state: inout ParserState, by oracle: MoveOracle, explores: Bool) -> Bool {
        var features = FeatureHashes()
        MoveFeatures.fill(state, into: &features)
        let scores = perceptron.scores(features)
        let areRight = oracle.rightMoves(in: state)
        var best = -1
        var good = -1
        for (lane, move) in Move.all.enumerated() where state.allows(move) {
            if best < 0 || scores[lane] > scores[best] { best = lane }
            if areRight[lane], good < 0 || scores[lane] > scores[good] { good = lane }
        }
        perceptron.advance()
        let isRight = areRight[best]
        if !isRight { perceptron.update(features, for: good, against: best) }
        let follows = isRight || explores && generator.fraction() < Self.exploration
        state.apply(Move.all[follows ? best : good])
        return isRight
    }

    /// What it learned so far.
    var mean: MeanWeights { perceptron.mean }

    /// The features of the states on the way to the right trees that were met at least a number of times.
    static func features(of sentences: [LearningSentence], metAtLeast least: Int) -> [UInt64] {
        var census = FeatureCensus()
        var features = FeatureHashes()
        var state = ParserState()
        for sentence in sentences {
            let oracle = MoveOracle(sentence.gold)
            state.start(sentence.words, tags: sentence.tags)
            while !state.isAtEnd {
                if state.onlyMove == nil {
                    MoveFeatures.fill(state, into: &features)
                    census.add(features)
                }
                guard let lane = oracle.rightMoves(in: state).firstIndex(of: true) else { break }
                state.apply(Move.all[lane])
            }
        }
        return census.features(metAtLeast: least)
    }
}
