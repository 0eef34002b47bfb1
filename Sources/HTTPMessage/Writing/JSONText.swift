/// Writes JSON strings (RFC 8259 §7).
package enum JSONText {
    /// Appends the text in quotes, with `"`, `\` and controls escaped.
    ///
    /// U+0080 to U+009F are controls too: U+009B begins a command to a terminal that shows a log.
    package static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                output.append(UInt8(ascii: "\\"))
                output.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\n": output.append(contentsOf: "\\n".utf8)
            case "\r": output.append(contentsOf: "\\r".utf8)
            case "\t": output.append(contentsOf: "\\t".utf8)
            case "\0"..<" ", "\u{7F}"..."\u{9F}":
                output.append(contentsOf: "\\u00".utf8)
                output.append(hexadecimalDigits[Int(scalar.value >> 4)])
                output.append(hexadecimalDigits[Int(scalar.value & 15)])
            // Line ends to whoever reads a log by Unicode's rules (UAX #14), and to scripts before ECMAScript 2019.
            case "\u{2028}": output.append(contentsOf: "\\u2028".utf8)
            case "\u{2029}": output.append(contentsOf: "\\u2029".utf8)
            default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static let hexadecimalDigits = Array("0123456789abcdef".utf8)
}
