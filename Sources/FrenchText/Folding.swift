/// Letters made comparable: case, accents and typographic variants off.
package enum Folding {
    /// The text in lower case without accents, œ and æ spelled out, apostrophes straight, hyphens plain.
    package static func fold(_ text: String) -> String {
        fold(text.unicodeScalars)
    }

    /// The same for a run of scalars.
    package static func fold(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in scalars { append(scalar, to: &folded) }
        return String(folded)
    }

    /// Lower case with straight apostrophes and plain hyphens; accents stay.
    package static func lower(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var lower = String.UnicodeScalarView()
        for scalar in scalars {
            let scalar = plain(scalar)
            if scalar.isASCII {
                lower.append(asciiLower(scalar))
            } else {
                lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(lower)
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        let scalar = plain(scalar)
        guard !scalar.isASCII else { return folded.append(asciiLower(scalar)) }
        if let base = latin[scalar] { return folded.append(contentsOf: base.unicodeScalars) }
        if scalar.properties.generalCategory == .nonspacingMark { return }
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }

    private static func asciiLower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)) : scalar
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
