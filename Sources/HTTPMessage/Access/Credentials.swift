/// What a request shows to say who asks.
package struct Credentials: Sendable, Equatable {
    /// The secret: a bearer token (RFC 6750 §2.1), or the password of a user whatever the name (RFC 7617), since many readers of
    /// feeds know no other way.
    package let token: String
    /// Whether a browser may have sent it by itself, for a page of anybody's: it does so with a password that it was told once.
    package let isSentByItself: Bool

    /// Reads the value of Authorization; nil without one.
    ///
    /// A value that is none of the two has an empty token, which opens nothing.
    package init?(_ request: Request) {
        guard let value = request.value(of: "Authorization") else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1)
        let given = parts.dropFirst().first.map { $0.drop { $0 == " " } }.map(String.init) ?? ""
        let scheme = parts.first?.lowercased()
        isSentByItself = scheme == "basic"
        switch scheme {
        case "bearer": token = given
        case "basic": token = Self.password(of: given) ?? ""
        default: token = ""
        }
    }

    /// What stands behind the first colon of user and password in base64.
    private static func password(of base64: String) -> String? {
        guard let octets = Base64.decode(base64), let colon = octets.firstIndex(of: .colon) else { return nil }
        return String(validating: octets[(colon + 1)...], as: UTF8.self)
    }
}

/// RFC 4648 §4.
enum Base64 {
    /// The octets of a text; nil for what is no base64.
    static func decode(_ text: String) -> [UInt8]? {
        var (octets, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
        let padding = text.utf8.dropFirst(digits.count)
        guard padding.allSatisfy({ $0 == UInt8(ascii: "=") }), padding.isEmpty || text.utf8.count.isMultiple(of: 4),
            digits.count % 4 != 1
        else { return nil }
        for digit in digits {
            guard let value = value(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                octets.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return octets
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
