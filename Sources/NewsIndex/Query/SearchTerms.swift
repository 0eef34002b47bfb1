import Foundation
import FrenchText

/// Splits texts into the words that names are compared by.
package enum SearchTerms {
    /// What stands between groups of digits: a point or a no-break space; a plain space may part two numbers.
    static let groupSeparators: Set<Unicode.Scalar> = [".", "\u{A0}", "\u{202F}"]

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        Folding.plain(scalar) == "'"
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
