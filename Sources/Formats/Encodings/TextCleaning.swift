/// Takes out of a text what nobody reads: marks of no width, soft hyphens, references to characters, control characters.
package enum TextCleaning {
    /// What was cleaned of a line, for the list of what was taken off.
    package struct Finding: Sendable, Equatable {
        /// The line's number, from 0.
        package let line: Int
        /// What it was: `U+00AD ×2`, `&eacute;`.
        package let what: String
    }

    /// Whether valid UTF-8 may hold any of it: most texts do not, and are passed over.
    package static func isClean(_ octets: ArraySlice<UInt8>) -> Bool {
        var place = octets.startIndex
        while place < octets.endIndex {
            let octet = octets[place]
            place += 1
            // Letters and spaces first: nearly all there is.
            if octet > 0x26, octet < 0xC2 { continue }
            switch octet {
            case 0x26:
                // A reference: `&` before a letter or `#`.
                guard place < octets.endIndex else { return true }
                let next = octets[place]
                if next == 0x23 || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next) { return false }
            case ..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: return false
            case 0xC2 where place < octets.endIndex:
                // U+0080 to U+009F, U+00AD.
                if octets[place] == 0xAD || octets[place] < 0xA0 { return false }
            case 0xE2 where place + 1 < octets.endIndex:
                let (second, third) = (octets[place], octets[place + 1])
                if second == 0x80, (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third) { return false }
                if second == 0x81, (0xA0...0xAF).contains(third) { return false }
            case 0xEF where place + 1 < octets.endIndex:
                if octets[place] == 0xBB && octets[place + 1] == 0xBF
                    || octets[place] == 0xBF && octets[place + 1] == 0xBC
                {
                    return false
                }
            default: continue
            }
        }
        return true
    }

    /// Cleans lines.
    ///
    /// - Parameters:
    ///   - lines: of a text.
    ///   - resolvesReferences: whether references to characters are read; in what markup was read from they were.
    /// - Returns: the lines, and what was taken out of them.
    package static func clean(_ lines: [String], resolvesReferences: Bool = true) -> (
        lines: [String], findings: [Finding]
    ) {
        var findings: [Finding] = []
        let cleaned = lines.enumerated().map { number, line -> String in
            guard !isClean(Array(line.utf8)[...]) else { return line }
            var text = line
            if resolvesReferences {
                let (resolved, references) = CharacterReferences.resolved(line, noting: [])
                text = resolved
                if !references.isEmpty {
                    findings.append(Finding(line: number, what: Self.summary(of: references)))
                }
            }
            let (kept, removed) = withoutMarks(text)
            if !removed.isEmpty { findings.append(Finding(line: number, what: summary(of: removed))) }
            return kept
        }
        return (cleaned, findings)
    }

    private static func withoutMarks(_ line: String) -> (text: String, removed: [String]) {
        var kept = String.UnicodeScalarView()
        var removed: [String] = []
        let scalars = Array(line.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            if isMark(scalar, before: place > 0 ? scalars[place - 1] : nil) {
                removed.append(name(of: scalar))
            } else {
                kept.append(scalar)
            }
        }
        return (String(kept), removed)
    }

    private static func isMark(_ scalar: Unicode.Scalar, before: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x09: false
        case ..<0x20, 0x7F..<0xA0: true
        case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFFC: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
        // Joiners belong to scripts that join, and to emoji.
        case 0x200C, 0x200D: before.map { $0.value < 0x0600 } ?? true
        default: false
        }
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static let mostNamed = 12

    /// `U+00AD ×2, &eacute;`: each once, in order.
    private static func summary(of names: [String]) -> String {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for name in names {
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += 1
        }
        let told = order.prefix(mostNamed).map { name in
            let count = counts[name] ?? 1
            return count == 1 ? name : "\(name) ×\(count)"
        }
        return told.joined(separator: ", ") + (order.count > mostNamed ? ", …" : "")
    }
}
