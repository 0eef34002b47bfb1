import Corpus
import Naming
import Testing

@testable import TaggerTraining

@Suite("What is labelled is learned, and learned the same each time")
struct TaggerLearnerTests {
    private static let lines = """
        Le [ORG groupe Zorbal] a vendu [LOC Brumeville] à [PER Odo Karsk].
        Hier [PER Odo Karsk] a visité la [LOC forêt de Mirnal].
        Selon [PER Tilda Verso], le [ORG groupe Zorbal] quitte [LOC Brumeville].
        La ville de [LOC Brumeville] a reçu [PER Tilda Verso].
        """

    private static func material() throws -> [TaggerLearner.Material] {
        let texts = try AnnotatedText.bracketed(lines, name: "toy")
        return [TaggerLearner.Material(texts: texts, weight: 4, leavesOpen: true)]
    }

    @Test("the labels of a small set are learned by heart")
    func learns() throws {
        let model = try TaggerLearner(seed: 1).learn(from: Self.material(), news: [], bucketCount: 1_000)
        let tagger = Tagger(model)
        let preparation = try TaggerPreparation()
        for text in try AnnotatedText.bracketed(Self.lines, name: "toy") {
            let input = preparation.prepare(VerbatimArticle(text.text, id: .unnamed).article)
            let found = tagger.names(in: input).map { name in
                let first = input.scalars(of: name.tokens.lowerBound)
                let last = input.scalars(of: name.tokens.upperBound - 1)
                return AnnotatedText.Mark(range: first.lowerBound..<last.upperBound, type: name.type)
            }
            #expect(found == text.marks, "\(text.text)")
        }
    }

    @Test("the same texts and seed give the same octets, another seed others")
    func isReproducible() throws {
        let news = Array(repeating: "Le groupe Zorbal et la ville de Brumeville ont reçu Odo Karsk à Mirnal.", count: 5)
        let learn = { (seed: UInt64) in
            try TaggerLearner(seed: seed).learn(from: Self.material(), news: news, bucketCount: 500).octets
        }
        let first = try learn(1)
        #expect(try learn(1) == first)
        #expect(try learn(2) != first)
    }

    @Test("nothing is learned from nothing")
    func nothing() throws {
        #expect(throws: TrainingError.nothingToLearnFrom) { try TaggerLearner(seed: 1).learn(from: [], news: ["A"]) }
    }

    @Test("words in like surroundings fall into one group")
    func groups() {
        let east = SIMD8<Float>(1, 0.1, 0, 0, 0, 0, 0, 0)
        let north = SIMD8<Float>(0, 1, 0.1, 0, 0, 0, 0, 0)
        let vectors = [east, north, east * 3, north * 2, east].flatMap { [$0] + Array(repeating: .init(), count: 7) }
        let groups = VectorGroups.groups(of: vectors, count: 2, rounds: 4, seed: 3)
        #expect(groups[0] == groups[2] && groups[0] == groups[4])
        #expect(groups.count == 5)
    }
}
