import Foundation

/// Splitting a text into lines and folding a line for comparison.
enum Lines {
    /// The lines of a text without their ends; CRLF, LF and CR each end one, and trailing white space goes.
    static func split(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n", previous == "\r" { continue }
            guard scalar != "\n", scalar != "\r" else {
                lines.append(trimmedEnd(line))
                line = String.UnicodeScalarView()
                continue
            }
            line.append(scalar)
        }
        lines.append(trimmedEnd(line))
        return lines
    }

    /// The line in lower case without accents, apostrophes made straight, decoration and outer spaces off.
    static func folded(_ line: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in line.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "’", "ʼ", "`": folded.append("'")
            case "–", "—", "‑": folded.append("-")
            case "\u{A0}", "\u{202F}", "\t": folded.append(" ")
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: folded.append(scalar)
            }
        }
        return trim(String(folded), of: decoration)
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

    private static func trimmedEnd(_ line: String.UnicodeScalarView) -> String {
        var line = line
        while let last = line.last, last.properties.isWhitespace || last == "\u{FEFF}" || last == "\u{200B}" {
            line.removeLast()
        }
        return String(line)
    }
}
