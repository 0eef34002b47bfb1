/// Writes the lines of iCalendar (RFC 5545 §3.1): folded, ended with CRLF, their texts escaped.
enum CalendarLines {
    /// How many octets a line has at most, without its end.
    private static let longest = 75

    /// Writes a property whose value is a text (§3.3.11).
    static func text(_ name: String, _ text: String, to bytes: inout [UInt8]) {
        line(name + ":" + escaped(text), to: &bytes)
    }

    /// Writes a property whose value is several texts, which commas part.
    static func texts(_ name: String, _ texts: [String], to bytes: inout [UInt8]) {
        line(name + ":" + texts.map(escaped).joined(separator: ","), to: &bytes)
    }

    /// Writes a line, in pieces where it is long: what goes on begins with a space.
    ///
    /// No scalar is cut: the standard allows it, and readers that decode each piece fail over it.
    static func line(_ line: String, to bytes: inout [UInt8]) {
        var room = longest
        for octet in line.utf8 {
            if length(ofSequence: octet) > room {
                bytes += "\r\n ".utf8
                room = longest - 1
            }
            bytes.append(octet)
            room -= 1
        }
        bytes += "\r\n".utf8
    }

    /// How many octets of UTF-8 a scalar has that begins with one; 0 for an octet that begins none (RFC 3629 §3).
    private static func length(ofSequence octet: UInt8) -> Int {
        switch octet {
        case 0x80..<0xC0: 0
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }

    /// Line ends become `\n`; controls that no text may hold (§3.1) become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where isAfterReturn: break
            case "\n", "\r": escaped += "\\n"
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\t": escaped += "\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return escaped
    }
}
