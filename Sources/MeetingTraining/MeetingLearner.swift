import Corpus
package import Extraction

/// Learns who takes part in meetings, their status and who receives, from annotated reports.
package struct MeetingLearner {
    private var participation: [Lesson] = []
    /// The candidates of each report in the order of the text, those that the annotation leaves open among them.
    private var articles: [Article] = []
    private var status: [Lesson] = []
    private var host: [Lesson] = []
    private let analyzer: ArticleAnalyzer

    /// An example with the number of its report.
    private struct Lesson {
        let report: Int
        let example: LogisticLearner.Example
    }

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
        }
    }

    package init(analyzer: ArticleAnalyzer) {
        self.analyzer = analyzer
    }

    /// How many examples there are of each decision, and of those who took part.
    package var counts: String {
        let present = participation.count { $0.example.label == 1 }
        return "\(participation.count) candidates, \(present) present; \(status.count) statuses; \(host.count) hosts"
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
        articles.append(Article(report: number, weight: weight))
        for (frame, example) in examples.enumerated() {
            take(example, labels, frame: frame, number: number, weight: weight)
        }
    }

    private mutating func take(
        _ example: MeetingExample, _ labels: MeetingLabels, frame: Int, number: Int, weight: Float
    ) {
        func lesson(_ features: [UInt32], _ label: Int) -> Lesson {
            Lesson(report: number, example: .init(features: features, label: label, weight: weight))
        }
        var present: [MeetingExample.Candidate] = []
        for candidate in example.candidates {
            let label = labels.label(of: candidate)
            articles[articles.count - 1].candidates.append(
                .init(frame: frame, candidate: candidate, label: label.isPresent))
            switch label {
            case .open: continue
            case .absent: participation.append(lesson(candidate.participation, 0))
            case .present(let status):
                present.append(candidate)
                participation.append(lesson(candidate.participation, 1))
                if let status { self.status.append(lesson(candidate.status, status)) }
            }
        }
        let isHost = present.isEmpty ? nil : labels.host(of: present)
        articles[articles.count - 1].hosts.append(example.hosts.map { ($0, isHost?($0.party)) })
        guard let isHost, example.hosts.contains(where: { isHost($0.party) }) else { return }
        for option in example.hosts { host.append(lesson(option.features, isHost(option.party) ? 1 : 0)) }
    }

    /// Learns a model of what was taken.
    ///
    /// - Parameters:
    ///   - isLeftOut: by a report's number, whether it is not learned from.
    ///   - seed: what decides the order of the examples.
    /// - Returns: the model; nil where there was nothing to learn from.
    package func model(besides isLeftOut: (Int) -> Bool = { _ in false }, seed: UInt64) -> MeetingModel? {
        let kept = { (lesson: Lesson) in !isLeftOut(lesson.report) }
        guard let participation = learned(participation.filter(kept), classes: 1, rows: 1 << 16, seed: seed),
            let context = learned(contexts(besides: isLeftOut, seed: seed), classes: 1, rows: 1 << 12, seed: seed),
            let status = learned(
                status.filter(kept), classes: MeetingModel.statuses.count, rows: 1 << 14, penalty: 2, seed: seed),
            let host = learned(host.filter(kept), classes: 1, rows: 1 << 14, penalty: 5, seed: seed)
        else { return nil }
        return MeetingModel(participation: participation, context: context, status: status, host: host)
    }

    private func learned(
        _ lessons: [Lesson], classes: Int, rows: Int, penalty: Float = Self.penalty, seed: UInt64
    ) -> LinearModel? {
        var learner = LogisticLearner(classes: classes, rows: rows, penalty: penalty)
        learner.learn(lessons.map(\.example), epochs: Self.epochs, seed: seed)
        return learner.model
    }

    /// What the first scores of each article's candidates say of each other, scored by models that never saw the article.
    private func contexts(besides isLeftOut: (Int) -> Bool, seed: UInt64) -> [Lesson] {
        let used = articles.indices.filter { !isLeftOut(articles[$0].report) }
        return (0..<Self.crossings).flatMap { crossing in
            let learning = used.filter { $0 % Self.crossings != crossing }
            guard
                let model = learned(
                    learning.flatMap { lessons(of: articles[$0]) }, classes: 1, rows: 1 << 16, seed: seed),
                let host = learned(
                    learning.flatMap { hostLessons(of: articles[$0]) }, classes: 1, rows: 1 << 14, seed: seed)
            else { return [Lesson]() }
            return used.filter { $0 % Self.crossings == crossing }.flatMap { contexts(of: articles[$0], model, host) }
        }
    }

    private func lessons(of article: Article) -> [Lesson] {
        article.candidates.compactMap { placed in
            placed.label.map { label in
                Lesson(
                    report: article.report,
                    example: .init(features: placed.candidate.participation, label: label, weight: article.weight))
            }
        }
    }

    private func hostLessons(of article: Article) -> [Lesson] {
        article.hosts.filter { $0.contains { $0.isRight == true } }.flatMap { options in
            options.map { option in
                Lesson(
                    report: article.report,
                    example: .init(
                        features: option.host.features, label: option.isRight == true ? 1 : 0, weight: article.weight))
            }
        }
    }

    private func contexts(of article: Article, _ model: LinearModel, _ host: LinearModel) -> [Lesson] {
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
            let isRight = label == 1
            return Lesson(
                report: article.report,
                example: .init(features: features, label: isRight ? 1 : 0, weight: article.weight))
        }
    }

    /// The best of those who may have received, as the product would choose.
    private func view(
        of options: [(host: MeetingExample.Host, isRight: Bool?)], among candidates: [Article.Placed],
        _ model: LinearModel, _ host: LinearModel
    ) -> (party: Meeting.Party?, isRight: Bool?, view: ParticipationContext.Host) {
        let scores = options.map { host.score($0.host.features) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else {
            return (nil, nil, .init(scores: [], participation: nil, list: nil))
        }
        let party = options[best].host.party
        let named = candidates.first {
            $0.candidate.party.person == party.person && $0.candidate.party.country == party.country
        }
        return (
            party, options[best].isRight,
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
