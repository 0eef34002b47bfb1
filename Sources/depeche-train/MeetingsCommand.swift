import ArgumentParser
import Extraction
import Foundation
import MeetingTraining

/// `depeche-train meetings`: learns who takes part in meetings.
struct MeetingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetings", abstract: "Train the model of meetings.",
        discussion: """
            Learns from annotated reports who takes part in what a word of meeting tells, of what status it is and who \
            receives, and writes one file, which the product ships as Sources/Extraction/Resources/meetings.model. The same \
            files and the same seed give the same octets.
            """)

    @Option(help: "A folder of annotated reports: NAME.txt with its NAME.gold.json.")
    var reports: [String] = []

    @Option(help: "Reports a line, who took part in brackets: [H Awa Sarr] a reçu [M le ministre malien].")
    var bracketed: [String] = []

    @Option(help: "The same, of many that tell of no meeting: each counts less.")
    var sparse: [String] = []

    @Option(help: "Write so many models more (OUTPUT.0 …), each learned without one report of the folders in so many.")
    var folds = 0

    @Option(help: "The same, of single sentences: each counts more.")
    var sentences: [String] = []

    @Option(help: "What decides every random choice.")
    var seed: UInt64 = 1

    @Argument(help: "The file to write.")
    var output: String

    func run() throws {
        guard let untrained = MeetingModel.untrained else { return }
        var learner = MeetingLearner(analyzer: try ArticleAnalyzer(meetings: untrained))
        for folder in reports {
            for (number, report) in try AnnotatedReport.reports(in: folder).enumerated() {
                try learner.take(report, number: number, weight: 1)
            }
        }
        for folder in sparse {
            for (number, report) in try AnnotatedReport.reports(in: folder).enumerated() {
                try learner.take(report, number: number, weight: Self.sparseWeight)
            }
        }
        for (path, weight) in bracketed.map({ ($0, Float(1)) }) + sentences.map({ ($0, Self.sentenceWeight) }) {
            let file = try String(contentsOfFile: path, encoding: .utf8)
            do {
                for report in try AnnotatedReport.bracketed(file, name: URL(filePath: path).lastPathComponent) {
                    try learner.take(report, number: Self.kept, weight: weight)
                }
            } catch let error as MeetingTraining.TrainingError {
                throw ValidationError("\(path): \(error)")
            }
        }
        Diagnostics.tell(learner.counts)
        try write(learner.model(seed: seed), to: output)
        for fold in 0..<max(0, folds) {
            let isLeftOut = { (number: Int) in number != Self.kept && number % folds == fold }
            try write(learner.model(besides: isLeftOut, seed: seed), to: "\(output).\(fold)")
        }
    }

    private func write(_ model: MeetingModel?, to path: String) throws {
        guard let model else { throw ValidationError("there is nothing to learn from") }
        let octets = model.octets
        try Data(octets).write(to: URL(filePath: path))
        Diagnostics.tell("\(path): \(octets.count) octets")
    }

    /// The number of what is learned from in every fold.
    private static let kept = -1
    private static let sentenceWeight: Float = 1.5
    private static let sparseWeight: Float = 0.3
}
