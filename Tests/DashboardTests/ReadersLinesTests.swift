import Testing

@testable import Dashboard

@Suite("What readers alone need is not sent")
struct ReadersLinesTests {
    @Test(
        "comments and blanks go, texts stay",
        arguments: [
            ("// a\n  b();  // c\n\n", "b();  // c"),
            ("/**\n * a\n */\nfunction a() {\n  return 1;\n}", "function a() {\nreturn 1;\n}"),
            ("/* a */\nb { c: d }\n  /* e\n  f */\n", "b { c: d }"),
            ("/* a */ b();", "/* a */ b();"),
            ("const a = `x\n  // y\n\n  z`;\n  b();", "const a = `x\n  // y\n\n  z`;\nb();"),
            ("const a = `x`;\n  // y", "const a = `x`;"),
        ])
    func removed(text: String, expected: String) {
        #expect(ReadersLines.removed(from: text) == expected)
    }
}
