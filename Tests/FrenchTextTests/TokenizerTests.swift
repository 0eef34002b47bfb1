import Testing

@testable import FrenchText

struct TokenizerTests {
    @Test(
        arguments: [
            ("l’Assemblée d'Interpol", ["l’", "Assemblée", "d'", "Interpol"]),
            ("Aujourd’hui, N'Djamena et O'Brien", ["Aujourd’hui", ",", "N'Djamena", "et", "O'Brien"]),
            ("A.Hammouchi salue M. J.-M. Le Clézio.", ["A.Hammouchi", "salue", "M.", "J.-M.", "Le", "Clézio", "."]),
            ("plus de 1.500 ou 2 300 ou 3,5 %", ["plus", "de", "1.500", "ou", "2 300", "ou", "3,5", "%"]),
            ("la 93ᵉ, 93ème, 1er et 2nd", ["la", "93ᵉ", ",", "93ème", ",", "1er", "et", "2nd"]),
            ("(24-27 novembre)", ["(", "24", "-", "27", "novembre", ")"]),
            (
                "Al-Raisi, vice-président de l'OIPC-INTERPOL",
                ["Al-Raisi", ",", "vice-président", "de", "l'", "OIPC-INTERPOL"]
            ),
            ("« qu’il vienne »", ["«", "qu’", "il", "vienne", "»"]),
            ("fin de phrase.Sans espace", ["fin", "de", "phrase", ".", "Sans", "espace"]),
            ("2025-11-24", ["2025", "-", "11", "-", "24"]),
            ("", []), ("\u{200B}\u{FEFF} \n", []),
        ])
    func `a text is cut into the words of French`(text: String, words: [String]) {
        let scalars = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(of: scalars)
        let cut = tokens.map { token in
            String(String.UnicodeScalarView(scalars[token.range]))
        }
        #expect(cut == words)
    }

    @Test func `tokens keep the order of the text and never overlap`() {
        let text = "L'« État », c’est-à-dire … 1.234,5 A.B.C. –x’’y\u{301}z ❦ 𝄞 ١٢٣ “a”b"
        let tokens = Tokenizer.tokens(of: Array(text.unicodeScalars))
        for (left, right) in zip(tokens, tokens.dropFirst()) {
            #expect(left.range.upperBound <= right.range.lowerBound)
        }
        #expect(tokens.allSatisfy { !$0.range.isEmpty })
    }

    @Test(
        arguments: [
            "L'« État », c’est-à-dire … 1.234,5 A.B.C. –x’’y\u{301}z ❦ 𝄞 ١٢٣ “a”b ΑΒΓ Ĳssel R&D M. J.-M. 93ᵉ ﬁn",
            "Aujourd’hui\u{A0}: qu’il\u{2009}vienne\u{85}\u{3000}là ..... \u{200B}\u{FEFF}",
            String(repeating: "É", count: 70) + " " + String(repeating: "œ", count: 40), "",
        ])
    func `words are the tokens without the marks, by range and hash`(text: String) {
        let scalars = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(of: scalars).filter { $0.kind != .punctuation }
        let words = Tokenizer.words(of: scalars)
        #expect(words.map(\.range) == tokens.map(\.range))
        #expect(words.map(\.hash) == tokens.map(\.foldedHash))
    }

    @Test func `what is space, letter or mark is what Unicode says`() {
        for value in (0..<0x3100 as Range<UInt32>) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isSpace = value <= 0x20 || value == 0x200B || value >= 0x80 && scalar.properties.isWhitespace
            #expect(Tokenizer.isSpace(scalar) == isSpace)
            #expect(Tokenizer.isLetter(scalar) == scalar.properties.isAlphabetic)
            let isMark = value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
            #expect(Tokenizer.isMark(scalar) == isMark)
        }
    }

    @Test(
        arguments: [
            ("Évènements à l’Œuvre", "evenements a l'oeuvre"), ("ÀÉÎÖÜÇ ñ ß Łódź", "aeiouc n ss lodz"),
            ("E\u{301}te\u{301}", "ete"),
        ])
    func `folding drops case and accents`(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test(
        arguments: [
            ("quarante-trois", 43), ("quatre-vingt-dix-sept", 97), ("quatre-vingts", 80), ("soixante-et-onze", 71),
            ("deux-cent-cinquante", 250), ("mille", 1000), ("trois-mille-deux", 3002), ("dix", 10), ("un", nil),
            ("maison", nil), ("dix-maisons", nil), ("cent-cent", nil),
            (Array(repeating: "cent", count: 40).joined(separator: "-"), nil), ("mille-mille", nil),
        ] as [(String, Int?)])
    func `numbers in words have their value`(word: String, value: Int?) {
        #expect(NumberWords.value(word) == value)
    }

    @Test(
        arguments: [
            ("deuxieme", 2), ("vingtieme", nil), ("neuvieme", 9), ("cinquieme", 5), ("trentieme", 30), ("septieme", 7),
        ] as [(String, Int?)])
    func `ordinals in words have their value`(word: String, value: Int?) {
        #expect(NumberWords.ordinal(word) == (word == "vingtieme" ? 20 : value))
    }

    @Test(
        arguments: [
            ("reunions", "reunion"), ("bilaterales", "bilateral"), ("bilateral", "bilateral"),
            ("bilateraux", "bilateral"),
            ("pays", "pay"), ("ministres", "ministr"), ("homme", "homme"), ("hommes", "homme"), ("dollar", "dolla"),
            ("dollars", "dolla"), ("personne", "person"), ("personnes", "person"), ("chevaux", "cheval"),
        ])
    func `gender and number fall away`(word: String, stem: String) {
        #expect(Stemmer.stem(word) == stem)
    }
}

struct PartitionTests {
    @Test func `halving finds the first element of the second part, for every length and limit`() {
        for length in 0..<20 {
            let sorted = (0..<length).map { $0 / 2 }
            for limit in -1...11 {
                #expect(sorted.partition { $0 >= limit } == sorted.firstIndex { $0 >= limit } ?? length)
            }
        }
    }
}
