import HTTPMessage
import Testing

@Suite struct LogTextTests {
    @Test(
        arguments: [
            ("", ""), ("003-dépêche 🇫🇷.txt", "003-dépêche 🇫🇷.txt"), ("a\nb", "a\\nb"), ("a\r\nb\t", "a\\r\\nb\\t"),
            ("\0\u{1b}[2J\u{7f}", "\\u{0}\\u{1b}[2J\\u{7f}"), ("\u{9b}2J\u{85}", "\\u{9b}2J\\u{85}"),
            ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("\u{202e}txt.exe\u{2066}", "\\u{202e}txt.exe\\u{2066}"),
            ("a\\nb", "a\\\\nb"),
        ])
    func aTextIsOneLineThatMovesNothing(_ text: String, _ escaped: String) {
        #expect(LogText.escaped(text) == escaped)
    }

    @Test func everyScalarThatEndsALineIsEscaped() {
        for value in 0...0x2100 {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let escaped = LogText.escaped("a\(scalar)b")
            #expect(!escaped.contains { $0.isNewline }, "\(value)")
            #expect(escaped.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(value)")
        }
    }
}
