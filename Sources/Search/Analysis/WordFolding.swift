import Foundation
import FrenchText

/// Words made comparable: accents off, œ and æ spelled out.
package enum WordFolding {
    /// What an exact form is folded to.
    package static func fold(_ exact: [UInt8]) -> [UInt8] {
        guard exact.contains(where: { $0 >= 0x80 }) else { return exact }
        var folded: [UInt8] = []
        folded.reserveCapacity(exact.count)
        var place = 0
        while place < exact.count {
            let octet = exact[place]
            if octet < 0x80 {
                folded.append(octet)
                place += 1
            } else if octet & 0xE0 == 0xC0, place + 1 < exact.count,
                let scalar = Unicode.Scalar(UInt32(octet & 0x1F) << 6 | UInt32(exact[place + 1] & 0x3F)),
                Folding.appendASCII(scalar, to: &folded)
            {
                place += 2
            } else {
                return foldAny(exact)
            }
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
