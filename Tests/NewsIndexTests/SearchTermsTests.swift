import NewsIndex
import Testing

@testable import NewsIndex

@Suite("Words of names are folded alike")
struct SearchTermsTests {
    @Test(
        "a key has these terms",
        arguments: [
            ("L’Été d'Œdipe", ["ete", "oedipe"]),
            ("qu’il n'a pas", ["il", "a", "pas"]),
            ("aujourd’hui", ["aujourd", "hui"]),
            ("Al-Raisi, A.Hammouchi", ["al", "raisi", "a", "hammouchi"]),
            ("93ᵉ 93ème", ["93e", "93eme"]),
            (
                "1.500 délégués, 12\u{A0}500\u{202F}000 et 24.11.2025",
                ["1500", "delegues", "12500000", "et", "24", "11", "2025"]
            ),
            ("2025 196 pays", ["2025", "196", "pays"]),
            ("e\u{301}te\u{301}", ["ete"]),
            ("Straße", ["strasse"]),
            ("« » — …", []),
            ("", []),
        ])
    func folds(text: String, terms: [String]) {
        #expect(PlainTerms.terms(of: Array(text.unicodeScalars)) == terms)
    }

    @Test("a key is a text's terms, single spaces between them")
    func makesKeys() {
        let pieces = [
            "a", "é", "Œ", "l’", "d'", "qu’", "n", "1", "12", "345", "1234", "000", ".", "\u{A0}", "\u{202F}", " ", "-",
            "\u{301}", "ᵉ", "Ĳ", "ß", "ĸ", "ﬁ", "Ω", "ж", "日本", "١", "²", "—", "🌊", "ŉ", "ǆ", "\u{AD}", "Ý",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<4000 {
            let count = Int.random(in: 0...9, using: &random)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let terms = PlainTerms.terms(of: Array(text.unicodeScalars))
            #expect(SearchTerms.key(of: text).utf8.elementsEqual(terms.joined(separator: " ").utf8), "\(text)")
        }
    }

    @Test(
        "two words are so many letters apart",
        arguments: [("", "", 0), ("contient", "continent", 1), ("Valdisi", "Valdecy", 3), ("a", "", 1), ("œ", "é", 1)])
    func measuresDistance(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(left, right) == distance)
        #expect(EditDistance.between(right, left) == distance)
    }
}
