import Corpus
import FrenchText
import Grammar
import Naming
import Testing

@testable import Extraction

/// Numbers spelled out by rule, read back.
struct NumberTableTests {
    /// How a number is written out.
    enum Style: CaseIterable {
        /// *deux mille cent vingt et un*, *quatre-vingt-dix-neuf*.
        case traditional
        /// *deux-mille-cent-vingt-et-un* (*Les rectifications de l’orthographe*, 1990).
        case hyphened
        /// *septante*, *huitante*, *nonante*.
        case swiss
        /// *septante*, *quatre-vingts*, *nonante*.
        case belgian
        /// No hyphen at all.
        case spaced
    }

    private static let units = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ]
    private static let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]

    private static func belowHundred(_ number: Int, _ style: Style, isLast: Bool) -> String {
        guard number >= 20 else { return units[number] }
        let isNational = style == .swiss || style == .belgian
        var (ten, rest) = (number / 10, number % 10)
        var word: String
        switch ten {
        case 7 where isNational: word = "septante"
        case 9 where isNational: word = "nonante"
        case 8 where style == .swiss: word = "huitante"
        case 7: (word, rest, ten) = ("soixante", rest + 10, 6)
        case 9: (word, rest, ten) = ("quatre-vingt", rest + 10, 8)
        case 8: word = "quatre-vingt"
        default: word = tens[ten]
        }
        if rest == 0 { return word == "quatre-vingt" && isLast ? "quatre-vingts" : word }
        let isJoined = (rest == 1 || rest == 11) && word != "quatre-vingt"
        return isJoined ? word + " et " + units[rest] : word + "-" + units[rest]
    }

    private static func belowThousand(_ number: Int, _ style: Style, isLast: Bool) -> String {
        let (hundreds, rest) = (number / 100, number % 100)
        guard hundreds > 0 else { return belowHundred(rest, style, isLast: isLast) }
        let hundred =
            (hundreds == 1 ? "" : units[hundreds] + " ") + "cent" + (hundreds > 1 && rest == 0 && isLast ? "s" : "")
        return rest == 0 ? hundred : hundred + " " + belowHundred(rest, style, isLast: isLast)
    }

    /// A number below 10^12 in words.
    static func spelled(_ number: Int, _ style: Style) -> String {
        var parts: [String] = []
        for (scale, name) in [(1_000_000_000, "milliard"), (1_000_000, "million")] {
            let count = number / scale % 1000
            if count > 0 {
                parts.append(belowThousand(count, style, isLast: true) + " " + name + (count > 1 ? "s" : ""))
            }
        }
        let (thousands, rest) = (number / 1000 % 1000, number % 1000)
        if thousands > 0 {
            parts.append((thousands == 1 ? "" : belowThousand(thousands, style, isLast: false) + " ") + "mille")
        }
        if rest > 0 || number == 0 { parts.append(belowThousand(rest, style, isLast: true)) }
        let words = parts.joined(separator: " ")
        switch style {
        case .hyphened: return String(words.map { $0 == " " ? "-" : $0 })
        case .spaced: return String(words.map { $0 == "-" ? " " : $0 })
        default: return words
        }
    }

    /// Reads numbers, each in a line of its own, as the article's first number there.
    private static func read(_ words: [String]) throws -> [Double?] {
        let id = try #require(ArticleID(fileName: "numbers.txt"))
        let article = VerbatimArticle(words.joined(separator: "\n"), id: id).article
        let reading = try NameReader().reading(of: article)
        let reader = NumberReader(reading: reading)
        return reading.text.sentences.map { sentence in
            guard let number = reader.number(at: sentence.tokens.lowerBound), number.tokens == sentence.tokens else {
                return nil
            }
            return number.value
        }
    }

    @Test(arguments: Style.allCases)
    func `every number below ten thousand is read back as it is spelled`(style: Style) throws {
        // *un* alone is an article.
        let numbers = (0..<10_000).filter { $0 != 1 }
        let words = numbers.map { Self.spelled($0, style) }
        let read = try Self.read(words)
        #expect(read.count == numbers.count)
        let wrong = zip(numbers, zip(words, read)).filter { $1.1 != Double($0) }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test(arguments: Style.allCases)
    func `numbers up to a million millions are read back`(style: Style) throws {
        var numbers = [
            10_000, 99_999, 100_000, 100_001, 200_000, 380_000, 999_999, 1_000_000, 1_000_001, 1_200_000, 2_000_000,
            80_000_000, 999_000_000, 1_000_000_000, 1_001_000_000, 999_999_999_999,
        ]
        // A sequence of its own, the same in every run (Knuth's MMIX).
        var state: UInt64 = 2026
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let size = [100_000, 10_000_000, 1_000_000_000, 1_000_000_000_000][Int(state >> 60) % 4]
            numbers.append(Int(state >> 20) % size)
        }
        numbers.removeAll { $0 < 2 }
        let words = numbers.map { Self.spelled($0, style) }
        let read = try Self.read(words)
        let wrong = zip(numbers, zip(words, read)).filter { $1.1 != Double($0) }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test(
        arguments: [
            ("16'157", 16_157), ("16’157", 16_157), ("1.500", 1500), ("3 000 000", 3_000_000),
            ("3\u{A0}000\u{A0}000", 3_000_000), ("16\u{202F}157", 16_157), ("1’250’000", 1_250_000),
            ("2,9 millions", 2_900_000), ("1,5 milliard", 1_500_000_000), ("2.5 millions", 2_500_000),
            ("3 mille", 3000), ("mille milliards", 1e12), ("deux milliers", 2000), ("une centaine", 100),
            ("trois douzaines", 36), ("une demi-douzaine", 6), ("une vingtaine", 20), ("un demi-milliard", 5e8),
            ("un million et demi", 1_500_000), ("2 millions 500 000", 2_500_000), ("mille et un", 1001),
            ("onze cents", 1100), ("mil neuf cent", 1900), ("Quatre-vingt-dix-neuf", 99),
        ])
    func `figures and rounded amounts are read in every spelling in use`(words: String, value: Double) throws {
        #expect(try Self.read([words]) == [value])
    }

    @Test(arguments: ["deux-roues", "mil", "cent dix-huit-trois", "quatre-saisons", "un", "zero"])
    func `what only begins as a number is none, or ends before`(words: String) throws {
        let read = try Self.read([words])
        #expect(read == [nil])
    }
}
