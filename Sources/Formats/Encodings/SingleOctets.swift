/// Encodings of one octet a character.
enum SingleOctets {
    enum Encoding: String {
        case windows1252 = "windows-1252"
        case latin1 = "iso-8859-1"
        case latin9 = "iso-8859-15"
        case macintosh

        /// Tells them apart by what octets hold.
        ///
        /// ISO 8859 has no characters from 0x80 to 0x9F, where Windows has œ, quotation marks and dashes; -15 has œ and € where
        /// the others have ½ and ¤, which stand in no word and behind no number.
        init(of octets: ArraySlice<UInt8>) {
            if Self.isMacintosh(octets) {
                self = .macintosh
                return
            }
            var latin9 = 0
            var others = 0
            for place in octets.indices where octets[place] >= 0x80 {
                let octet = octets[place]
                if octet < 0xA0 {
                    self = .windows1252
                    return
                }
                let before = place > octets.startIndex ? octets[place - 1] : 0x20
                let after = place + 1 < octets.endIndex ? octets[place + 1] : 0x20
                switch octet {
                case 0xA4: if Self.isNumber(before) || Self.isNumber(after) { latin9 += 1 } else { others += 1 }
                case 0xBC, 0xBD, 0xBE, 0xA6, 0xA8, 0xB4, 0xB8:
                    if Self.isLetter(after) || Self.isLetter(before) { latin9 += 1 } else { others += 1 }
                default: continue
                }
            }
            self = latin9 > others ? .latin9 : .latin1
        }

        var table: [Unicode.Scalar] {
            switch self {
            case .windows1252: SingleOctets.windows1252
            case .latin1: SingleOctets.latin1
            case .latin9: SingleOctets.latin9
            case .macintosh: SingleOctets.macintosh
            }
        }

        /// Whether what is é, è, à and the like for a Macintosh stands within words, where Windows has Ž, ˆ or nothing.
        private static func isMacintosh(_ octets: ArraySlice<UInt8>) -> Bool {
            var (mac, others) = (0, 0)
            for octet in octets where octet >= 0x80 {
                switch octet {
                case 0x88, 0x8D, 0x8E, 0x8F, 0x90, 0x94, 0x9D, 0x9E: mac += 1
                case 0xE0, 0xE7, 0xE8, 0xE9, 0xEA, 0xF4, 0xFB, 0xC9, 0x92, 0x9C: others += 1
                default: continue
                }
            }
            return mac > 2 * others
        }

        private static func isNumber(_ octet: UInt8) -> Bool {
            (0x30...0x39).contains(octet) || octet == 0x20 || octet == 0xA0
        }

        private static func isLetter(_ octet: UInt8) -> Bool {
            (0x41...0x5A).contains(octet) || (0x61...0x7A).contains(octet) || octet >= 0xC0
        }
    }

    static let latin1: [Unicode.Scalar] = (UInt8.min...UInt8.max).map { Unicode.Scalar($0) }

    /// Its five free places are what they are in Latin-1 (WHATWG, Encoding, index windows-1252).
    static let windows1252: [Unicode.Scalar] = {
        var table = latin1
        let marks: [Unicode.Scalar] = [
            "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}", "\u{90}",
            "‘",
            "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
        ]
        for (place, mark) in marks.enumerated() { table[0x80 + place] = mark }
        return table
    }()

    /// What Macintoshes wrote before Unicode (Apple's MacRoman, with the euro).
    static let macintosh: [Unicode.Scalar] = {
        let upper =
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
        let scalars = Array(upper.unicodeScalars)
        return scalars.count == 128 ? latin1.prefix(0x80) + scalars : latin1
    }()

    static let latin9: [Unicode.Scalar] = {
        var table = latin1
        let others: [(Int, Unicode.Scalar)] = [
            (0xA4, "€"), (0xA6, "Š"), (0xA8, "š"), (0xB4, "Ž"), (0xB8, "ž"), (0xBC, "Œ"), (0xBD, "œ"), (0xBE, "Ÿ"),
        ]
        for (place, scalar) in others { table[place] = scalar }
        return table
    }()
}
