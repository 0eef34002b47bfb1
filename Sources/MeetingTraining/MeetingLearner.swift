import Corpus
package import Extraction
import Facts

/// Learns who takes part in meetings, their status and who receives, from annotated reports.
package struct MeetingLearner {
    private typealias Example = LogisticLearner.Example

    private var articles: [Article] = []
    private let analyzer: ArticleAnalyzer

    /// What a report is to learn from: the candidates in the order of the text, those left open among them.
    private struct Article {
        let report: Int
        let weight: Float
        var candidates: [Placed] = []
        /// Of each frame who may have received, with whether it was they; nil where the annotation does not tell.
        var hosts: [[(host: MeetingExample.Host, isRight: Bool?)]] = []

        /// A candidate with its frame and what is known of it: 1 for present, 0 for absent, nil where it is open.
        struct Placed {
            let frame: Int
            let candidate: MeetingExample.Candidate
            let label: Int?
            /// The number of the status; nil where it is none that the model tells.
            let status: Int?
        }
    }

    package init(analyzer: ArticleAnalyzer) {
        self.analyzer = analyzer
    }

    /// How many examples there are of each decision, and of those who took part.
    package var counts: String {
        let candidates = articles.flatMap(lessons)
        let present = candidates.count { $0.label == 1 }
        let (statuses, hosts) = (articles.flatMap(statusLessons).count, articles.flatMap(hostLessons).count)
        return "\(candidates.count) candidates, \(present) present; \(statuses) statuses; \(hosts) hosts"
    }

    /// Takes a report to learn from.
    ///
    /// - Parameters:
    ///   - report: its text and its annotation.
    ///   - number: by which the report can be left out.
    ///   - weight: how much it counts.
    /// - Throws: ``CorpusProblem`` where its text is none.
    package mutating func take(_ report: AnnotatedReport, number: Int, weight: Float) throws {
        let article = try ArticleDecoder.decode(Array(report.text.utf8), fileName: report.id + ".txt")
        let (facts, examples) = analyzer.meetingExamples(article)
        let labels = MeetingLabels(report, facts: facts, scalars: article.text.scalars)
        var taken = Article(report: number, weight: weight)
        for (frame, example) in examples.enumerated() {
            let seen = example.candidates.map { candidate in
                let label = labels.label(of: candidate)
                return Article.Placed(
                    frame: frame, candidate: candidate, label: label.isPresent, status: label.status)
            }
            let present = seen.filter { $0.label == 1 }.map(\.candidate)
            let isHost = present.isEmpty ? nil : labels.host(of: present)
            taken.candidates += seen
            taken.hosts.append(example.hosts.map { ($0, isHost?($0.party)) })
        }
        articles.append(taken)
    }

    /// Learns a model of what was taken.
    ///
    /// - Parameters:
    ///   - isLeftOut: by a report's number, whether it is not learned from.
    ///   - seed: what decides the order of the examples.
    /// - Returns: the model; nil where there was nothing to learn from.
    package func model(besides isLeftOut: (Int) -> Bool = { _ in false }, seed: UInt64) -> MeetingModel? {
        let kept = articles.filter { !isLeftOut($0.report) }
        guard let participation = learned(kept.flatMap(lessons), classes: 1, rows: 1 << 16, seed: seed),
            let context = learned(contexts(besides: isLeftOut, seed: seed), classes: 1, rows: 1 << 12, seed: seed),
            let status = learned(
                kept.flatMap(statusLessons), classes: MeetingModel.statuses.count, rows: 1 << 14, penalty: 2,
                seed: seed),
            let host = learned(kept.flatMap(hostLessons), classes: 1, rows: 1 << 14, penalty: 5, seed: seed)
        else { return nil }
        return MeetingModel(participation: participation, context: context, status: status, host: host)
    }

    private func learned(
        _ lessons: [Example], classes: Int, rows: Int, penalty: Float = Self.penalty, seed: UInt64
    ) -> LinearModel? {
        var learner = LogisticLearner(classes: classes, rows: rows, penalty: penalty)
        learner.learn(lessons, epochs: Self.epochs, seed: seed)
        return learner.model
    }

    /// What the first scores of each article's candidates say of each other, scored by models that never saw the article.
    private func contexts(besides isLeftOut: (Int) -> Bool, seed: UInt64) -> [Example] {
        let used = articles.indices.filter { !isLeftOut(articles[$0].report) }
        return (0..<Self.crossings).flatMap { crossing in
            let learning = used.filter { $0 % Self.crossings != crossing }
            guard
                let model = learned(
                    learning.flatMap { lessons(of: articles[$0]) }, classes: 1, rows: 1 << 16, seed: seed),
                let host = learned(
                    learning.flatMap { hostLessons(of: articles[$0]) }, classes: 1, rows: 1 << 14, seed: seed)
            else { return [Example]() }
            return used.filter { $0 % Self.crossings == crossing }.flatMap { contexts(of: articles[$0], model, host) }
        }
    }

    private func lessons(of article: Article) -> [Example] {
        article.candidates.compactMap { placed in
            placed.label.map { label in
                Example(features: placed.candidate.participation, label: label, weight: article.weight)
            }
        }
    }

    private func statusLessons(of article: Article) -> [Example] {
        article.candidates.compactMap { placed in
            placed.status.map { Example(features: placed.candidate.status, label: $0, weight: article.weight) }
        }
    }

    private func hostLessons(of article: Article) -> [Example] {
        article.hosts.filter { $0.contains { $0.isRight == true } }.flatMap { options in
            options.map { option in
                Example(
                    features: option.host.features, label: option.isRight == true ? 1 : 0, weight: article.weight)
            }
        }
    }

    private func contexts(of article: Article, _ model: LinearModel, _ host: LinearModel) -> [Example] {
        let views = article.hosts.enumerated().map { frame, options in
            view(of: options, among: article.candidates.filter { $0.frame == frame }, model, host)
        }
        let scores = article.candidates.map { placed in
            ParticipationContext.Score(
                frame: placed.frame, list: placed.candidate.list, sentence: placed.candidate.sentence,
                isLocal: placed.candidate.isLocal, value: model.score(placed.candidate.participation),
                kind: placed.candidate.kind, host: views[placed.frame].view)
        }
        return zip(article.candidates, ParticipationContext(scores).features()).compactMap { placed, features in
            guard let label = placed.label, placed.candidate.party != views[placed.frame].party else { return nil }
            return Example(features: features, label: label, weight: article.weight)
        }
    }

    /// The best of those who may have received, as the product would choose.
    private func view(
        of options: [(host: MeetingExample.Host, isRight: Bool?)], among candidates: [Article.Placed],
        _ model: LinearModel, _ host: LinearModel
    ) -> (party: Meeting.Party?, view: ParticipationContext.Host) {
        let scores = options.map { host.score($0.host.features) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else {
            return (nil, .init(scores: [], participation: nil, list: nil))
        }
        let party = options[best].host.party
        let named = candidates.first {
            $0.candidate.party.person == party.person && $0.candidate.party.country == party.country
        }
        return (
            party,
            .init(
                scores: scores, participation: named.map { model.score($0.candidate.participation) },
                list: named?.candidate.list)
        )
    }

    /// In how many parts the articles are divided, each scored by what the others taught.
    private static let crossings = 5
    private static let epochs = 20
    private static let penalty: Float = 12
}
