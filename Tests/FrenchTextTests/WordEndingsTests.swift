import Testing

@testable import FrenchText

@Suite("A word's ending is told by its last octets")
struct WordEndingsTests {
    private static let endings: WordEndings = ["ment", "é", "ées", "genaire", "s"]

    @Test(
        "a word ends as its suffix says",
        arguments: [
            "", "s", "ment", "vraiment", "mental", "élevé", "e", "élevées", "quinquagenaire", "naire", "œufs", "ƒé",
        ])
    func asSuffixes(word: String) {
        let expected = ["ment", "é", "ées", "genaire", "s"].contains(where: word.hasSuffix)
        #expect(Self.endings.end(word) == expected)
    }
}
