import Testing

@testable import NewsIndex

@Suite("Texts that are folded once are looked through as if each were folded then")
struct FoldedTextsTests {
    private static let texts: [[String]] = [
        ["Évariste N’Dour", "E. N'Dour"], [], ["aaaaab"], ["le Café de Flore", "CAFÉ"], ["ababababac"], [""],
        ["Straße nach Œuvres", "œuvre"], ["Dour et Ève"], ["fin"],
    ]

    private static func folded(_ texts: [[String]]) -> FoldedTexts {
        FoldedTexts(texts.count, threads: OneThread()) { place, keys in
            for text in texts[place] { keys.add(text) }
        }
    }

    @Test(
        "each text that holds the words is told, and no other",
        arguments: [
            "ndour", "n dour", "dour", "e", "a", "aab", "aaaab", "abac", "babac", "cafe", "cafe de", "fe d", "strasse",
            "oeuvre", "oeuvres", "uvre", "z", "dour et", "flore cafe", "fin", "eve fin", "aaaaaaab",
        ])
    func holds(key: String) {
        let folded = Self.folded(Self.texts)
        let expected = Self.texts.map { $0.contains { SearchTerms.key(of: $0).contains(key) } }
        #expect(folded.holding(key) == expected)
    }

    @Test("words are found wherever they stand in long texts", arguments: ["ab", "abba", "bbab ba", "a"])
    func holdsInLongTexts(key: String) {
        var random = SystemRandomNumberGenerator()
        let texts = (0..<60).map { _ in
            [String((0..<Int.random(in: 0..<150, using: &random)).map { _ in "ab c".randomElement() ?? "a" })]
        }
        let expected = texts.map { $0.contains { SearchTerms.key(of: $0).contains(key) } }
        #expect(Self.folded(texts).holding(key) == expected)
    }

    @Test("no texts and no words find nothing")
    func findsNothing() {
        #expect(Self.folded([]).holding("a").isEmpty)
        #expect(!Self.folded(Self.texts).holding("").contains(true))
    }
}
