import Formats
import Testing

@testable import Corpus

struct ArticleDecoderTests {
    @Test(
        arguments: [
            "Un titre\n\nUn corps de texte accentué.\n",
            "\u{FEFF}Un titre\r\n\r\nUn corps de texte accentué.\r\n",
            "Un titre\r\rUn corps de texte accentue\u{301}.",
            "\n\n  Un titre  \n\n\n\n\nUn corps de texte accentué.   \n\n",
        ])
    func `the same words give the same text, whatever the line ends, the normalization form and the mark`(
        page: String
    ) throws {
        let article = try ArticleDecoder.decode(Array(page.utf8), fileName: "a.txt")
        #expect(article.text.string == "Un titre\n\nUn corps de texte accentué.")
        #expect(article.title == .init(value: "Un titre", basis: .firstLine, range: 0..<8))
        #expect(article.text[0..<8] == "Un titre")
    }

    @Test(
        arguments: [
            ([], DecodingProblem.empty),
            (Array("  \n \n".utf8), .empty),
            (Array("- Publicité -\n\nLaisser un commentaire\n".utf8), .empty),
            ([0x61, 0x00, 0x62], binary),
            (Array(repeating: 0x61, count: ArticleDecoder.sizeLimit + 1), tooLarge),
        ] as [([UInt8], DecodingProblem)])
    func `bytes that are no article are refused with the reason`(bytes: [UInt8], problem: DecodingProblem) {
        #expect(throws: problem) { try ArticleDecoder.decode(bytes, fileName: "a.txt") }
    }

    private static let binary = DecodingProblem.format(
        FormatProblem(.binary, "a NUL byte at byte 1: this is no text file"))
    private static let tooLarge = DecodingProblem.tooLarge(
        byteCount: ArticleDecoder.sizeLimit + 1, limit: ArticleDecoder.sizeLimit)

    @Test(
        arguments: [
            ([0x63, 0x61, 0x66, 0xE9], "café", "iso-8859-1", "encoding_guessed"),
            ([0x63, 0x9C, 0x75, 0x72, 0x20, 0x80], "cœur €", "windows-1252", "encoding_guessed"),
            ([0x63, 0xBD, 0x75, 0x72, 0x20, 0x35, 0x20, 0xA4], "cœur 5 €", "iso-8859-15", "encoding_guessed"),
            ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], "aé", "utf-16le", nil),
            ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0xE9], "aé", "utf-16be", nil),
            (Array("été été ".utf8) + [0xE9] + Array("té".utf8), "été été été", "utf-8", "octets_replaced"),
        ] as [([UInt8], String, String, String?)])
    func `a text in another encoding is read, and says what was assumed`(
        bytes: [UInt8], text: String, encoding: String, assumption: String?
    ) throws {
        let article = try ArticleDecoder.decode(bytes, fileName: "a.txt")
        #expect(article.text.string == text)
        #expect(article.origin.encoding == encoding)
        #expect(article.origin.assumptions.map(\.code) == [assumption].compactMap(\.self))
    }

    @Test(
        arguments: [
            ("La d\u{AD}i\u{200B}gue.", "La digue.", "U+00AD, U+200B"),
            ("L&rsquo;&eacute;t&eacute;.", "L’été.", "&rsquo;, &eacute; ×2"),
            ("R&D et AT&T; a < b.", "R&D et AT&T; a < b.", nil), ("<p>Un <b>mot</b>.</p>", "Un mot.", "<p> <b>"),
        ])
    func `what nobody reads is taken out, and told`(page: String, text: String, told: String?) throws {
        let article = try ArticleDecoder.decode(Array(page.utf8), fileName: "a.txt")
        #expect(article.text.string == text)
        #expect(article.furniture.first { $0.reason == .marks }?.text == told)
    }

    @Test(
        arguments: [
            ("000_7d465582108fc7aa.txt", "000-7d465582108fc7aa"), ("L’Été à Fès.txt", "l-ete-a-fes"),
            ("œuvre.v2.txt", "oeuvre-v2"), ("ÀÉÎ.text", "aei"),
        ])
    func `an identifier is the slug of the file's stem`(name: String, id: String) throws {
        #expect(ArticleID(fileName: name)?.value == id)
    }

    @Test func `a name without letters gives no identifier`() {
        #expect(ArticleID(fileName: "___.txt") == nil)
        #expect(throws: DecodingProblem.unusableName) { try ArticleDecoder.decode([0x61], fileName: "…….txt") }
    }

    @Test func `the text's hash is that of its UTF-8 bytes`() throws {
        // The SHA-256 of "abc" as FIPS 180-2 gives it in appendix B.1.
        let article = try ArticleDecoder.decode(Array("abc".utf8), fileName: "a.txt")
        #expect(article.text.hash == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
