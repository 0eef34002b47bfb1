/// An immutable text, addressed by Unicode scalars.
///
/// It stands there once, as UTF-8. Where every ``stride``-th scalar begins is noted, so that a range is found without counting
/// from the beginning; copies of it, and the texts of an index, share their octets.
package struct ArticleText: Sendable {
    /// The UTF-8, which is always valid.
    package let octets: ColumnSlice<UInt8>
    /// How many Unicode scalars the text has.
    package let scalarCount: Int
    /// How far behind the first octet every further ``stride``-th scalar begins; none where each octet is a scalar.
    package let marks: ColumnSlice<UInt32>
    package let digest: TextDigest

    package init(_ string: String) {
        self.init(Array(string.utf8))
    }

    init(_ scalars: [Unicode.Scalar]) {
        self.init([UInt8](scalars: scalars[...]))
    }

    private init(_ octets: [UInt8]) {
        var marks: [UInt32] = []
        var count = 0
        for (offset, octet) in octets.enumerated() where octet & 0xC0 != 0x80 {
            if count > 0, count.isMultiple(of: Self.stride) { marks.append(UInt32(offset)) }
            count += 1
        }
        let isPlain = count == octets.count
        self.init(
            octets: Column(octets)[...], scalarCount: count, marks: Column(isPlain ? [] : marks)[...],
            digest: TextDigest(of: octets))
    }

    /// A text that was taken apart, from its parts.
    package init(
        octets: ColumnSlice<UInt8>, scalarCount: Int, marks: ColumnSlice<UInt32>, digest: TextDigest
    ) {
        self.octets = octets
        self.scalarCount = scalarCount
        self.marks = marks
        self.digest = digest
    }

    /// Of every so many scalars the first one's place is noted.
    package static let stride = 128

    /// `sha256:` and the SHA-256 of the UTF-8 bytes, in lower-case hexadecimal.
    package var hash: String { digest.text }

    package var string: String { octets.text }

    /// All Unicode scalars, decoded anew each time.
    package var scalars: [Unicode.Scalar] { scalars(in: 0..<scalarCount) }

    /// Decodes a range of Unicode scalars; what lies outside of the text is left out.
    package func scalars(in range: Range<Int>) -> [Unicode.Scalar] {
        [Unicode.Scalar](utf8: octets(in: range), count: range.count)
    }

    /// Cuts out a range of Unicode scalars; what lies outside of the text is left out.
    package subscript(range: Range<Int>) -> String {
        octets(in: range).text
    }

    /// The UTF-8 of a range of Unicode scalars; what lies outside of the text is left out.
    package func octets(in range: Range<Int>) -> ColumnSlice<UInt8> {
        let range = range.clamped(to: 0..<scalarCount)
        let start = offset(of: range.lowerBound, from: nil)
        return octets.base[start..<offset(of: range.upperBound, from: (range.lowerBound, start))]
    }

    /// Where a scalar begins among the octets; `known` is the place of an earlier one.
    private func offset(of scalar: Int, from known: (scalar: Int, offset: Int)?) -> Int {
        guard octets.count != scalarCount else { return octets.startIndex + scalar }
        guard scalar < scalarCount else { return octets.endIndex }
        let mark = scalar / Self.stride
        var offset = octets.startIndex + (mark == 0 ? 0 : Int(marks.base[marks.startIndex + mark - 1]))
        var left = scalar % Self.stride
        if let known, scalar - known.scalar < left { (offset, left) = (known.offset, scalar - known.scalar) }
        octets.base.withSpan { text in
            // Eight octets at a time, of which some begin no scalar: 10xxxxxx (RFC 3629 §3).
            while left >= 8, offset + 8 <= text.count {
                // The octets lie within the text, and any are such a number.
                let eight = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
                left -= 8 - (eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
                offset += 8
                while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
            }
            while left > 0 {
                offset += Self.length(ofSequence: text[offset])
                left -= 1
            }
        }
        return offset
    }

    /// How many octets a sequence has, by its first one (RFC 3629 §3).
    private static func length(ofSequence first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }
}

extension ArticleText: Equatable {
    package static func == (left: ArticleText, right: ArticleText) -> Bool { left.digest == right.digest }
}
