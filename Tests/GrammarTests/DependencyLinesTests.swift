import FrenchText
import Testing

@testable import Grammar

@Suite("Trees are written in CoNLL-U")
struct DependencyLinesTests {
    private static let model = Result { try GrammarModel() }

    private static func lines(_ text: String, id: String = "a") throws -> [String] {
        let parsed = ParsedText(TokenizedText(Array(text.unicodeScalars)), model: try model.get())
        return DependencyLines(parsed, id: id).text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test func `a sentence has its comments, its words and an empty line`() throws {
        #expect(
            try Self.lines("Le train arrive.\nIl part.") == [
                "# newdoc id = a", "# sent_id = a-1", "# text = Le train arrive.",
                "1\tLe\t_\tDET\t_\t_\t2\tdet\t_\t_", "2\ttrain\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_",
                "3\tarrive\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No", "4\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_", "",
                "# sent_id = a-2", "# text = Il part.", "1\tIl\t_\tPRON\t_\t_\t2\tnsubj\t_\t_",
                "2\tpart\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No", "3\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_", "", "",
            ])
    }

    @Test func `forms stand as in the text, spaces inside numbers included`() throws {
        let forms = try Self.lines("L’État a versé 1\u{202F}500 € à Valmer").filter { $0.contains("\t") }
            .map { $0.split(separator: "\t")[1] }
        #expect(forms == ["L’", "État", "a", "versé", "1\u{202F}500", "€", "à", "Valmer"])
    }

    @Test(arguments: ["a\tb\u{B}c", "a\u{85}b", "un\r\ndeux", "un\u{2028}deux\u{2029}trois", "\u{0}", "\u{1F}x\u{7F}y"])
    func `no character of text or name breaks a line or a column`(text: String) throws {
        for line in try Self.lines(text, id: text) where !line.isEmpty {
            #expect(line.hasPrefix("# ") || line.split(separator: "\t", omittingEmptySubsequences: false).count == 10)
            #expect(!line.unicodeScalars.contains { ["\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}"].contains($0) })
        }
    }

    @Test(arguments: ["", " \n\t"])
    func `a text without words has no lines`(text: String) throws {
        #expect(try Self.lines(text) == [""])
    }
}
