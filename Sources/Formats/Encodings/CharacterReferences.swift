/// References to characters as markup writes them: `&eacute;`, `&#39;`, `&#xE9;`.
package enum CharacterReferences {
    /// The text with what references stand for.
    ///
    /// Only whole references that are known are read: *AT&T;* and *R&D* stay what they are.
    package static func resolved(_ text: String) -> String { resolved(text, noting: nil).text }

    /// The text with what references stand for, and the references.
    static func resolved(_ text: String, noting found: [String]?) -> (text: String, found: [String]) {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return (text, found ?? []) }
        var output: [UInt8] = []
        let octets = Array(text.utf8)
        output.reserveCapacity(octets.count)
        var references: [String] = found ?? []
        var place = 0
        while place < octets.count {
            guard octets[place] == UInt8(ascii: "&"), let (scalar, end) = reference(octets, at: place) else {
                output.append(octets[place])
                place += 1
                continue
            }
            output += Array(String(scalar).utf8)
            if found != nil { references.append(String(decoding: octets[place..<end], as: UTF8.self)) }
            place = end
        }
        return (String(decoding: output, as: UTF8.self), references)
    }

    private static let longest = 12

    private static func reference(_ octets: [UInt8], at start: Int) -> (Unicode.Scalar, end: Int)? {
        let limit = min(octets.count, start + longest)
        guard let end = octets[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
        let name = String(decoding: octets[(start + 1)..<end], as: UTF8.self)
        guard name.utf8.first == UInt8(ascii: "#") else {
            return named[name].map { ($0, end + 1) }
        }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value else { return nil }
        // What is written as 0x80 to 0x9F means Windows' character (WHATWG, HTML §13.2.5.80).
        if (0x80...0x9F).contains(value) { return (SingleOctets.windows1252[Int(value)], end + 1) }
        guard value >= 0x20 || value == 9 || value == 10 || value == 13, let scalar = Unicode.Scalar(value) else {
            return nil
        }
        return (scalar, end + 1)
    }

    /// HTML 4's names, and those of later ones that pages write.
    private static let named: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [:]
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
            para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
            Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
            Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
            igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
            thorn yuml
            """
        for (offset, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
        }
        let others: [(String, Unicode.Scalar)] = [
            ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("OElig", "Œ"), ("oelig", "œ"),
            ("Scaron", "Š"), ("scaron", "š"), ("Yuml", "Ÿ"), ("fnof", "ƒ"), ("circ", "ˆ"), ("tilde", "˜"),
            ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"), ("zwnj", "\u{200C}"),
            ("zwj", "\u{200D}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("ndash", "–"), ("mdash", "—"),
            ("horbar", "―"), ("lsquo", "‘"), ("rsquo", "’"), ("sbquo", "‚"), ("ldquo", "“"), ("rdquo", "”"),
            ("bdquo", "„"), ("dagger", "†"), ("Dagger", "‡"), ("bull", "•"), ("hellip", "…"), ("permil", "‰"),
            ("prime", "′"), ("Prime", "″"), ("lsaquo", "‹"), ("rsaquo", "›"), ("euro", "€"), ("trade", "™"),
            ("larr", "←"), ("uarr", "↑"), ("rarr", "→"), ("darr", "↓"), ("minus", "−"), ("infin", "∞"), ("asymp", "≈"),
            ("ne", "≠"), ("le", "≤"), ("ge", "≥"), ("numsp", "\u{2007}"), ("nnbsp", "\u{202F}"), ("hyphen", "‐"),
            ("nbhy", "‑"), ("NoBreak", "\u{2060}"), ("commat", "@"), ("num", "#"), ("colon", ":"), ("excl", "!"),
            ("quest", "?"), ("period", "."), ("comma", ","), ("semi", ";"), ("lpar", "("), ("rpar", ")"), ("sol", "/"),
            ("percnt", "%"), ("plus", "+"), ("equals", "="), ("ast", "*"), ("lowbar", "_"), ("NewLine", "\n"),
            ("Tab", "\t"),
        ]
        for (name, scalar) in others { names[name] = scalar }
        return names
    }()
}
