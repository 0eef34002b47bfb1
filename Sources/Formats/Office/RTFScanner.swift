/// Cuts Rich Text Format into its parts, octet by octet.
struct RTFScanner {
    enum Part {
        case open
        case close
        /// An octet of text in the document's code page.
        case octet(UInt8)
        /// A control word or sign, and the number behind it.
        case word(String, Int?)
    }

    private let octets: [UInt8]
    private var place = 0

    private static let longestWord = 32

    init(_ octets: [UInt8]) {
        self.octets = octets
    }

    /// The next part; nil at the end.
    mutating func next() -> Part? {
        while place < octets.count {
            let octet = octets[place]
            place += 1
            switch octet {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            // Ends of lines are no part of the text.
            case 0x0A, 0x0D, 0: continue
            default: return .octet(octet)
            }
        }
        return nil
    }

    private mutating func control() -> Part {
        guard place < octets.count else { return .word("", nil) }
        let octet = octets[place]
        guard Self.isLetter(octet) else {
            place += 1
            switch octet {
            case UInt8(ascii: "'"): return hexadecimal()
            case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return .octet(octet)
            case 0x0A, 0x0D: return .word("par", nil)
            default: return .word(String(UnicodeScalar(octet)), nil)
            }
        }
        let start = place
        while place < octets.count, place - start < Self.longestWord, Self.isLetter(octets[place]) { place += 1 }
        let name = String(decoding: octets[start..<place], as: UTF8.self)
        let number = number()
        // One space ends a word and is no part of the text.
        if place < octets.count, octets[place] == 0x20 { place += 1 }
        if name == "bin", let number, number > 0 { place = min(octets.count, place + number) }
        return .word(name, number)
    }

    private mutating func number() -> Int? {
        let start = place
        if place < octets.count, octets[place] == UInt8(ascii: "-") { place += 1 }
        let digits = place
        while place < octets.count, place - digits < 9, (0x30...0x39).contains(octets[place]) { place += 1 }
        guard place > digits else {
            place = start
            return nil
        }
        return Int(String(decoding: octets[start..<place], as: UTF8.self))
    }

    private mutating func hexadecimal() -> Part {
        let digits = octets[place..<min(octets.count, place + 2)]
        place += digits.count
        return .octet(UInt8(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0x20)
    }

    private static func isLetter(_ octet: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
    }
}
