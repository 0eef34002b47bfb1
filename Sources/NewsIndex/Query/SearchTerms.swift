import Foundation

/// Splits text into the terms that search compares.
package enum SearchTerms {
    /// The words of a text, folded, each with its range of Unicode scalars.
    ///
    /// Case and accents are dropped, œ and æ spelled out; an elided particle (*l’*, *d'*, *qu’*) is no term of its own;
    /// hyphenated words give their parts; a number in groups of three digits (*1.500*) is one term (*1500*).
    static func terms(of scalars: [Unicode.Scalar]) -> [(term: String, range: Range<Int>)] {
        var terms: [(term: String, range: Range<Int>)] = []
        for entry in words(of: scalars) {
            if let last = terms.last, last.range.upperBound + 1 == entry.range.lowerBound,
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
    private static let groupSeparators: Set<Unicode.Scalar> = [".", "\u{A0}", "\u{202F}"]

    private static func isDigits(_ term: String) -> Bool {
        term.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The words before digits are grouped.
    private static func words(of scalars: [Unicode.Scalar]) -> [(term: String, range: Range<Int>)] {
        var terms: [(term: String, range: Range<Int>)] = []
        var start: Int?
        for (index, scalar) in scalars.enumerated() {
            if isWord(scalar) {
                if start == nil { start = index }
                continue
            }
            guard let first = start else { continue }
            start = nil
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

    /// A whole text folded as its terms are, single spaces between them: what names are compared by.
    package static func key(of text: String) -> String {
        terms(of: Array(text.unicodeScalars)).map(\.term).joined(separator: " ")
    }

    private static let elisions: Set<String> = ["c", "d", "j", "l", "m", "n", "qu", "s", "t"]

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}"
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let lower = scalar.value | 0x20
            return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(scalar.value)
        }
        if scalar == "\u{02BC}" { return false }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }

    private static func fold(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var folded = String.UnicodeScalarView()
        if word.allSatisfy(\.isASCII) {
            for scalar in word {
                let isCapital = (0x41...0x5A).contains(scalar.value)
                folded.append(isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
            }
            return String(folded)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        // Compatibility decomposition also makes 93ᵉ 93e.
        for scalar in String(text).lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar {
            case "œ": folded.append(contentsOf: "oe".unicodeScalars)
            case "æ": folded.append(contentsOf: "ae".unicodeScalars)
            case "ß": folded.append(contentsOf: "ss".unicodeScalars)
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
