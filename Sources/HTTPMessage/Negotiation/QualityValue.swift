/// The weight that a client gives to an alternative (RFC 9110 §12.4.2), in thousandths: 0, not acceptable, to 1,000.
struct QualityValue: Sendable, Hashable, Comparable {
    let thousandths: Int

    static let zero = QualityValue(thousandths: 0)
    static let one = QualityValue(thousandths: 1_000)

    private init(thousandths: Int) {
        self.thousandths = thousandths
    }

    /// Reads `0` or `1` with at most three decimals, never above 1; nil for anything else.
    init?(_ text: Substring) {
        let digits = Array(text.utf8)
        guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"), digits.count <= 5,
            digits.count == 1 || digits[1] == UInt8(ascii: "."), digits.dropFirst(2).allSatisfy(\.isDigit)
        else { return nil }
        var thousandths = Int(first - 0x30)
        for index in 2..<5 {
            thousandths = thousandths * 10 + (index < digits.count ? Int(digits[index] - 0x30) : 0)
        }
        guard thousandths <= 1_000 else { return nil }
        self.init(thousandths: thousandths)
    }

    static func < (one: QualityValue, other: QualityValue) -> Bool { one.thousandths < other.thousandths }

    /// Splits an element of a list into its name and its weight, which is 1 unless a `q` says otherwise.
    ///
    /// - Parameter element: such as `gzip;q=0.5` or `text/*; charset=utf-8; q=0`.
    /// - Returns: nil if the weight cannot be read.
    static func split(_ element: Substring) -> (name: Substring, quality: QualityValue)? {
        let parts = element.octetParts(separator: UInt8(ascii: ";")).map { String($0).trimmingOptionalWhitespace() }
        var quality = one
        for parameter in parts.dropFirst() where parameter.lowercased().hasPrefix("q=") {
            guard let value = QualityValue(parameter.dropFirst(2)) else { return nil }
            quality = value
        }
        return (parts.first ?? "", quality)
    }
}
