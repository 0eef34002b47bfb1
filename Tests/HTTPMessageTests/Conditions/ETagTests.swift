import HTTPMessage
import Testing

@Suite struct ETagTests {
    /// The table of RFC 9110 §8.8.3.2.
    @Test(arguments: [
        ("W/\"1\"", "W/\"1\"", false, true),
        ("W/\"1\"", "W/\"2\"", false, false),
        ("W/\"1\"", "\"1\"", false, true),
        ("\"1\"", "\"1\"", true, true),
    ]) func comparisonIsStrongOrWeak(_ one: String, _ other: String, _ isStrong: Bool, _ isWeak: Bool) throws {
        let one = try #require(ETag(one))
        let other = try #require(ETag(other))
        #expect(one.isStronglyEqual(to: other) == isStrong)
        #expect(one.isWeaklyEqual(to: other) == isWeak)
    }

    @Test(arguments: ["", "1", "\"", "\"1", "w/\"1\"", "W/1", "\"a b\"", "\"a\"b\"", "\"a\nb\""])
    func whatIsNoTagIsRefused(_ text: String) {
        #expect(ETag(text) == nil)
    }

    @Test(arguments: [
        ("*", true), ("\"x\"", true), ("\"y\"", false), ("\"y\", \"x\"", true), ("\"y\",W/\"x\" ", true),
        ("\"x,y\"", false), ("\"a,\", \"x\"", true), (",, \"x\",", true), ("\"\"", false),
        // obs-text that forms one character with the quote before it.
        ("\"\u{301}x\", \"x\"", true), ("\"x\", \"\u{301}x\"", true), ("\"\u{200D}\", \"x\"", true),
    ]) func listNamesTagsWeakly(_ list: String, _ isNamed: Bool) throws {
        let tag = try #require(ETag(opaque: "x"))
        #expect(try #require(ETagCondition(list)).namesWeakly(tag) == isNamed)
    }

    @Test(arguments: ["", "x", "\"x", "\"x\" \"y\"", "*, \"x\"", "\"x\";q=1", ","])
    func whatIsNoListIsRefused(_ list: String) {
        #expect(ETagCondition(list) == nil)
    }

    @Test func tagsAreComparedOctetByOctet() throws {
        let composed = try #require(ETag(opaque: "\u{E9}"))
        let decomposed = try #require(ETag(opaque: "e\u{301}"))
        #expect(!composed.isWeaklyEqual(to: decomposed))
        #expect(!composed.isStronglyEqual(to: decomposed))
    }
}
