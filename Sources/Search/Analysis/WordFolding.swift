import Foundation
import FrenchText

/// Words made comparable: accents off, œ and æ spelled out.
package enum WordFolding {
    /// What an exact form is folded to.
    package static func fold(_ exact: [UInt8]) -> [UInt8] {
        guard exact.contains(where: { $0 >= 0x80 }) else { return exact }
        var folded: [UInt8] = []
        folded.reserveCapacity(exact.count)
        for scalar in String(decoding: exact, as: UTF8.self).unicodeScalars {
            guard Folding.appendASCII(scalar, to: &folded) else { return foldAny(exact) }
        }
        return folded
    }

    /// What the table of Latin letters leaves: 93ᵉ becomes 93e, letters of other scripts lose their marks.
    private static func foldAny(_ exact: [UInt8]) -> [UInt8] {
        var rest = String.UnicodeScalarView()
        let folded = Folding.fold(String(decoding: exact, as: UTF8.self))
        for scalar in folded.decomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            rest.append(scalar)
        }
        let octets = Array(String(rest).lowercased().utf8)
        return octets.isEmpty ? exact : octets
    }
}
