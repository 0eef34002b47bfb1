import ArgumentParser
import Foundation
import Grammar
import GrammarTraining
import TaggerTraining

/// `depeche-train grammar`: learns parts of speech and dependencies.
struct GrammarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammar", abstract: "Train the tagger of parts of speech and the parser.",
        discussion: """
            Learns from treebanks of Universal Dependencies and writes one file, which the product ships as \
            Sources/Grammar/Resources/grammar.model. The same files and the same seed give the same octets. Files are read \
            as they are: unpack them first.
            """)

    @Option(help: "Treebanks in CoNLL-U to learn from.")
    var treebank: [String] = []

    @Option(help: "News, a JSON object a line: titre, title, text, and the list paragraphes are read.")
    var news: [String] = []

    @Option(help: "Treebanks in CoNLL-U to measure by, and never to learn from.")
    var measure: [String] = []

    @Option(help: "What decides every random choice.")
    var seed: UInt64 = 1

    @Argument(help: "The file to write.")
    var output: String

    func run() throws {
        let texts = try news.flatMap { try Self.read($0) { file in try NewsFile.texts(file) } }
        let sentences = try treebank.flatMap { try Self.sentences($0) }.flatMap { GoldSentence.sentences(of: $0) }
        let model = try GrammarLearner(seed: seed, report: Diagnostics.tell).learn(from: sentences, news: texts)
        let octets = model.octets
        try octets.write(to: URL(filePath: output))
        Diagnostics.tell("\(output): \(octets.count) octets")
        for path in measure {
            let scores = GrammarScores(of: model, on: try Self.sentences(path))
            Diagnostics.tell("\(URL(filePath: path).lastPathComponent): \(scores)")
        }
    }

    private static func sentences(_ path: String) throws -> [TreebankSentence] {
        try read(path) { file in try TreebankSentence.conllu(file) }
    }

    /// What a reader makes of a file, its error told with the file's name.
    private static func read<Part>(_ path: String, _ read: (String) throws -> [Part]) throws -> [Part] {
        let file = try String(contentsOfFile: path, encoding: .utf8)
        do {
            return try read(file)
        } catch {
            throw ValidationError("\(path): \(error)")
        }
    }
}
