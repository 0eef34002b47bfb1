/// The value of Accept: which media types a client takes, and how gladly (RFC 9110 §12.5.1).
package struct Accept: Sendable, Hashable {
    private struct Range: Sendable, Hashable {
        let type: String
        let subtype: String
        let quality: QualityValue
    }

    private let ranges: [Range]

    /// Reads the field's value; without one, everything is acceptable.
    ///
    /// An element that cannot be read is skipped; if none can be read, everything is acceptable: content negotiation is
    /// no place to refuse a sloppy client. Parameters of a media range other than `q` are not compared.
    package init(_ value: String?) {
        ranges = (value ?? "").octetParts(separator: .comma).compactMap(Self.range)
    }

    /// The type to answer with: of the highest quality, the earliest offered among equals; nil if none is acceptable.
    ///
    /// The types offered, such as `application/json`, are in lower case, the server's favourite first.
    package func preferred(of offered: [String]) -> String? {
        guard !ranges.isEmpty else { return offered.first }
        var best: String?
        var bestQuality = QualityValue.zero
        for type in offered {
            let quality = quality(of: type)
            if quality > bestQuality {
                best = type
                bestQuality = quality
            }
        }
        return best
    }

    /// The quality of the most specific range that covers the type, none if none does.
    private func quality(of mediaType: String) -> QualityValue {
        let essence = mediaType.prefix { $0 != ";" }
        let parts = essence.octetParts(separator: .slash, maxSplits: 1)
        guard parts.count == 2 else { return .zero }
        var quality = QualityValue.zero
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
        guard let (name, quality) = QualityValue.split(element) else { return nil }
        let names = name.octetParts(separator: .slash)
        guard names.count == 2, names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(ByteSet.token.contains) }) else {
            return nil
        }
        return Range(type: names[0].lowercased(), subtype: names[1].lowercased(), quality: quality)
    }
}
