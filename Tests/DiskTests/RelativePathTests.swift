import Testing

@testable import Disk

@Suite("A path below a folder")
struct RelativePathTests {
    @Test(
        "contains itself and what is below it",
        arguments: [
            ("", "", true), ("", "a", true), ("a", "a", true), ("a", "a/b", true), ("a", "ab", false),
            ("a/b", "a", false), ("a/b", "a/b/c/d", true), ("a", "b/a", false),
        ])
    func contains(folder: String, path: String, isBelow: Bool) {
        #expect(RelativePath(folder).contains(RelativePath(path)) == isBelow)
    }

    @Test("may be no UTF-8, and then has no text")
    func mayBeNoText() {
        let path = RelativePath("presse").appending([0xE9, 0x74, 0xE9])
        #expect(path.text == nil)
        #expect(path.description == "presse/\u{FFFD}t\u{FFFD}")
        #expect(RelativePath("presse/été").text == "presse/été")
        #expect(path.octets == Array("presse/".utf8) + [0xE9, 0x74, 0xE9])
    }
}
