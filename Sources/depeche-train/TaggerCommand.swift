import ArgumentParser
import Foundation
import Naming
import TaggerTraining

/// `depeche-train tagger`: learns to find names.
struct TaggerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tagger", abstract: "Train the tagger of names.",
        discussion: """
            Learns classes of words from news that nobody labelled and the tagger's weights from labelled texts, and writes \
            one file, which the product ships as Sources/Naming/Resources/tagger.model. The same files and the same \
            seed give the same octets. Texts of the development part of --reports and --encyclopaedia (the SHA-256 of whose \
            id, as a number, is a multiple of ten) are never learned from. Files are read as they are: unpack them first. \
            It takes three minutes and 2 GB.
            """)

    @Option(help: "News, a JSON object a line: titre, title, text, and the list paragraphes are read.")
    var news: [String] = []

    @Option(help: "Labelled texts in CoNLL form (PER, ORG, LOC; IGN is left open).")
    var reports: [String] = []

    @Option(help: "Labelled texts in CoNLL form whose labels a program made: they count least, IGN is no name.")
    var encyclopaedia: [String] = []

    @Option(help: "Labelled texts a line, names in brackets: [PER Ada Lovelace]. They count most.")
    var press: [String] = []

    @Option(help: "What decides every random choice.")
    var seed: UInt64 = 1

    @Argument(help: "The file to write.")
    var output: String

    /// How much a token counts.
    private static let weights: (reports: Float, encyclopaedia: Float, press: Float) = (3, 1, 8)

    func run() throws {
        let materials = [
            TaggerLearner.Material(texts: try conll(reports), weight: Self.weights.reports, leavesOpen: true),
            TaggerLearner.Material(
                texts: try conll(encyclopaedia), weight: Self.weights.encyclopaedia, leavesOpen: false),
            TaggerLearner.Material(texts: try bracketed(press), weight: Self.weights.press, leavesOpen: true),
        ]
        let texts = try news.flatMap { path in try reading(path) { try NewsFile.texts($0) } }
        let model = try TaggerLearner(seed: seed, report: Diagnostics.tell).learn(from: materials, news: texts)
        let octets = model.octets
        try Data(octets).write(to: URL(filePath: output))
        Diagnostics.tell("\(output): \(octets.count) octets")
    }

    private func conll(_ paths: [String]) throws -> [AnnotatedText] {
        try paths.flatMap { path in try reading(path) { try AnnotatedText.conll($0) } }.filter { !$0.isDevelopment }
    }

    private func bracketed(_ paths: [String]) throws -> [AnnotatedText] {
        try paths.flatMap { path in
            try reading(path) {
                try AnnotatedText.bracketed($0, name: URL(filePath: path).lastPathComponent)
            }
        }
    }

    /// What a reader makes of a file, its error told with the file's name.
    private func reading<Texts>(_ path: String, _ read: (String) throws -> Texts) throws -> Texts {
        let file = try String(contentsOfFile: path, encoding: .utf8)
        do {
            return try read(file)
        } catch let error as TrainingError {
            throw ValidationError("\(path): \(error)")
        }
    }
}
