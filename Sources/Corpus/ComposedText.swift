import Foundation

/// A text in normalization form C, with the way back to the scalars it came from.
///
/// It is composed letter by letter: Foundation's composition of a whole text takes time that grows with its square.
struct ComposedText {
    let scalars: [Unicode.Scalar]
    /// For each scalar, those of the original that it stands for; nil where nothing had to change.
    let origins: [Range<Int>]?

    init(_ original: [Unicode.Scalar]) {
        guard let first = original.firstIndex(where: { !Self.isAlwaysComposed($0) }) else {
            scalars = original
            origins = nil
            return
        }
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(original.count)
        var origins: [Range<Int>] = []
        var isChanged = false
        // A text has few letters with marks, each many times.
        var known: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
        var start = 0
        while start < original.count {
            let end = start + 1 < first ? start + 1 : Self.clusterEnd(of: original, from: start)
            if end == start + 1, Self.isAlwaysComposed(original[start]) {
                output.append(original[start])
                origins.append(start..<end)
            } else {
                let marked = Array(original[start..<end])
                let composed = known[marked] ?? Self.composed(marked)
                if known.count < Self.mostKnown { known[marked] = composed }
                isChanged = isChanged || composed != marked
                output += composed
                origins += repeatElement(start..<end, count: composed.count)
            }
            start = end
        }
        scalars = output
        self.origins = isChanged ? origins : nil
    }

    /// A text in normalization form C.
    static func composed(_ text: String) -> String {
        if isComposed(Array(text.utf8)[...]) { return text }
        return String(scalars: ComposedText(Array(text.unicodeScalars)).scalars[...])
    }

    /// Whether valid UTF-8 holds nothing that may have to be composed, told by its octets, as nearly all texts are: no scalar
    /// from U+0300 on but those of U+2002 to U+20FF.
    static func isComposed(_ octets: ArraySlice<UInt8>) -> Bool {
        var place = octets.startIndex
        while place < octets.endIndex {
            let octet = octets[place]
            place += 1
            guard octet >= 0xCC else { continue }
            guard octet == 0xE2, place + 1 < octets.endIndex, octets[place] <= 0x83,
                octets[place] > 0x80 || octets[place + 1] >= 0x82
            else { return false }
        }
        return true
    }

    /// Whether a scalar stands in form C wherever it is: none below U+0300 changes or joins another, nor do the marks of
    /// typography and currencies (Unicode's `NFC_Quick_Check`).
    private static func isAlwaysComposed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 || (0x2002...0x2125).contains(scalar.value)
    }

    /// Where what changes together ends: a scalar with the marks upon it, a Hangul syllable's parts.
    private static func clusterEnd(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        while end < scalars.count, end - start < longestCluster, joins(scalars[end]) { end += 1 }
        return end
    }

    /// Whether a scalar may change with the one before it.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        if (0x1161...0x1175).contains(scalar.value) || (0x11A8...0x11C2).contains(scalar.value) { return true }
        let properties = scalar.properties
        return properties.canonicalCombiningClass != .notReordered
            || [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }

    private static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        Array(String(scalars: scalars[...]).precomposedStringWithCanonicalMapping.unicodeScalars)
    }

    /// How many letters with marks are remembered.
    private static let mostKnown = 1000
    /// No letter of any language bears more marks (UAX #15 allows 30 in its stream-safe format).
    private static let longestCluster = 32
}
