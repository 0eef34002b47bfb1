import Foundation

/// Splitting a text into lines and folding a line for comparison.
enum Lines {
    /// The lines of a text without their ends; CRLF, LF and CR each end one, and trailing white space goes.
    static func split(_ text: String) -> [String] {
        let octets = Array(text.utf8)
        var lines: [String] = []
        var start = 0
        func end(at place: Int) { lines.append(trimmedEnd(String(decoding: octets[start..<place], as: UTF8.self))) }
        for (place, octet) in octets.enumerated() {
            switch octet {
            case UInt8(ascii: "\n") where place > 0 && octets[place - 1] == UInt8(ascii: "\r"): start = place + 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                end(at: place)
                start = place + 1
            default: break
            }
        }
        end(at: octets.count)
        return lines
    }

    /// The line in lower case without accents, apostrophes made straight, decoration and outer spaces off.
    static func folded(_ line: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(line.utf8.count)
        for scalar in line.unicodeScalars {
            let value = Int(scalar.value)
            if value < 0x80 {
                let byte = UInt8(truncatingIfNeeded: value)
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
                case UInt8(ascii: "`"): folded.append(UInt8(ascii: "'"))
                case UInt8(ascii: "\t"): folded.append(UInt8(ascii: " "))
                default: folded.append(byte)
                }
            } else if latin.indices.contains(value - 0x80) {
                folded.append(contentsOf: latin[value - 0x80])
            } else {
                folded.append(contentsOf: foldedByTables(scalar))
            }
        }
        return trim(String(decoding: folded, as: UTF8.self), of: decoration)
    }

    /// What each scalar from U+0080 to U+024F becomes, in UTF-8: asking Unicode's tables for every accent of a text takes
    /// longer than all the rest of its reading.
    private static let latin: [[UInt8]] = (0x80..<0x250).map { value in
        Unicode.Scalar(value).map(foldedByTables) ?? []
    }

    private static func foldedByTables(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar {
        case "’", "ʼ": return [UInt8(ascii: "'")]
        case "–", "—", "‑": return [UInt8(ascii: "-")]
        case "\u{A0}", "\u{202F}": return [0x20]
        default:
            let decomposed = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            let bases = decomposed.filter { $0.properties.generalCategory != .nonspacingMark }
            return Array(String(String.UnicodeScalarView(bases)).utf8)
        }
    }

    /// The line without the given scalars at both ends.
    static func trim(_ line: String, of unwanted: Set<Unicode.Scalar>) -> String {
        var view = line.unicodeScalars[...]
        while let first = view.first, unwanted.contains(first) { view.removeFirst() }
        while let last = view.last, unwanted.contains(last) { view.removeLast() }
        return String(view)
    }

    /// Spaces and the marks that pages draw around furniture: `- Publicité -`, `[Publicité]`, `*** … ***`.
    static let decoration: Set<Unicode.Scalar> = [
        " ", "\u{A0}", "\t", "-", "*", "[", "]", "(", ")", "|", "•", "·", ":",
    ]

    private static func trimmedEnd(_ line: String) -> String {
        guard let last = line.unicodeScalars.last, isBlank(last) else { return line }
        var rest = line.unicodeScalars[...]
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }

    /// White space, or a mark of no width that pages leave behind.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 && scalar.properties.isWhitespace }
        return scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
}
