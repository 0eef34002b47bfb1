import Facts
import Naming
import Testing

@testable import TaggerTraining

@Suite("Labelled texts are read with their marks")
struct AnnotatedTextTests {
    @Test("names stand in brackets behind their label")
    func brackets() throws {
        let texts = try AnnotatedText.bracketed("# note\n\n[PER Ada L.] vit à [LOC Été].\nRien.", name: "x")
        #expect(texts.map(\.text) == ["Ada L. vit à Été.", "Rien."])
        #expect(texts[0].marks.map(\.range) == [0..<6, 13..<16])
        #expect(texts[0].marks.map(\.type) == [.person, .place])
        #expect(texts[0].id == "x/3")
    }

    @Test("a bracket without label, end or name is refused", arguments: ["[Ada]", "[PER Ada", "[XYZ Ada]", "[PER ]"])
    func malformed(line: String) {
        #expect(throws: TrainingError.malformedLine(2)) { try AnnotatedText.bracketed("\n" + line, name: "x") }
    }

    @Test("CoNLL blocks keep names of several tokens, and names that follow each other, apart")
    func conll() throws {
        let file = """
            # sent_id = a
            # text = Ada Lovelace Paris #
            Ada\t0\t3\tB-PER
            Lovelace\t4\t12\tI-PER
            Paris\t13\t18\tB-LOC
            #\t19\t20\tB-IGN

            # sent_id = b
            # text = Rien
            Rien\t0\t4\tO
            """
        let texts = try AnnotatedText.conll(file)
        #expect(texts.map(\.id) == ["a", "b"])
        #expect(texts[0].marks.map(\.range) == [0..<12, 13..<18, 19..<20])
        #expect(texts[0].marks.map(\.type) == [.person, .place, nil])
        #expect(throws: TrainingError.malformedLine(1)) { try AnnotatedText.conll("Ada\t0") }
        #expect(throws: TrainingError.malformedLine(1)) { try AnnotatedText.conll("Ada\t3\t3\tO") }
    }

    @Test("one text in ten is of the development part")
    func development() {
        let ids = (0..<1_000).map { AnnotatedText(id: "wikiner-test/\($0)", text: "", marks: []) }
        #expect((70...130).contains(ids.count { $0.isDevelopment }))
    }

    @Test("news is a JSON object a line")
    func news() throws {
        let texts = try NewsFile.texts(#"{"titre": "A", "paragraphes": ["b", "c"]}"# + "\n\n" + #"{"text": "d"}"#)
        #expect(texts == ["A\nb\nc", "d"])
        #expect(throws: TrainingError.malformedLine(1)) { try NewsFile.texts("[1]") }
    }
}
