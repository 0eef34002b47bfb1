import Testing

@testable import Search

/// What stands in a text, as search sees it.
struct TokenizerTests {
    private static func tokens(_ text: String) -> [(word: String, range: Range<Int>, position: Int)] {
        var tokenizer = Tokenizer(Array(text.unicodeScalars))
        var tokens: [(String, Range<Int>, Int)] = []
        while tokenizer.advance() {
            tokens.append((String(decoding: tokenizer.octets, as: UTF8.self), tokenizer.range, tokenizer.position))
        }
        return tokens
    }

    @Test(arguments: [
        ("L’Été d'Œdipe", ["l'", "été", "d'", "œdipe"]),
        ("qu’il n'a pas, jusqu'ici", ["qu'", "il", "n'", "a", "pas", "jusqu'", "ici"]),
        ("aujourd’hui", ["aujourd", "hui"]), ("l' eau", ["l", "eau"]),
        ("Al-Raisi, A.Hammouchi", ["al", "raisi", "a", "hammouchi"]),
        ("93ᵉ 93ème", ["93ᵉ", "93ème"]), ("e\u{301}te\u{301} ETE\u{301}", ["été", "eté"]),
        ("gouverne\u{AD}ment, zé\u{200B}ro", ["gouvernement", "zéro"]),
        (
            "12 000, 12.000, 12\u{A0}000, 12\u{202F}500\u{202F}000 et 12000",
            ["12000", "12000", "12000", "12500000", "et", "12000"]
        ),
        ("2025 196 pays", ["2025", "196", "pays"]), ("24.11.2025", ["24", "11", "2025"]),
        ("02 345 678", ["02", "345678"]), ("12 0000", ["12", "0000"]), ("3,5", ["3", "5"]),
        ("1 000.500", ["1000", "500"]),
        ("O.N.U. et ONU, J.K. Rowling", ["onu", "et", "onu", "jk", "rowling"]), ("M. Diallo", ["m", "diallo"]),
        ("Des adhérent·es", ["des", "adhérent", "adhérents", "adhérentes"]),
        ("élu.e.s", ["élu", "élus", "élues"]),
        ("conseiller(e)s aussi", ["conseiller", "conseillers", "conseilleres", "aussi"]),
        ("étudiant-e", ["étudiant", "étudiante"]), ("acteur·rices", ["acteur", "acteurs", "actrices"]),
        ("est-elle finie.", ["est", "elle", "finie"]), ("fin.Et puis", ["fin", "et", "puis"]),
        ("« » — …", []), ("", []),
    ])
    func `a text has these words`(text: String, words: [String]) {
        #expect(Self.tokens(text).map(\.word) == words)
    }

    @Test
    func `forms share their place, and ranges cut what was read`() {
        let text = "🌊 l’Œuvre, 1.500 élu·es là"
        let scalars = Array(text.unicodeScalars)
        let tokens = Self.tokens(text)
        let cuts = tokens.map { String(String.UnicodeScalarView(scalars[$0.range])) }
        #expect(cuts == ["l’", "Œuvre", "1.500", "élu·es", "élu·es", "élu·es", "là"])
        #expect(tokens.map(\.position) == [0, 1, 2, 3, 3, 3, 4])
    }

    @Test(arguments: [
        ["événement", "évènements", "evenement"], ["manifester", "manifesté", "manifestait"], ["hôpital", "hôpitaux"],
        ["conseiller", "conseillers"], ["démissionner", "démissionnera"], ["africain", "africains", "africaine"],
        ["élection", "élections"], ["élu", "élues"],
    ])
    func `words have one stem`(words: [String]) {
        let stemmer = FrenchStemmer()
        #expect(Set(words.map { stemmer.stem(Array($0.utf8)) }).count == 1)
    }

    @Test(arguments: [
        ("été", "ete"), ("œuvre", "oeuvre"), ("93ᵉ", "93e"), ("straße", "strasse"), ("ĳ", "ij"), ("мой", "мои"),
    ])
    func `a word is folded`(exact: String, folded: String) {
        #expect(String(decoding: WordFolding.fold(Array(exact.utf8)), as: UTF8.self) == folded)
    }
}
