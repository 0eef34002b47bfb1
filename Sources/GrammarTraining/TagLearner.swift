import Grammar
import TaggerTraining

/// Learns the weights of tags.
struct TagLearner {
    private var perceptron: Perceptron
    private var generator: SeededGenerator

    init(index: FeatureIndex, seed: UInt64) {
        perceptron = Perceptron(index: index)
        generator = SeededGenerator(seed: seed)
    }

    /// Goes through sentences a number of times.
    mutating func learn(_ sentences: [LearningSentence], passes: Int) {
        var order = Array(sentences.indices)
        var features = FeatureHashes()
        var tags: [UInt8] = []
        for _ in 0..<passes {
            order.shuffle(using: &generator)
            for number in order {
                let sentence = sentences[number]
                tags.removeAll(keepingCapacity: true)
                for place in sentence.words.indices {
                    TagFeatures.fill(place, of: sentence.words, tags: tags, into: &features)
                    let scores = perceptron.scores(features)
                    var best = 0
                    for lane in 1..<WordTag.allCases.count where scores[lane] > scores[best] { best = lane }
                    let gold = Int(sentence.gold.tags[place].rawValue)
                    perceptron.advance()
                    if best != gold { perceptron.update(features, for: gold, against: best) }
                    tags.append(UInt8(best))
                }
            }
        }
    }

    /// What it learned so far.
    var mean: MeanWeights { perceptron.mean }

    /// The features of sentences that were met at least a number of times, by their right tags.
    static func features(of sentences: [LearningSentence], metAtLeast least: Int) -> [UInt64] {
        var census = FeatureCensus()
        var features = FeatureHashes()
        for sentence in sentences {
            let tags = sentence.gold.tags.map(\.rawValue)
            for place in sentence.words.indices {
                TagFeatures.fill(place, of: sentence.words, tags: Array(tags[..<place]), into: &features)
                census.add(features)
            }
        }
        return census.features(metAtLeast: least)
    }
}
