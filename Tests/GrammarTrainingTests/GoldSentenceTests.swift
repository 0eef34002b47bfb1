import FrenchText
import Grammar
import Testing

@testable import GrammarTraining

@Suite("A treebank's words are laid on our tokens")
struct GoldSentenceTests {
    /// A block of CoNLL-U of rows with an id, a form, a part of speech, a head and a relation.
    private static func conllu(_ text: String, _ rows: String...) -> String {
        let lines = rows.map { row in
            let parts = row.split(separator: " ").map(String.init)
            return parts.count == 2
                ? "\(parts[0])\t\(parts[1])\t_\t_\t_\t_\t_\t_\t_\t_"
                : "\(parts[0])\t\(parts[1])\t_\t\(parts[2])\t_\t_\t\(parts[3])\t\(parts[4])\t_\t_"
        }
        return (["# text = \(text)"] + lines).joined(separator: "\n") + "\n\n"
    }

    /// The tokens of a text's sentences: form, relation and head's form each.
    private static func arcs(_ file: String) throws -> [String] {
        try TreebankSentence.conllu(file).flatMap { treebank in
            GoldSentence.sentences(of: treebank).flatMap { gold in
                gold.tokens.indices.map { place in
                    let head =
                        switch gold.heads[place] {
                        case .root: "-"
                        case .elsewhere: "?"
                        case .token(let token): gold.tokens[token].lower
                        }
                    return "\(gold.tokens[place].lower) \(gold.relations[place].label) \(head)"
                }
            }
        }
    }

    @Test func `a word that the text writes as one with its article is one token`() throws {
        let file = Self.conllu(
            "Il va au parc", "1 Il PRON 2 nsubj", "2 va VERB 0 root", "3-4 au", "3 à ADP 5 case", "4 le DET 5 det",
            "5 parc NOUN 2 obl")
        #expect(try Self.arcs(file) == ["il nsubj va", "va root -", "au case parc", "parc obl va"])
    }

    @Test func `a token over several words takes the one next to the root`() throws {
        let file = Self.conllu(
            "Part-il demain ?", "1 Part VERB 0 root", "2 -il PRON 1 nsubj", "3 demain ADV 1 advmod", "4 ? PUNCT 1 punct"
        )
        #expect(try Self.arcs(file) == ["part-il root -", "demain advmod part-il", "? punct part-il"])
        let turned = Self.conllu("A-t-il plu", "1 A AUX 3 aux", "2 -t-il PRON 3 nsubj", "3 plu VERB 0 root")
        #expect(try Self.arcs(turned) == ["a-t-il aux plu", "plu root -"])
    }

    @Test func `the further tokens of a word hang on its first`() throws {
        let file = Self.conllu("Le 12/05 vient", "1 Le DET 2 det", "2 12/05 NUM 3 nsubj", "3 vient VERB 0 root")
        #expect(
            try Self.arcs(file) == ["le det 12", "12 nsubj vient", "/ punct 12", "05 flat 12", "vient root -"])
    }

    @Test func `a head in another of our sentences is elsewhere`() throws {
        let file = Self.conllu(
            "Vrai. Il va.", "1 Vrai ADJ 4 advmod", "2 . PUNCT 1 punct", "3 Il PRON 4 nsubj", "4 va VERB 0 root",
            "5 . PUNCT 4 punct")
        #expect(
            try Self.arcs(file) == ["vrai advmod ?", ". punct vrai", "il nsubj va", "va root -", ". punct va"])
    }

    @Test(arguments: [
        ("1\tIl\t_\tPRON", TreebankError.malformedLine(2)),
        ("x\tIl\t_\tPRON\t_\t_\t0\troot\t_\t_", .malformedLine(2)),
        ("2\tIl\t_\tPRON\t_\t_\t0\troot\t_\t_", .malformedLine(2)),
        ("1\tIl\t_\tPRON\t_\t_\t7\tnsubj\t_\t_", .malformedLine(2)),
        ("1\tElle\t_\tPRON\t_\t_\t0\troot\t_\t_", .wordsNotInText(line: 2)),
    ])
    func `a line that breaks the form is refused`(line: String, error: TreebankError) {
        #expect(throws: error) { try TreebankSentence.conllu("# text = Il\n\(line)\n\n") }
    }

    @Test(arguments: [
        ("nsubj:pass", Relation.passiveSubject), ("obl:agent", .agent), ("acl:relcl", .relativeClause),
        ("obl:mod", .oblique), ("aux:tense", .auxiliary), ("flat:name", .flat), ("compound", .flat),
        ("quux", .unspecified),
    ])
    func `a label is the nearest of our relations`(label: String, relation: Relation) {
        #expect(Relation(universal: Substring(label)) == relation)
    }
}
