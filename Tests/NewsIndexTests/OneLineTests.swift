import Testing

@testable import NewsIndex

@Suite("White space is folded as characters tell it, however it is looked for")
struct OneLineTests {
    @Test(
        "every run of it becomes one space, none stays at the ends",
        arguments: [
            "", " ", "a", "Un lac", " Un  lac\n", "Un\u{A0}lac", "l’été « dit »", "Un\u{202F}%", "a\u{2028}b", "a\r\nb",
            "été\u{85}d’œuvre", "2 €  par jour", "e\u{301} \u{301}x", "💃 \u{FE0F}a", "\u{3000}東京\u{3000}", "a–b …",
        ])
    func folds(text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(EntityAssembler.oneLine(text).utf8.elementsEqual(words.utf8))
    }
}
