import Corpus
import Extraction
import Facts
import MeetingTraining
import Testing

@Suite("A model of meetings is learned from reports")
struct MeetingLearnerTests {
    private static let reports = """
        [H Awa Sarr] a rencontré [M Ali Ba].
        [H Awa Sarr] a rencontré [M Kofi Mensah] à Lomé.
        [H Ana Silva] a rencontré [M Luis Vega] mardi.
        Awa Sarr a rencontré un succès. Ali Ba le dit.
        Le film rencontre son public, dit Kofi Mensah.
        Ana Silva a parlé de la rencontre. Luis Vega écoute.
        """

    private static func learner() throws -> MeetingLearner {
        let untrained = try #require(MeetingModel.untrained)
        var learner = MeetingLearner(analyzer: try ArticleAnalyzer(meetings: untrained))
        for (number, report) in try AnnotatedReport.bracketed(reports, name: "invented").enumerated() {
            try learner.take(report, number: number, weight: 1)
        }
        return learner
    }

    @Test func `the same reports and the same seed give the same octets`() throws {
        let learner = try Self.learner()
        let first = try #require(learner.model(seed: 7))
        let second = try #require(learner.model(seed: 7))
        #expect(first.octets == second.octets)
    }

    @Test func `what is left out changes what is learned`() throws {
        let learner = try Self.learner()
        let whole = try #require(learner.model(seed: 7))
        let part = try #require(learner.model(besides: { $0 == 0 }, seed: 7))
        #expect(whole.octets != part.octets)
    }

    @Test func `nothing to learn from gives a model that finds nobody`() throws {
        let untrained = try #require(MeetingModel.untrained)
        let analyzer = try ArticleAnalyzer(meetings: untrained)
        let article = try ArticleDecoder.decode(Array("Awa Sarr a rencontré Ali Ba.".utf8), fileName: "a.txt")
        #expect(analyzer.analyze(article).meetings.isEmpty)
    }

    @Test func `a decision between two classes is learned from what tells them apart`() throws {
        var learner = LogisticLearner(classes: 1, rows: 16, penalty: 0.1)
        let examples = (0..<40).map { LogisticLearner.Example(features: [$0 % 2 == 0 ? 1 : 2, 3], label: $0 % 2) }
        learner.learn(examples, epochs: 20, seed: 1)
        let model = try #require(learner.model)
        #expect(model.score([1, 3]) < 0 && model.score([2, 3]) > 0)
    }
}
