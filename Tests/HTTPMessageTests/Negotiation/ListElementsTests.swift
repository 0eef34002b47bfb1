import Testing

@testable import HTTPMessage

@Suite("The elements of a list are read octet by octet")
struct ListElementsTests {
    @Test(
        "empty elements count for nothing, white space around others is left out",
        arguments: [
            ("", []), (",, ,\t,", []), ("a", ["a"]), (" a , b;q=1 ,,c\t", ["a", "b;q=1", "c"]), ("a b", ["a b"]),
            // A combining accent forms one character with the comma before it.
            ("a,\u{301}b", ["a", "\u{301}b"]),
        ])
    func splits(value: String, elements: [String]) {
        #expect(ListElements(value).map { String(decoding: $0, as: UTF8.self) } == elements)
    }

    @Test(
        "a name is compared without regard to ASCII case",
        arguments: [
            ("gzip", true), ("GZip", true), ("gzi", false), ("gzipp", false), ("", false), ("\u{212A}zip", false),
        ])
    func comparesNames(text: String, isName: Bool) {
        #expect(Array(text.utf8)[...].isName("gzip") == isName)
    }
}
