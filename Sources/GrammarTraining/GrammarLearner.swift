package import Grammar
import TaggerTraining

/// Learns a tagger and a parser from treebanks.
package struct GrammarLearner {
    /// How large the tables are and how long is learned.
    package struct Settings: Sendable {
        /// Eight features each that the model has room for.
        package var tagBuckets = 4_400
        package var moveBuckets = 14_000
        /// How often a feature must be met to be considered.
        package var rarest = 3
        package var tagPasses = 12
        package var movePasses = 12
        /// How many learners, each with its own seed, say together what the model says.
        package var voices = 5
        /// In how many parts the sentences are cut, each tagged by what was learned from the others.
        package var folds = 5

        package init() {}
    }

    private let settings: Settings
    private let seed: UInt64
    private let report: (String) -> Void

    package init(seed: UInt64, settings: Settings = Settings(), report: @escaping (String) -> Void = { _ in }) {
        self.seed = seed
        self.settings = settings
        self.report = report
    }

    /// Learns from sentences; the same ones and the same seed give the same model.
    ///
    /// - Parameters:
    ///   - sentences: with their trees.
    ///   - news: texts that nobody labelled, from which words learn their groups; none makes a model without groups.
    /// - Returns: the model.
    /// - Throws: ``TreebankError/nothingToLearnFrom``.
    package func learn(from sentences: [GoldSentence], news: [String]) throws(TreebankError) -> GrammarModel {
        guard !sentences.isEmpty else { throw .nothingToLearnFrom }
        let groups = groups(of: news, taggedLike: sentences)
        var learning = sentences.map { LearningSentence($0, groups: groups) }
        report("\(learning.count) sentences, \(learning.reduce(0) { $0 + $1.words.count }) tokens")
        tag(&learning)
        guard let tags = TagWeights(tagger(from: learning, voices: settings.voices)),
            let moves = MoveWeights(parser(from: learning))
        else {
            throw .nothingToLearnFrom
        }
        return GrammarModel(tags: tags, moves: moves, groups: groups)
    }

    /// The groups of the words of news, with the tags that a tagger of the sentences gives them.
    private func groups(of news: [String], taggedLike sentences: [GoldSentence]) -> WordGroups {
        guard !news.isEmpty else { return .none }
        let learner = WordGroupLearner(news, seed: seed, report: report)
        let known = learner.learn()
        let groups = WordGroups(known)
        let first = tagger(from: sentences.map { LearningSentence($0, groups: groups) })
        return WordGroups(TagWeights(first).map { learner.adding(habitsBy: $0, to: known) } ?? known)
    }

    /// A tagger of the features that said most to one that had all.
    private func tagger(from sentences: [LearningSentence], voices: Int = 1) -> MeanWeights {
        let features = TagLearner.features(of: sentences, metAtLeast: settings.rarest)
        var first = TagLearner(index: FeatureIndex(features, bucketCount: features.count / 4), seed: seed)
        first.learn(sentences, passes: settings.tagPasses)
        let index = FeatureIndex(weightiest(features, by: first.mean), bucketCount: settings.tagBuckets)
        return sum(voices) { seed in
            var learner = TagLearner(index: index, seed: seed)
            learner.learn(sentences, passes: settings.tagPasses)
            return learner.mean
        }
    }

    /// A parser of the features that said most to one that had all.
    private func parser(from sentences: [LearningSentence]) -> MeanWeights {
        let features = MoveLearner.features(of: sentences, metAtLeast: settings.rarest)
        report("parser: \(features.count) features")
        var first = MoveLearner(index: FeatureIndex(features, bucketCount: features.count / 4), seed: seed)
        first.learn(sentences, passes: settings.movePasses / 2, report: report)
        let index = FeatureIndex(weightiest(features, by: first.mean), bucketCount: settings.moveBuckets)
        return sum(settings.voices) { seed in
            var learner = MoveLearner(index: index, seed: seed)
            learner.learn(sentences, passes: settings.movePasses, report: report)
            return learner.mean
        }
    }

    /// What learners of the same features, each with its own seed, learned together.
    private func sum(_ voices: Int, _ learn: (UInt64) -> MeanWeights) -> MeanWeights {
        var sum = learn(seed)
        for voice in 1..<max(1, voices) { sum.add(learn(seed &+ UInt64(voice))) }
        return sum
    }

    /// The features in the order of how much they say, the most first.
    private func weightiest(_ features: [UInt64], by weights: MeanWeights) -> [UInt64] {
        let weighed = features.map { (importance: weights.importance(of: $0), hash: $0) }
        return weighed.filter { $0.importance > 0 }.sorted { ($1.importance, $0.hash) < ($0.importance, $1.hash) }
            .map(\.hash)
    }

    /// Gives every sentence the tags that it would get unseen: those of a tagger that learned from other parts alone.
    private func tag(_ sentences: inout [LearningSentence]) {
        let (numbers, folds) = (sentences.indices, settings.folds)
        for fold in 0..<folds {
            let tagger = tagger(from: numbers.filter { $0 % folds != fold }.map { sentences[$0] })
            guard let weights = TagWeights(tagger) else { continue }
            var (right, all) = (0, 0)
            for number in numbers where number % folds == fold {
                sentences[number].tags = weights.tags(of: sentences[number].words)
                for (tag, gold) in zip(sentences[number].tags, sentences[number].gold.tags) {
                    all += 1
                    right += tag == gold.rawValue ? 1 : 0
                }
            }
            report("tagger: part \(fold + 1): \(right) of \(all) tags right")
        }
    }
}
