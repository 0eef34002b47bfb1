import FrenchText
import Testing

@testable import Grammar

@Suite("A text is parsed sentence by sentence, into trees")
struct ParsedTextTests {
    private static let model = Result { try GrammarModel() }

    private static func parse(_ text: String) throws -> ParsedText {
        ParsedText(TokenizedText(Array(text.unicodeScalars)), model: try model.get())
    }

    /// What must come out of a sentence: the word that a word hangs on, and by what relation.
    struct Expectation: Sendable, CustomTestStringConvertible {
        let sentence: String
        /// A word, its head and its relation, in one string.
        let arcs: [String]

        init(_ sentence: String, _ arcs: String...) {
            self.sentence = sentence
            self.arcs = arcs
        }

        var testDescription: String { sentence }
    }

    @Test(
        arguments: [
            Expectation(
                "Le ministre a reçu son homologue à Valmer.", "ministre nsubj reçu", "homologue obj reçu",
                "Valmer obl reçu", "à case Valmer", "a aux reçu"),
            Expectation(
                "Awa Sarr a été reçue par le président du Conseil.", "Awa nsubj:pass reçue",
                "président obl:agent reçue",
                "été aux:pass reçue", "Conseil nmod président"),
            Expectation(
                "La directrice rencontrera le préfet et le maire.", "directrice nsubj rencontrera",
                "préfet obj rencontrera", "maire conj préfet", "et cc maire"),
            Expectation(
                "« La route est longue », a déclaré le délégué.", "délégué nsubj déclaré", "route nsubj longue",
                "est cop longue"),
            Expectation(
                "Le délégué qui avait signé la lettre est parti.", "qui nsubj signé", "signé acl:relcl délégué",
                "lettre obj signé", "délégué nsubj parti"),
            Expectation(
                "Selon la police, trois personnes ont été blessées.", "personnes nsubj:pass blessées",
                "trois nummod personnes", "police obl blessées"),
            Expectation("Elle lui a remis un rapport.", "Elle nsubj remis", "lui iobj remis", "rapport obj remis"),
            Expectation(
                "Les ministres tchadien et malien se sont entretenus.", "tchadien amod ministres",
                "malien conj tchadien", "ministres nsubj entretenus"),
            Expectation("Il veut rencontrer la ministre.", "rencontrer xcomp veut", "ministre obj rencontrer"),
            Expectation("Il dit que le train partira.", "partira ccomp dit", "que mark partira", "train nsubj partira"),
        ])
    func `subjects, objects and complements hang where they belong`(expectation: Expectation) throws {
        let parsed = try Self.parse(expectation.sentence)
        let tokens = parsed.text.tokens
        let words = tokens.map { parsed.text.string($0.range) }
        let arcs = tokens.indices.map { token in
            "\(words[token]) \(parsed.relation(token).label) \(parsed.head(token).map { words[$0] } ?? "-")"
        }
        for arc in expectation.arcs { #expect(arcs.contains(arc), "\(arcs)") }
    }

    @Test func `a sentence is parsed when its tree is first asked for, once`() throws {
        let parsed = try Self.parse("Le ministre arrive. La pluie tombe.\nRien ne bouge.")
        #expect(parsed.parsedSentenceCount == 0)
        #expect(parsed.relation(0) == .determiner)
        #expect(parsed.parsedSentenceCount == 1)
        #expect(parsed.head(1) == 2)
        #expect(parsed.parsedSentenceCount == 1)
        #expect(parsed.subtree(parsed.text.tokens.count - 1).count == 1)
        #expect(parsed.parsedSentenceCount == 2)
    }

    @Test func `parts of speech need no tree, and stay what they are when it is made`() throws {
        let parsed = try Self.parse("Le ministre arrive. La pluie tombe.\nRien ne bouge.")
        let last = parsed.text.tokens.count - 1
        #expect(parsed.partOfSpeech(2) == .verb)
        #expect(parsed.partOfSpeech(last) == .punctuation)
        #expect(parsed.hasVerb(inSentenceOf: 0))
        #expect(parsed.parsedSentenceCount == 0)
        // Another sentence was tagged since.
        #expect(parsed.head(1) == 2)
        #expect(parsed.partOfSpeech(2) == .verb)
        #expect(parsed.parsedSentenceCount == 1)
    }

    @Test(arguments: [
        "Titre", "", "\n\n", "12", "…", "(", "- Mali : trois blessés ;", "À VALMER, LUNDI", "un un un un", ", , , . .",
        "Photo : A. B.", String(repeating: "de ", count: 1_000), String(repeating: "(", count: 900),
        String(repeating: "mot, ", count: 900), String(repeating: "dit qu'il ", count: 300),
    ])
    func `whatever stands in a line is a tree`(text: String) throws {
        try Self.expectTrees(of: text)
    }

    @Test(arguments: 0..<60)
    func `words in any order are a tree`(seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed))
        let words = [
            "le", "ministre", "a", "reçu", ",", "qui", "et", "«", "»", "dit-elle", "1 500", "l'", "Mali", ".", "\n",
            "de",
            "est", "-", ":", "par", "été", "ne", "rencontrer", "?", "(", ")", "pas", "que", "93e", "O'Brien", "😀", "\t",
        ]
        let text = (0..<numbers.next(below: 500)).map { _ in words[numbers.next(below: words.count)] }
        try Self.expectTrees(of: text.joined(separator: " "))
    }

    /// Each sentence has one root, every token a way to it, no arc leaves or crosses, and what is told agrees.
    private static func expectTrees(of text: String) throws {
        let parsed = try parse(text)
        for sentence in parsed.text.sentences {
            let tokens = sentence.tokens
            #expect(tokens.count { parsed.head($0) == nil } == 1)
            for token in tokens {
                #expect((parsed.head(token) == nil) == (parsed.relation(token) == .root))
                var above = token
                var steps = 0
                while let head = parsed.head(above), steps <= tokens.count {
                    #expect(tokens.contains(head))
                    #expect(parsed.subtree(head).contains(token))
                    above = head
                    steps += 1
                }
                #expect(steps < tokens.count)
                let dependents = tokens.filter { parsed.head($0) == token }
                #expect(Array(parsed.dependents(token)) == dependents)
                let inside = [parsed.subtree(token)] + dependents.map { parsed.subtree($0) }
                #expect(parsed.subtree(token).lowerBound == inside.map(\.lowerBound).min())
                #expect(parsed.subtree(token).upperBound == inside.map(\.upperBound).max())
                // No arc crosses another: what stands inside a subtree belongs to it.
                #expect(1 + dependents.reduce(0) { $0 + parsed.subtree($1).count } == parsed.subtree(token).count)
            }
        }
    }
}

/// Numbers that look random, the same each time.
private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
