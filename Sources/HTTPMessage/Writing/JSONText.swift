/// Writes JSON strings (RFC 8259 §7).
enum JSONText {
    /// Appends the text in quotes, with `"`, `\` and controls escaped.
    static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case .lineFeed: output.append(contentsOf: "\\n".utf8)
            case .carriageReturn: output.append(contentsOf: "\\r".utf8)
            case .tab: output.append(contentsOf: "\\t".utf8)
            case 0x00..<0x20, 0x7f:
                output.append(contentsOf: "\\u00".utf8)
                output.append(hexadecimalDigits[Int(byte >> 4)])
                output.append(hexadecimalDigits[Int(byte & 15)])
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static let hexadecimalDigits = Array("0123456789abcdef".utf8)
}
