import FrenchText

/// What a scalar is to whoever splits a text into words.
struct ScalarKind: Sendable {
    enum Role: UInt8, Sendable {
        /// Parts words.
        case other
        case letter
        case capital
        case digit
        /// A combining mark: its word is composed before it is compared.
        case mark
        /// Seen by nobody: a soft hyphen, a space of no width.
        case invisible
        case apostrophe
    }

    let role: Role
    /// The octets of its small form, at most three, the first one lowest; none where Unicode has to be asked.
    let octets: UInt32
    let octetCount: UInt8

    var isWord: Bool { role == .letter || role == .capital || role == .digit || role == .mark }

    /// Asking Unicode's tables costs ten times as much.
    static func of(_ scalar: Unicode.Scalar) -> ScalarKind {
        let value = Int(scalar.value)
        return value < latin.count ? latin[value] : ScalarKind(asking: scalar)
    }

    private static let latin: [ScalarKind] = (0..<0x250).map { value in
        Unicode.Scalar(value).map { ScalarKind(latin: $0) } ?? ScalarKind(.other)
    }

    private init(_ role: Role) {
        self.role = role
        octets = 0
        octetCount = 0
    }

    private init(latin scalar: Unicode.Scalar) {
        let asked = ScalarKind(asking: scalar)
        guard asked.isWord else {
            self = asked
            return
        }
        let small = Array(scalar.properties.lowercaseMapping.utf8)
        role = asked.role
        guard small.count <= 3 else {
            octets = 0
            octetCount = 0
            return
        }
        octets = small.reversed().reduce(0) { $0 << 8 | UInt32($1) }
        octetCount = UInt8(small.count)
    }

    private init(asking scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: self.init(.invisible)
        case 0x30...0x39: self.init(.digit)
        default:
            let properties = scalar.properties
            if Folding.plain(scalar) == "'" {
                self.init(.apostrophe)
            } else if properties.generalCategory == .nonspacingMark {
                self.init(.mark)
            } else if properties.isAlphabetic || properties.numericType != nil {
                self.init(properties.isUppercase ? .capital : .letter)
            } else {
                self.init(.other)
            }
        }
    }
}
