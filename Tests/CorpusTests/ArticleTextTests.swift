import Corpus
import Testing

@Suite("A text is cut by Unicode scalars wherever it is asked for")
struct ArticleTextTests {
    /// Around the distance at which places are noted, with scalars of one to four octets.
    private static let texts = [
        "", "a", "é", String(repeating: "a", count: 128), String(repeating: "é", count: 128),
        String(repeating: "aé€💃", count: 97), String(repeating: "x", count: 300) + "💃",
    ]

    @Test("every cut is the one that counting from the beginning gives", arguments: texts)
    func cuts(string: String) {
        let text = ArticleText(string)
        let scalars = Array(string.unicodeScalars)
        #expect(text.string == string)
        #expect(text.scalarCount == scalars.count)
        #expect(text.scalars == scalars)
        for start in stride(from: 0, through: scalars.count, by: 7) {
            for end in [start, start + 1, start + 31, start + 128, scalars.count] where end <= scalars.count {
                #expect(text[start..<end].unicodeScalars.elementsEqual(scalars[start..<end]))
                #expect(text.scalars(in: start..<end) == Array(scalars[start..<end]))
            }
        }
    }

    @Test("what lies outside of the text is left out")
    func clamps() {
        let text = ArticleText("été")
        #expect(text[1..<90] == "té")
        #expect(text[40..<90] == "")
        #expect(text.scalars(in: 2..<90) == ["é"])
    }

    @Test("the hash is that of the UTF-8, as sha256sum prints it")
    func hashes() {
        #expect(
            ArticleText("abc").hash == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
