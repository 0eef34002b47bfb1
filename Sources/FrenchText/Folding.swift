/// Letters made comparable: case, accents and typographic variants off.
package enum Folding {
    /// The text in lower case without accents, œ and æ spelled out, apostrophes straight, hyphens plain.
    package static func fold(_ text: String) -> String {
        fold(text.unicodeScalars)
    }

    /// The same for a run of scalars.
    package static func fold(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var folded: [UInt8] = []
        for scalar in scalars {
            if scalar.isASCII { folded.append(asciiLower(scalar)) } else { appendFolded(scalar, to: &folded) }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// A run of scalars folded, and in lower case with straight apostrophes and plain hyphens only; accents stay in that.
    ///
    /// - Parameters:
    ///   - scalars: a word.
    ///   - octets: room to work in, its content of no account; a caller with many words keeps it between them.
    /// - Returns: both forms.
    static func forms(
        of scalars: ArraySlice<Unicode.Scalar>, in octets: inout [UInt8]
    ) -> (lower: String, folded: String) {
        octets.removeAll(keepingCapacity: true)
        for scalar in scalars {
            guard scalar.isASCII else { return (lower(scalars), fold(scalars)) }
            octets.append(asciiLower(scalar))
        }
        let lower = String(decoding: octets, as: UTF8.self)
        return (lower, lower)
    }

    private static func lower(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var lower: [UInt8] = []
        for scalar in scalars {
            let value = Int(scalar.value)
            if value < 0x80 {
                lower.append(asciiLower(scalar))
            } else if value < 0x250 {
                lower.append(contentsOf: lowerLatin[value - 0x80])
            } else {
                lower.append(contentsOf: lowered(plain(scalar)))
            }
        }
        return String(decoding: lower, as: UTF8.self)
    }

    private static func appendFolded(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        let value = Int(scalar.value)
        if value < 0x250 { return folded.append(contentsOf: foldedLatin[value - 0x80]) }
        let scalar = plain(scalar)
        guard !scalar.isASCII else { return folded.append(asciiLower(scalar)) }
        if scalar.properties.generalCategory != .nonspacingMark { folded.append(contentsOf: lowered(scalar)) }
    }

    /// What each scalar from U+0080 to U+024F becomes: asking Unicode's tables costs ten times as much.
    private static let lowerLatin: [[UInt8]] = (0x80..<0x250).map { value in
        Unicode.Scalar(value).map { lowered(plain($0)) } ?? []
    }
    private static let foldedLatin: [[UInt8]] = (0x80..<0x250).map { value in
        Unicode.Scalar(value).map { scalar in latin[scalar].map { Array($0.utf8) } ?? lowered(plain(scalar)) } ?? []
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> [UInt8] {
        scalar.isASCII ? [asciiLower(scalar)] : Array(scalar.properties.lowercaseMapping.utf8)
    }

    /// The octet of an ASCII scalar in lower case, a grave accent as an apostrophe.
    private static func asciiLower(_ scalar: Unicode.Scalar) -> UInt8 {
        let octet = UInt8(truncatingIfNeeded: scalar.value)
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet) { return octet | 0x20 }
        return octet == UInt8(ascii: "`") ? UInt8(ascii: "'") : octet
    }

    /// Typographic apostrophes and hyphens as their ASCII marks.
    package static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "’", "‘", "ʼ", "＇", "`", "´": "'"
        case "‐", "‑": "-"
        default: scalar
        }
    }

    /// Latin letters with a mark and their base, both cases; the table is made once from the base letters.
    private static let latin: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẽ"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
            ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (base, letters) in rows {
            for letter in letters.unicodeScalars {
                table[letter] = base
                for capital in letter.properties.uppercaseMapping.unicodeScalars where !capital.isASCII {
                    table[capital] = base
                }
            }
        }
        return table
    }()
}
