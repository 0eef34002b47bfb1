/// Writes XML 1.0 (https://www.w3.org/TR/xml/): whatever a text holds, the document is well-formed, and the text is read back
/// as it was but for characters that no XML can hold.
package enum XML {
    typealias Attributes = KeyValuePairs<String, String>

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// Writes an element with a text.
    static func element(_ name: String, _ text: String, _ attributes: Attributes = [:], to bytes: inout [UInt8]) {
        start(name, attributes, to: &bytes)
        self.text(text, to: &bytes)
        end(name, to: &bytes)
    }

    /// Writes an element without content.
    static func empty(_ name: String, _ attributes: Attributes, to bytes: inout [UInt8]) {
        tag(name, attributes, end: "/>\n", to: &bytes)
    }

    static func start(_ name: String, _ attributes: Attributes = [:], to bytes: inout [UInt8]) {
        tag(name, attributes, end: ">", to: &bytes)
    }

    static func end(_ name: String, to bytes: inout [UInt8]) {
        bytes += "</".utf8
        bytes += name.utf8
        bytes += ">\n".utf8
    }

    static func text(_ text: String, to bytes: inout [UInt8]) {
        for octet in text.utf8 { append(octet, inAttribute: false, to: &bytes) }
    }

    /// A text as it stands in XML, and in HTML.
    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for octet in text.utf8 { append(octet, inAttribute: true, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func tag(_ name: String, _ attributes: Attributes, end: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            for octet in value.utf8 { append(octet, inAttribute: true, to: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += end.utf8
    }

    /// Writes an octet of UTF-8.
    private static func append(_ octet: UInt8, inAttribute: Bool, to bytes: inout [UInt8]) {
        switch octet {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
        // A parser makes LF of CR (§2.11), and a space of a line end or tab in an attribute (§3.3.3).
        case UInt8(ascii: "\r"): bytes += "&#13;".utf8
        case UInt8(ascii: "\n") where inAttribute: bytes += "&#10;".utf8
        case UInt8(ascii: "\t") where inAttribute: bytes += "&#9;".utf8
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(octet)
        // What no document may hold (§2.2, production 2): controls, and U+FFFE and U+FFFF, which differ from U+FFFD in
        // their last octet.
        case 0..<0x20: bytes += "\u{FFFD}".utf8
        case 0xBE where isAtLastOctet(bytes), 0xBF where isAtLastOctet(bytes): bytes.append(0xBD)
        default: bytes.append(octet)
        }
    }

    /// Whether the next octet ends one of U+FFC0 to U+FFFF.
    private static func isAtLastOctet(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes[bytes.count - 2] == 0xEF && bytes[bytes.count - 1] == 0xBF
    }
}
