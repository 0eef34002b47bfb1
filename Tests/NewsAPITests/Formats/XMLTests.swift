import NewsFixtures
import Testing

@testable import NewsAPI

@Suite("XML holds any text")
struct XMLTests {
    @Test(arguments: [
        ("a < b & c > d ]]> \"e\" 'f'", "a &lt; b &amp; c &gt; d ]]&gt; \"e\" 'f'"),
        ("\r\n\t", "&#13;\n\t"), ("\u{0}\u{8}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{7F}\u{85}\u{2028}\u{202E}\u{FEFF}\u{1FFFE}𝒳👩‍👧", "\u{7F}\u{85}\u{2028}\u{202E}\u{FEFF}\u{1FFFE}𝒳👩‍👧"),
    ])
    func `what has a meaning is escaped, what no document may hold is replaced, the rest stays`(
        text: String, written: String
    ) {
        var bytes: [UInt8] = []
        XML.element("a", text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "<a>\(written)</a>\n")
    }

    @Test func `an attribute keeps its line ends and tabs`() {
        var bytes: [UInt8] = []
        XML.empty("a", ["b": "\r\n\t\"&<>"], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "<a b=\"&#13;&#10;&#9;&quot;&amp;&lt;&gt;\"/>\n")
    }

    @Test func `a parser reads hostile words as they were`() throws {
        var bytes = Array(XML.declaration.utf8)
        XML.start("a", ["b": HostileWords.words], to: &bytes)
        XML.text(HostileWords.words, to: &bytes)
        XML.end("a", to: &bytes)
        let read = try #require(ReadXML(bytes))
        #expect(Array(read.text.unicodeScalars) == Array(ReadXML.held(HostileWords.words).unicodeScalars))
        #expect(read.attributes["b"] == read.text)
    }

    @Test(.timeLimit(.minutes(1))) func `a long text takes no longer for each character than a short one`() {
        let text = String(repeating: "\u{FFFD}\u{FFFE}¿", count: 100_000)
        var bytes: [UInt8] = []
        XML.text(text, to: &bytes)
        #expect(bytes.count == text.utf8.count)
    }
}
