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
            ([0x61, 0x00, 0x62], .binary(byteOffset: 1)),
            (Array("caf".utf8) + [0xE9] + Array(" noir".utf8), .notUTF8(byteOffset: 3)),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xC3], .notUTF8(byteOffset: 4)),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16),
            (
                Array(repeating: 0x61, count: ArticleDecoder.sizeLimit + 1),
                .tooLarge(byteCount: ArticleDecoder.sizeLimit + 1, limit: ArticleDecoder.sizeLimit)
            ),
        ] as [([UInt8], DecodingProblem)])
    func `bytes that are no article are refused with the reason`(bytes: [UInt8], problem: DecodingProblem) {
        #expect(throws: problem) { try ArticleDecoder.decode(bytes, fileName: "a.txt") }
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
