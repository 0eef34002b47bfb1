/// Writes texts that others chose into lines that a person or a program reads.
package enum LogText {
    /// The text with everything escaped that ends a line, moves a terminal's cursor, or turns the direction of reading.
    ///
    /// Escapes are `\n`, `\r`, `\t` and `\u{…}`; a backslash is doubled, so that no two texts give the same.
    package static func escaped(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: needsEscape) else { return String(text) }
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
            case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
            case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
            case let scalar where needsEscape(scalar):
                escaped.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        // C0, DEL and C1; U+009B begins a command to a terminal.
        case "\0"..<" ", "\u{7F}"..."\u{9F}", "\\": true
        // Line and paragraph separators.
        case "\u{2028}", "\u{2029}": true
        // Bidirectional marks, embeddings, overrides and isolates (UAX #9 §2).
        case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: false
        }
    }
}
