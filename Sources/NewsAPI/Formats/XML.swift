/// Writes XML 1.0 (https://www.w3.org/TR/xml/): whatever a text holds, the document is well-formed, and the text is read back
/// as it was but for characters that no XML can hold.
enum XML {
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
        for scalar in text.unicodeScalars { append(scalar, inAttribute: false, to: &bytes) }
    }

    /// A text as it stands in XML, and in HTML.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars { append(scalar, inAttribute: true, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func tag(_ name: String, _ attributes: Attributes, end: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            for scalar in value.unicodeScalars { append(scalar, inAttribute: true, to: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += end.utf8
    }

    private static func append(_ scalar: Unicode.Scalar, inAttribute: Bool, to bytes: inout [UInt8]) {
        switch scalar {
        case "&": bytes += "&amp;".utf8
        case "<": bytes += "&lt;".utf8
        case ">": bytes += "&gt;".utf8
        case "\"" where inAttribute: bytes += "&quot;".utf8
        // A parser makes LF of CR (§2.11), and a space of a line end or tab in an attribute (§3.3.3).
        case "\r": bytes += "&#13;".utf8
        case "\n" where inAttribute: bytes += "&#10;".utf8
        case "\t" where inAttribute: bytes += "&#9;".utf8
        case _ where !isCharacter(scalar): bytes += "\u{FFFD}".utf8
        default: bytes += scalar.utf8
        }
    }

    /// Whether a document may hold it (§2.2, production 2).
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
