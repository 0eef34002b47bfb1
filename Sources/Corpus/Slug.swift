import Foundation

/// Lower-case ASCII words joined by hyphens: the form of every identifier that stands in a URL.
package enum Slug {
    /// Folds a name into a slug: `Général Ahmed Nasser Al-Raisi` becomes `general-ahmed-nasser-al-raisi`.
    ///
    /// Accents are dropped, œ and æ are spelled out, a letter of another script is kept by its Latin
    /// transliteration where Foundation knows one, and every run of anything else becomes one hyphen.
    package static func make(_ name: String) -> String {
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        let latin = isASCII ? name : name.applyingTransform(.toLatin, reverse: false) ?? name
        var slug = ""
        let lower = latin.lowercased()
        for scalar in (isASCII ? lower : lower.decomposedStringWithCanonicalMapping).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case "œ": slug += "oe"
            case "æ": slug += "ae"
            case "ß": slug += "ss"
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.utf8.count <= mostOctets ? slug : shortened(slug)
    }

    /// How long a slug may be: an identifier stands in paths, and in every answer that names its item.
    package static let mostOctets = 200

    /// The beginning of a slug, with 16 digits of the SHA-256 of the whole in place of the rest.
    private static func shortened(_ slug: String) -> String {
        let digits = Digest.sha256(Array(slug.utf8)).prefix(16)
        return slug.prefix(mostOctets - 1 - digits.count) + "-" + digits
    }
}
