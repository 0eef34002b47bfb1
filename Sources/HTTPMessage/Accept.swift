/// The value of Accept: which media types a client takes, and how gladly (RFC 9110 §12.5.1).
package struct Accept: Sendable, Hashable {
    private struct Range: Sendable, Hashable {
        let type: String
        let subtype: String
        /// Thousandths, 0 to 1,000.
        let quality: Int
    }

    private let ranges: [Range]

    /// Reads the field's value; without one, everything is acceptable.
    ///
    /// An element that cannot be read is skipped; if none can be read, everything is acceptable: content negotiation is
    /// no place to refuse a sloppy client. Parameters of a media range other than `q` are not compared.
    package init(_ value: String?) {
        // Octets, not characters: an accent that follows a comma forms one character with it.
        ranges = (value ?? "").utf8.split(separator: .comma).compactMap { Self.range(Substring($0)) }
    }

    /// The type to answer with: of the highest quality, the earliest offered among equals; nil if none is acceptable.
    ///
    /// The types offered, such as `application/json`, are in lower case, the server's favourite first.
    package func preferred(of offered: [String]) -> String? {
        guard !ranges.isEmpty else { return offered.first }
        var best: String?
        var bestQuality = 0
        for type in offered {
            let quality = quality(of: type)
            if quality > bestQuality {
                best = type
                bestQuality = quality
            }
        }
        return best
    }

    /// The quality of the most specific range that covers the type, 0 if none does.
    private func quality(of mediaType: String) -> Int {
        let essence = mediaType.prefix { $0 != ";" }
        let parts = essence.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return 0 }
        var quality = 0
        var bestPrecision = -1
        for range in ranges {
            let precision: Int
            if range.type == parts[0], range.subtype == parts[1] {
                precision = 2
            } else if range.type == parts[0], range.subtype == "*" {
                precision = 1
            } else if range.type == "*", range.subtype == "*" {
                precision = 0
            } else {
                continue
            }
            if precision > bestPrecision {
                bestPrecision = precision
                quality = range.quality
            } else if precision == bestPrecision {
                quality = max(quality, range.quality)
            }
        }
        return quality
    }

    private static func range(_ element: Substring) -> Range? {
        let parts = element.split(separator: ";", omittingEmptySubsequences: false).map {
            String($0).trimmingOptionalWhitespace()
        }
        let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(ByteSet.token.contains) }) else {
            return nil
        }
        var thousandths = 1_000
        for parameter in parts.dropFirst() where parameter.lowercased().hasPrefix("q=") {
            guard let value = quality(parameter.dropFirst(2)) else { return nil }
            thousandths = value
        }
        return Range(type: names[0].lowercased(), subtype: names[1].lowercased(), quality: thousandths)
    }

    /// Reads a qvalue (RFC 9110 §12.4.2): `0` or `1` with at most three decimals, never above 1; in thousandths.
    private static func quality(_ text: Substring) -> Int? {
        let digits = Array(text.utf8)
        guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"), digits.count <= 5,
            digits.count == 1 || digits[1] == UInt8(ascii: "."), digits.dropFirst(2).allSatisfy(\.isDigit)
        else { return nil }
        var thousandths = Int(first - 0x30)
        for index in 2..<5 {
            thousandths = thousandths * 10 + (index < digits.count ? Int(digits[index] - 0x30) : 0)
        }
        return thousandths <= 1_000 ? thousandths : nil
    }
}
