import Testing

@testable import FrenchText

struct SentenceTests {
    @Test(
        arguments: [
            ("Il vient. Elle part ! Qui reste ?", ["Il vient.", "Elle part !", "Qui reste ?"]),
            ("M. Diop et le Dr. Ba parlent. A. Sow écoute.", ["M. Diop et le Dr. Ba parlent.", "A. Sow écoute."]),
            ("« Il vient. » Elle part.", ["« Il vient. »", "Elle part."]),
            ("Un titre sans point\nUne phrase.", ["Un titre sans point", "Une phrase."]),
            ("Environ 1.500 personnes. 43 pays.", ["Environ 1.500 personnes.", "43 pays."]),
            ("Il dit… et repart.", ["Il dit… et repart."]),
            ("cf. p. 12 et art. 3 de la loi.", ["cf. p. 12 et art. 3 de la loi."]),
            ("", []),
        ])
    func `a sentence ends at its mark or its line, not at an abbreviation`(text: String, sentences: [String]) {
        let tokenized = TokenizedText(Array(text.unicodeScalars))
        #expect(tokenized.sentences.map { tokenized.string($0.range) } == sentences)
    }

    @Test func `every token belongs to exactly one sentence`() {
        let text = TokenizedText(Array("Un. Deux ! « Trois… » Quatre\nCinq (six. Sept) huit.".unicodeScalars))
        #expect(text.sentences.flatMap(\.tokens) == Array(text.tokens.indices))
        for (index, sentence) in text.sentences.enumerated() {
            for token in sentence.tokens { #expect(text.sentenceOfToken[token] == index) }
        }
    }
}
