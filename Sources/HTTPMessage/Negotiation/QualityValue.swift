/// The weight that a client gives to an alternative (RFC 9110 §12.4.2), in thousandths: 0, not acceptable, to 1,000.
struct QualityValue: Sendable, Hashable, Comparable {
    let thousandths: Int

    static let zero = QualityValue(thousandths: 0)
    static let one = QualityValue(thousandths: 1_000)

    private init(thousandths: Int) {
        self.thousandths = thousandths
    }

    /// Reads `0` or `1` with at most three decimals, never above 1; nil for anything else.
    init?(_ digits: ArraySlice<UInt8>) {
        guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"), digits.count <= 5
        else { return nil }
        let rest = digits.dropFirst()
        guard rest.isEmpty || rest.first == .dot, rest.dropFirst().allSatisfy(\.isDigit) else { return nil }
        var thousandths = Int(first - 0x30)
        var decimals = rest.dropFirst().makeIterator()
        for _ in 0..<3 { thousandths = thousandths * 10 + (decimals.next().map { Int($0 - 0x30) } ?? 0) }
        guard thousandths <= 1_000 else { return nil }
        self.init(thousandths: thousandths)
    }

    static func < (one: QualityValue, other: QualityValue) -> Bool { one.thousandths < other.thousandths }

    /// Splits an element of a list into its name and its weight, which is 1 unless a `q` says otherwise.
    ///
    /// - Parameter element: such as `gzip;q=0.5` or `text/*; charset=utf-8; q=0`.
    /// - Returns: nil if the weight cannot be read.
    static func split(_ element: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, quality: QualityValue)? {
        let nameEnd = element.firstIndex(of: .semicolon) ?? element.endIndex
        var quality = one
        var rest = element[nameEnd...]
        while !rest.isEmpty {
            rest.removeFirst()
            let end = rest.firstIndex(of: .semicolon) ?? rest.endIndex
            let parameter = rest[rest.startIndex..<end].trimmingOptionalWhitespace()
            if parameter.prefix(2).isName("q=") {
                guard let value = QualityValue(parameter.dropFirst(2)) else { return nil }
                quality = value
            }
            rest = rest[end...]
        }
        return (element[element.startIndex..<nameEnd].trimmingOptionalWhitespace(), quality)
    }
}
