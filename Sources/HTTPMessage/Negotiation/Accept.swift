/// The value of Accept: which media types a client takes, and how gladly (RFC 9110 §12.5.1).
package struct Accept: Sendable, Hashable {
    /// A media range, by where its names stand in ``octets``.
    private struct Range: Sendable, Hashable {
        let type: Swift.Range<Int>
        let subtype: Swift.Range<Int>
        let quality: QualityValue
    }

    /// The field's value in lower case.
    private let octets: [UInt8]
    private let ranges: [Range]

    /// Reads the field's value; without one, everything is acceptable.
    ///
    /// An element that cannot be read is skipped; if none can be read, everything is acceptable: content negotiation is
    /// no place to refuse a sloppy client. Parameters of a media range other than `q` are not compared.
    package init(_ value: String?) {
        octets = (value ?? "").utf8.map(\.lowercasedASCII)
        ranges = ListElements(octets[...]).compactMap(Self.range)
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
        let essence = mediaType.utf8.prefix { $0 != .semicolon }
        guard let slash = essence.firstIndex(of: .slash) else { return .zero }
        let (type, subtype) = (essence[..<slash], essence[slash...].dropFirst())
        var quality = QualityValue.zero
        var bestPrecision = -1
        for range in ranges {
            let precision: Int
            let isSubtypeOpen = octets[range.subtype].elementsEqual("*".utf8)
            if octets[range.type].elementsEqual(type), isSubtypeOpen || octets[range.subtype].elementsEqual(subtype) {
                precision = isSubtypeOpen ? 1 : 2
            } else if isSubtypeOpen, octets[range.type].elementsEqual("*".utf8) {
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

    private static func range(_ element: ArraySlice<UInt8>) -> Range? {
        guard let (name, quality) = QualityValue.split(element), let slash = name.firstIndex(of: .slash) else {
            return nil
        }
        let (type, subtype) = (name.startIndex..<slash, slash + 1..<name.endIndex)
        guard !type.isEmpty, !subtype.isEmpty,
            [type, subtype].allSatisfy({ name[$0].allSatisfy(ByteSet.token.contains) })
        else { return nil }
        return Range(type: type, subtype: subtype, quality: quality)
    }
}
