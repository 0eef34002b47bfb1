import Grammar
import Testing

@testable import GrammarTraining

@Suite("Learning gives the same model each time")
struct GrammarLearnerTests {
    private static let news = [
        String(repeating: "Le train part. La pluie tombe sur le port.\n", count: 5)
    ]

    private static var settings: GrammarLearner.Settings {
        var settings = GrammarLearner.Settings()
        (settings.tagBuckets, settings.moveBuckets) = (60, 200)
        (settings.rarest, settings.voices) = (1, 2)
        return settings
    }

    private static func sentences() throws -> [GoldSentence] {
        let file = """
            # text = Le train part
            1\tLe\t_\tDET\t_\tPronType=Art\t2\tdet\t_\t_
            2\ttrain\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_
            3\tpart\t_\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_

            # text = Elle voit la pluie
            1\tElle\t_\tPRON\t_\tPronType=Prs\t2\tnsubj\t_\t_
            2\tvoit\t_\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_
            3\tla\t_\tDET\t_\tPronType=Art\t4\tdet\t_\t_
            4\tpluie\t_\tNOUN\t_\t_\t2\tobj\t_\t_

            """
        return try TreebankSentence.conllu(file).flatMap { GoldSentence.sentences(of: $0) }
    }

    @Test func `the same sentences and seed give the same octets, another seed others`() throws {
        let models = try [UInt64(7), 7, 8].map { seed in
            try GrammarLearner(seed: seed, settings: Self.settings).learn(from: Self.sentences(), news: Self.news)
        }
        #expect(models[0].octets == models[1].octets)
        #expect(models[0].octets != models[2].octets)
    }

    @Test func `what was learned is known`() throws {
        let file = """
            # text = Le train part
            1\tLe\t_\tDET\t_\t_\t2\tdet\t_\t_
            2\ttrain\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_
            3\tpart\t_\tVERB\t_\t_\t0\troot\t_\t_

            """
        let model = try GrammarLearner(seed: 1, settings: Self.settings).learn(from: Self.sentences(), news: [])
        let scores = GrammarScores(of: model, on: try TreebankSentence.conllu(file))
        #expect((scores.tokens, scores.arcs, scores.partsOfSpeech) == (3, 3, 3))
    }

    @Test func `nothing to learn from is an error`() {
        #expect(throws: TreebankError.nothingToLearnFrom) { try GrammarLearner(seed: 1).learn(from: [], news: []) }
    }
}
