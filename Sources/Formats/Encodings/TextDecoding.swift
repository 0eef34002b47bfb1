/// The text that octets mean, with the encoding that they have.
package struct DecodedText: Sendable, Equatable {
    package let text: String
    /// A name as WHATWG or IANA write it, in lower case.
    package let encoding: String
    package var assumptions: [Assumption] = []

    package init(text: String, encoding: String, assumptions: [Assumption] = []) {
        self.text = text
        self.encoding = encoding
        self.assumptions = assumptions
    }
}

/// Tells encodings by what octets hold; what a file declares counts where its octets allow it.
package enum TextDecoding {
    /// Decodes a text.
    ///
    /// - Parameters:
    ///   - octets: all of the text's.
    ///   - declared: the encoding that the file names; nil where it names none.
    ///   - others: decodes an encoding that is none of those known here; by default none is.
    /// - Returns: the text.
    /// - Throws: `FormatProblem` where the octets are no text.
    package static func decode(
        _ octets: [UInt8], declared: String? = nil,
        others: (_ octets: ArraySlice<UInt8>, _ encoding: String) -> String? = { _, _ in nil }
    ) throws(FormatProblem) -> DecodedText {
        let declared = declared.map(Self.name)
        if octets.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(octets[3...], declared: declared, others: others) }
        if octets.starts(with: [0xFF, 0xFE]) { return utf16(octets[2...], isBig: false) }
        if octets.starts(with: [0xFE, 0xFF]) { return utf16(octets[2...], isBig: true) }
        if let isBig = unmarkedUTF16(octets) {
            var decoded = utf16(octets[...], isBig: isBig)
            decoded.assumptions.append(Assumption(.encodingGuessed, decoded.encoding))
            return decoded
        }
        if let offset = octets.firstIndex(of: 0) {
            throw FormatProblem(.binary, "a NUL byte at byte \(offset): this is no text file")
        }
        return utf8(octets[...], declared: declared, others: others)
    }

    private static func utf8(
        _ octets: ArraySlice<UInt8>, declared: String?,
        others: (_ octets: ArraySlice<UInt8>, _ encoding: String) -> String?
    ) -> DecodedText {
        if let span = try? UTF8Span(validating: octets.span) {
            var decoded = DecodedText(text: String(copying: span), encoding: "utf-8")
            if let declared, declared != "utf-8", declared != "us-ascii", !span.isKnownASCII,
                octets.contains(where: { $0 >= 0x80 })
            {
                decoded.assumptions.append(Assumption(.encodingOverruled, "\(declared) → utf-8"))
            }
            return decoded
        }
        let scan = UTF8Scan(octets)
        // Text in one octet a character has hardly a run that is UTF-8 by chance; a few wrong octets do not outweigh many.
        if scan.sequences >= 4 * scan.wrong.count { return mended(octets, scan) }
        if let declared, !singles.contains(declared), declared != "utf-8", let text = others(octets, declared) {
            return DecodedText(text: text, encoding: declared)
        }
        return single(octets, declared: declared)
    }

    /// UTF-8 in which few octets belong to no sequence: each is read as Windows-1252, and named.
    private static func mended(_ octets: ArraySlice<UInt8>, _ scan: UTF8Scan) -> DecodedText {
        var kept: [UInt8] = []
        kept.reserveCapacity(octets.count)
        var place = octets.startIndex
        var told: [String] = []
        for wrong in scan.wrong {
            kept += octets[place..<wrong]
            let scalar = SingleOctets.windows1252[Int(octets[wrong])]
            kept += Array(String(scalar).utf8)
            if told.count < mostNamed {
                told.append("\(wrong) (0x\(String(octets[wrong], radix: 16, uppercase: true)))")
            }
            place = wrong + 1
        }
        kept += octets[place...]
        let rest = scan.wrong.count > told.count ? ", …" : ""
        return DecodedText(
            text: String(decoding: kept, as: UTF8.self), encoding: "utf-8",
            assumptions: [Assumption(.octetsReplaced, "\(scan.wrong.count): \(told.joined(separator: ", "))\(rest)")])
    }

    private static let mostNamed = 5

    private static func single(_ octets: ArraySlice<UInt8>, declared: String?) -> DecodedText {
        let told = SingleOctets.Encoding(of: octets)
        let table = told.table.map { Array(String($0).utf8) }
        var characters: [UInt8] = []
        characters.reserveCapacity(octets.count + octets.count / 8)
        for octet in octets {
            if octet < 0x80 { characters.append(octet) } else { characters += table[Int(octet)] }
        }
        let text = String(decoding: characters, as: UTF8.self)
        var assumptions: [Assumption] = []
        let isSaid =
            declared == told.rawValue
            || told == .latin1 && declared.map(singles.contains) == true
            // Browsers read Latin-1 as Windows-1252, and pages are written so (WHATWG, Encoding §4.2).
            || told == .windows1252 && declared == "iso-8859-1"
        if let declared, !isSaid {
            assumptions.append(Assumption(.encodingOverruled, "\(declared) → \(told.rawValue)"))
        } else if declared == nil {
            assumptions.append(Assumption(.encodingGuessed, told.rawValue))
        }
        return DecodedText(text: text, encoding: told.rawValue, assumptions: assumptions)
    }

    private static let singles: Set<String> = ["windows-1252", "iso-8859-1", "iso-8859-15", "us-ascii"]

    private static func utf16(_ octets: ArraySlice<UInt8>, isBig: Bool) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(octets.count / 2)
        var place = octets.startIndex
        while place + 1 < octets.endIndex {
            let (first, second) = (UInt16(octets[place]), UInt16(octets[place + 1]))
            units.append(isBig ? first << 8 | second : second << 8 | first)
            place += 2
        }
        var assumptions: [Assumption] = []
        if place < octets.endIndex { assumptions.append(Assumption(.octetsReplaced, "1: \(place)")) }
        return DecodedText(
            text: String(decoding: units, as: UTF16.self), encoding: isBig ? "utf-16be" : "utf-16le",
            assumptions: assumptions)
    }

    /// Whether Latin text in UTF-16 without a mark stands there, and which octet of a pair comes first; nil if none does.
    private static func unmarkedUTF16(_ octets: [UInt8]) -> Bool? {
        guard octets.count >= 8 else { return nil }
        let beginning = octets.prefix(FileKind.beginning)
        var zeros = (even: 0, odd: 0)
        for (place, octet) in beginning.enumerated() where octet == 0 {
            if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let pairs = beginning.count / 2
        if zeros.even == 0, zeros.odd * 10 >= pairs * 8 { return false }
        if zeros.odd == 0, zeros.even * 10 >= pairs * 8 { return true }
        return nil
    }

    /// An encoding's name in lower case, of several for one the one that is used here.
    static func name(_ declared: String) -> String {
        let name = declared.lowercased().filter { !" \t\r\n\"';".contains($0) }.replacing("_", with: "-")
        switch name {
        case "utf8", "unicode-1-1-utf-8": return "utf-8"
        case "ascii", "ansi-x3.4-1968", "iso646-us": return "us-ascii"
        case "latin1", "latin-1", "iso8859-1", "iso-8859-1", "l1", "iso88591": return "iso-8859-1"
        case "latin9", "latin-9", "iso8859-15", "l9": return "iso-8859-15"
        case "cp1252", "x-cp1252", "ansi", "windows1252", "win-1252", "cp-1252": return "windows-1252"
        default: return name
        }
    }
}

/// Where octets are no UTF-8, and how many sequences of several octets are.
struct UTF8Scan {
    /// Places of octets that belong to no sequence (RFC 3629 §3).
    private(set) var wrong: [Int] = []
    private(set) var sequences = 0

    init(_ octets: ArraySlice<UInt8>) {
        var place = octets.startIndex
        while place < octets.endIndex {
            if octets[place] < 0x80 {
                place += 1
                continue
            }
            if let length = Self.length(octets, at: place) {
                sequences += 1
                place += length
            } else {
                wrong.append(place)
                place += 1
            }
        }
    }

    private static func length(_ octets: ArraySlice<UInt8>, at place: Int) -> Int? {
        let first = octets[place]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard place + length <= octets.endIndex, second.contains(octets[place + 1]) else { return nil }
        for next in (place + 2)..<max(place + 2, place + length) where octets[next] & 0xC0 != 0x80 { return nil }
        return length
    }
}
