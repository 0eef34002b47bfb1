/// The value of Range: which parts of a representation a client wants (RFC 9110 §14.1.1, §14.2).
package struct RangesSpecifier: Sendable, Hashable {
    /// One part as it was asked for, in octets counted from 0.
    private enum Part: Sendable, Hashable {
        /// `first-last`, or `first-` to the end.
        case from(Int, through: Int?)
        /// `-count`: so many octets at the end.
        case last(Int)
    }

    /// More parts than this are not served one by one: §14.2 allows for it, §17.15 tells why.
    private static let partLimit = 16

    private let parts: [Part]

    /// Reads `bytes=0-499, 900-, -100`.
    ///
    /// Nil for another unit, a malformed or inverted range and too many of them: the field is ignored then.
    package init?(_ value: String) {
        let octets = Array(value.utf8)
        guard let equals = octets.firstIndex(of: .equals), octets[..<equals].isName("bytes") else { return nil }
        var parts: [Part] = []
        for element in ListElements(octets[(equals + 1)...]) {
            guard let part = Self.part(element), parts.count < Self.partLimit else { return nil }
            parts.append(part)
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// The parts that a representation of so many octets has, none of them empty; none if it has none of them.
    ///
    /// Parts that overlap are made one, which §15.3.7.2 allows, so that no octet is sent twice; the others keep the order
    /// they were asked in.
    package func ranges(in length: Int) -> [Range<Int>] {
        let wanted = parts.compactMap { part -> Range<Int>? in
            switch part {
            case .from(let first, let last):
                guard first < length else { return nil }
                return first..<min(last ?? length - 1, length - 1) + 1
            case .last(let count):
                guard count > 0, length > 0 else { return nil }
                return max(0, length - count)..<length
            }
        }
        let sorted = wanted.sorted { $0.lowerBound < $1.lowerBound }
        let hasOverlap = zip(sorted, sorted.dropFirst()).contains { $0.overlaps($1) }
        guard hasOverlap else { return wanted }
        var merged: [Range<Int>] = []
        for range in sorted {
            if let last = merged.last, last.overlaps(range) {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    private static func part(_ text: ArraySlice<UInt8>) -> Part? {
        guard let dash = text.firstIndex(of: UInt8(ascii: "-")) else { return nil }
        let (head, tail) = (text[..<dash], text[(dash + 1)...])
        if head.isEmpty { return number(tail).map(Part.last) }
        guard let first = number(head) else { return nil }
        guard !tail.isEmpty else { return .from(first, through: nil) }
        guard let last = number(tail), first <= last else { return nil }
        return .from(first, through: last)
    }

    /// Reads `1*DIGIT`; what exceeds the largest number is as good as that.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self)) ?? Int.max
    }
}
