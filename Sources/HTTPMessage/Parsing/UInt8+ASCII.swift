extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let dot = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let slash = UInt8(ascii: "/")
    static let percent = UInt8(ascii: "%")

    /// Whether this is a digit 0 to 9; other scripts' digits are not ASCII and so are not asked about.
    var isDigit: Bool { self &- 0x30 < 10 }

    /// The ASCII letter in lower case, any other octet as it is.
    var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// What a hexadecimal digit is worth, or nil for any other octet.
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self &- 0x30
        case 0x41...0x46: self &- 0x37
        case 0x61...0x66: self &- 0x57
        default: nil
        }
    }

    /// Whether this may stand in a field value: tab, space, visible ASCII or obs-text (RFC 9110 §5.5).
    var isFieldContent: Bool { self >= 0x20 ? self != 0x7f : self == .tab }
}
