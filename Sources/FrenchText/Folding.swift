/// Letters made comparable: case, accents and typographic variants off.
package enum Folding {
    /// The text in lower case without accents, œ and æ spelled out, apostrophes straight, hyphens plain.
    package static func fold(_ text: String) -> String {
        folded(text.unicodeScalars)
    }

    /// The same for a run of scalars.
    package static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        folded(scalars)
    }

    // Generic within this module alone: another one would call it without knowing the type.
    private static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var folded: [UInt8] = []
        for scalar in scalars {
            if scalar.isASCII { folded.append(asciiLower(scalar)) } else { appendFolded(scalar, to: &folded) }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// A run of scalars in lower case with straight apostrophes and plain hyphens; accents stay.
    static func lower(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var lower: [UInt8] = []
        for scalar in scalars {
            if scalar.isASCII {
                lower.append(asciiLower(scalar))
            } else {
                lower.append(contentsOf: lowered(plain(scalar)))
            }
        }
        return String(decoding: lower, as: UTF8.self)
    }

    /// Adds what a scalar is folded to, if that is ASCII and ``latinOctets(of:)`` knows it; else adds nothing and tells so.
    package static func appendASCII(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) -> Bool {
        if scalar.isASCII {
            folded.append(asciiLower(scalar))
            return true
        }
        guard let octets = latinOctets(of: scalar)?.folded else { return false }
        for place in 0..<octets.count {
            guard octets[place] < 0x80 else { return false }
            folded.append(octets[place])
        }
        return true
    }

    private static func appendFolded(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        if let octets = latinOctets(of: scalar) {
            for place in 0..<octets.folded.count { folded.append(octets.folded[place]) }
            return
        }
        let scalar = plain(scalar)
        guard !scalar.isASCII else { return folded.append(asciiLower(scalar)) }
        if scalar.properties.generalCategory != .nonspacingMark { folded.append(contentsOf: lowered(scalar)) }
    }

    /// At most three octets, in one number.
    struct Octets {
        private var packed: UInt32 = 0

        fileprivate init(_ octets: some Sequence<UInt8>) {
            for octet in octets.prefix(3) { packed = (packed | UInt32(octet) << UInt32(8 * (count + 1))) + 1 }
        }

        var count: Int { Int(packed & 0xFF) }

        subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt32(8 * (place + 1))) }
    }

    /// What a scalar from U+0080 to U+024F becomes, and a typographic apostrophe or hyphen; nil for any other.
    ///
    /// Asking Unicode's tables costs ten times as much.
    static func latinOctets(of scalar: Unicode.Scalar) -> (lower: Octets, folded: Octets)? {
        let place = Int(scalar.value) - 0x80
        if latinTable.indices.contains(place) { return latinTable[place] }
        let plain = plain(scalar)
        return plain.isASCII ? (Octets([asciiLower(plain)]), Octets([asciiLower(plain)])) : nil
    }

    private static let latinTable: [(lower: Octets, folded: Octets)] = (0x80..<0x250).map { value in
        guard let scalar = Unicode.Scalar(value) else { return (Octets([]), Octets([])) }
        let lower = lowered(plain(scalar))
        return (Octets(lower), Octets(latin[scalar].map { Array($0.utf8) } ?? lower))
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> [UInt8] {
        scalar.isASCII ? [asciiLower(scalar)] : Array(scalar.properties.lowercaseMapping.utf8)
    }

    /// The octet of an ASCII scalar in lower case, a grave accent as an apostrophe.
    static func asciiLower(_ scalar: Unicode.Scalar) -> UInt8 {
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
