import Foundation
import FrenchText

/// Splits text into the terms that search compares.
package enum SearchTerms {
    /// The words of a text, folded, each with its range of Unicode scalars.
    ///
    /// Case and accents are dropped, œ and æ spelled out; an elided particle (*l’*, *d'*, *qu’*) is no term of its own;
    /// hyphenated words give their parts; a number in groups of three digits (*1.500*) is one term (*1500*).
    static func terms(of scalars: [Unicode.Scalar]) -> [(term: String, range: Range<Int>)] {
        terms(of: scalars) { _ in true }
    }

    /// Where each term of a text stands; the term itself, if it may be one of some, else nothing.
    ///
    /// Folding takes most of the time: a word whose first letter none of those begins with need not be folded.
    static func terms(
        of scalars: [Unicode.Scalar], sought: [String]
    ) -> [(term: String, range: Range<Int>)] {
        let letters = Set(sought.compactMap(\.utf8.first))
        return terms(of: scalars) { letters.contains(UInt8(truncatingIfNeeded: $0.value | 0x20)) }
    }

    private static func terms(
        of scalars: [Unicode.Scalar], where isSought: (Unicode.Scalar) -> Bool
    ) -> [(term: String, range: Range<Int>)] {
        var terms: [(term: String, range: Range<Int>)] = []
        for entry in words(of: scalars, where: isSought) {
            if let last = terms.last, !last.term.isEmpty, !entry.term.isEmpty,
                last.range.upperBound + 1 == entry.range.lowerBound,
                groupSeparators.contains(scalars[last.range.upperBound]), isDigits(last.term), isDigits(entry.term),
                entry.range.count == 3, last.range.count <= 3 || last.range.count > last.term.utf8.count
            {
                terms[terms.count - 1] = (last.term + entry.term, last.range.lowerBound..<entry.range.upperBound)
            } else {
                terms.append(entry)
            }
        }
        return terms
    }

    /// What stands between groups of digits: a point or a no-break space; a plain space may part two numbers.
    static let groupSeparators: Set<Unicode.Scalar> = [".", "\u{A0}", "\u{202F}"]

    private static func isDigits(_ term: String) -> Bool {
        term.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The words before digits are grouped; of one that begins with an ASCII letter that is not sought, and
    /// is no elision, the term is left empty.
    private static func words(
        of scalars: [Unicode.Scalar], where isSought: (Unicode.Scalar) -> Bool
    ) -> [(term: String, range: Range<Int>)] {
        var terms: [(term: String, range: Range<Int>)] = []
        var start: Int?
        for (index, scalar) in scalars.enumerated() {
            if isWord(scalar) {
                if start == nil { start = index }
                continue
            }
            guard let first = start else { continue }
            start = nil
            if isLetter(scalars[first]), !isSought(scalars[first]), !isApostrophe(scalar) {
                terms.append(("", first..<index))
                continue
            }
            let term = fold(scalars[first..<index])
            let isElided = isApostrophe(scalar) && elisions.contains(term)
            if !term.isEmpty, !isElided { terms.append((term, first..<index)) }
        }
        if let first = start {
            let term = fold(scalars[first...])
            if !term.isEmpty { terms.append((term, first..<scalars.count)) }
        }
        return terms
    }

    private static let elisions: Set<String> = ["c", "d", "j", "l", "m", "n", "qu", "s", "t"]

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        Folding.plain(scalar) == "'"
    }

    /// Whether it is an ASCII letter: folded, a word that begins with one begins with it in lower case.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (0x61...0x7A).contains(scalar.value | 0x20)
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let lower = scalar.value | 0x20
            return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(scalar.value)
        }
        if isApostrophe(scalar) { return false }
        let place = Int(scalar.value) - 0x80
        return latinWords.indices.contains(place) ? latinWords[place] : isWordOfUnicode(scalar)
    }

    /// Asking Unicode's tables costs ten times as much.
    private static let latinWords = (0x80..<0x250).map { Unicode.Scalar($0).map(isWordOfUnicode) ?? false }

    private static func isWordOfUnicode(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }

    static func fold(_ word: ArraySlice<Unicode.Scalar>) -> String {
        let folded = Folding.fold(word)
        guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded }
        // What the table of Latin letters leaves: 93ᵉ becomes 93e, letters of other scripts lose their marks.
        var rest = String.UnicodeScalarView()
        for scalar in folded.decomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            rest.append(scalar)
        }
        return String(rest)
    }
}
