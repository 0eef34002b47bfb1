import Testing

@testable import NewsAPI

@Suite("JSON is written as RFC 8259 says, in a fixed order")
struct JSONValueTests {
    private func text(_ value: JSONValue) -> String {
        String(decoding: value.bytes, as: UTF8.self)
    }

    @Test(
        "a value is written so",
        arguments: [
            (JSONValue.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.integer(-3), "-3"),
            (.integer(Int.max), "9223372036854775807"), (.number(43), "43"), (.number(-0.5), "-0.5"),
            (.number(1e300), "1e+300"), (.number(.infinity), "null"), (.number(.nan), "null"),
            (.array([]), "[]"), (.object([]), "{}"),
            (["b": 1, "a": [nil, "x"]] as JSONValue, #"{"b":1,"a":[null,"x"]}"#),
            (.text(nil), "null"), (.texts(["a", "b"]), #"["a","b"]"#),
        ])
    func writes(value: JSONValue, text: String) {
        #expect(self.text(value) == text)
    }

    @Test(
        "a string is escaped where it must be, and nowhere else",
        arguments: [
            ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\0\u{1F}\u{B}", #""\u0000\u001f\u000b""#),
            ("\u{7F}", "\"\u{7F}\""), ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), ("é🌊<&>", "\"é🌊<&>\""),
        ])
    func escapes(string: String, text: String) {
        #expect(self.text(.string(string)) == text)
    }

    @Test("every scalar of the basic plane's beginning comes back as it went")
    func returnsScalars() {
        for value in UInt32(0)..<0x500 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let string = "a" + String(scalar) + "b"
            #expect(JSON(JSONValue.string(string).bytes).text.unicodeScalars.elementsEqual(string.unicodeScalars))
        }
    }
}
