import Corpus
import Grammar
package import Naming

/// Learns the tagger's model in two stages.
///
/// Classes of words come from texts that nobody labelled, a first tagger from labelled ones. It reads the unlabelled texts;
/// what each word mostly is there becomes a feature of the second tagger, the one that ships.
package struct TaggerLearner {
    private let preparation: TaggerPreparation
    private let seed: UInt64
    /// Takes a line on how far it is.
    private let report: (String) -> Void

    /// Labelled texts of one kind.
    package struct Material: Sendable {
        package let texts: [AnnotatedText]
        /// How much each token of theirs counts.
        package let weight: Float
        /// Whether a stretch that is left open may be a name; else it counts as none.
        package let leavesOpen: Bool

        package init(texts: [AnnotatedText], weight: Float, leavesOpen: Bool) {
            self.texts = texts
            self.weight = weight
            self.leavesOpen = leavesOpen
        }
    }

    /// - Throws: ``LexiconError`` where a lexicon file is missing or malformed.
    package init(seed: UInt64, report: @escaping (String) -> Void = { _ in }) throws(LexiconError) {
        preparation = try TaggerPreparation()
        self.seed = seed
        self.report = report
    }

    /// Learns a model; the same texts and seed give the same one.
    ///
    /// - Parameters:
    ///   - materials: the labelled texts.
    ///   - news: the unlabelled ones; none makes a model without classes of words.
    ///   - bucketCount: eight features each that the model has room for.
    /// - Returns: the model of the second stage.
    /// - Throws: ``TrainingError/nothingToLearnFrom``.
    package func learn(
        from materials: [Material], news: [String], bucketCount: Int = 40_000
    ) throws(TrainingError) -> TaggerModel {
        guard materials.contains(where: { !$0.texts.isEmpty }) else { throw .nothingToLearnFrom }
        guard !news.isEmpty else { return model(from: materials, classes: WordGroups([]), bucketCount: bucketCount) }
        let labelled = materials.flatMap { $0.texts.map(\.text) }
        let words = classes(of: Vocabulary(news + labelled, rarest: 4))
        let first = model(from: materials, classes: WordGroups(words), bucketCount: bucketCount)
        let habits = self.habits(of: news, seenBy: Tagger(first))
        let known = words.map { ($0.word, $0.groups.with(habit: habits.habit(of: $0.word))) }
        return model(from: materials, classes: WordGroups(known), bucketCount: bucketCount)
    }

    private func classes(of vocabulary: Vocabulary) -> [(word: UInt64, groups: WordGroups.Groups)] {
        report("\(vocabulary.words.count) words in \(vocabulary.sentences.count) sentences")
        var settings = WordVectors.Settings()
        settings.seed = seed
        return WordClassLearner.learn(vocabulary, settings: settings, report: report)
    }

    private func habits(of news: [String], seenBy tagger: Tagger) -> WordHabits {
        report("reading \(news.count) texts")
        var habits = WordHabits()
        for text in news {
            habits.read(preparation.prepare(VerbatimArticle(text, id: .unnamed).article), by: tagger)
        }
        return habits
    }

    private func model(from materials: [Material], classes: WordGroups, bucketCount: Int) -> TaggerModel {
        var runs: [LabelledRun] = []
        for material in materials {
            var labeller = RunLabeller(
                preparation: preparation, classes: classes, leavesOpen: material.leavesOpen)
            for text in material.texts { runs += labeller.runs(of: text, weight: material.weight) }
        }
        var settings = FieldTrainer.Settings()
        settings.seed = seed
        var trainer = FieldTrainer(runs, settings: settings)
        report("\(runs.count) runs, \(trainer.featureCount) features")
        trainer.train { report("pass \($0): loss \($1)") }
        return trainer.model(classes: classes, bucketCount: bucketCount)
    }
}

extension WordGroups.Groups {
    fileprivate func with(habit: UInt64) -> Self {
        Self(coarse: coarse, middle: middle, fine: fine, habit: self.habit | habit)
    }
}
