/// What Unicode says of a scalar's case, from a table: most of a text is Latin, and asking Unicode's own costs ten times as much.
struct LetterCase {
    let isLetter: Bool
    let isUppercase: Bool
    let isLowercase: Bool

    @inline(__always)
    static func of(_ scalar: Unicode.Scalar) -> LetterCase {
        let value = Int(scalar.value)
        return value < latin.count ? latin[value] : LetterCase(scalar)
    }

    private init(_ scalar: Unicode.Scalar) {
        isLetter = scalar.properties.isAlphabetic
        isUppercase = scalar.properties.isUppercase
        isLowercase = scalar.properties.isLowercase
    }

    private static let latin: [LetterCase] = (0..<0x250).compactMap { Unicode.Scalar($0).map { LetterCase($0) } }
}
