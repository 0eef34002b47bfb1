import Foundation

/// Lower-case ASCII words joined by hyphens: the form of every identifier that stands in a URL.
package enum Slug {
    /// Folds a name into a slug: `Général Ahmed Nasser Al-Raisi` becomes `general-ahmed-nasser-al-raisi`.
    ///
    /// Accents are dropped, œ and æ are spelled out, a letter of another script is kept by its Latin
    /// transliteration where Foundation knows one, and every run of anything else becomes one hyphen.
    package static func make(_ name: String) -> String {
        var octets: [UInt8] = []
        octets.reserveCapacity(name.utf8.count)
        for scalar in name.unicodeScalars {
            guard let folded = known(scalar) else { return ended(joined(spelled(name))) }
            octets += folded
        }
        return ended(joined(octets))
    }

    /// Words in Latin letters with a hyphen for anything else, asked of Unicode's tables.
    static func spelled(_ name: String) -> [UInt8] {
        let latin = name.applyingTransform(.toLatin, reverse: false) ?? name
        var octets: [UInt8] = []
        for scalar in latin.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": octets.append(UInt8(truncatingIfNeeded: scalar.value))
            case "œ": octets += "oe".utf8
            case "æ": octets += "ae".utf8
            case "ß": octets += "ss".utf8
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: octets.append(hyphen)
            }
        }
        return octets
    }

    /// What a scalar becomes wherever it stands; nil where that takes a look at Unicode's tables, or at its neighbours.
    private static func known(_ scalar: Unicode.Scalar) -> [UInt8]? {
        switch scalar.value {
        case ..<0x250: latin[Int(scalar.value)]
        // Dashes, quotation marks, apostrophes, points.
        case 0x2010...0x2027: [hyphen]
        default: nil
        }
    }

    /// What ASCII and Latin letters become.
    private static let latin: [[UInt8]] = (0..<0x250).map { value in
        Unicode.Scalar(value).map { spelled(String($0)) } ?? []
    }

    /// Runs of hyphens made one, and none at either end.
    private static func joined(_ octets: [UInt8]) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(octets.count)
        for octet in octets where octet != hyphen || slug.last.map({ $0 != hyphen }) ?? false { slug.append(octet) }
        if slug.last == hyphen { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func ended(_ slug: String) -> String { slug.utf8.count <= mostOctets ? slug : shortened(slug) }

    private static let hyphen = UInt8(ascii: "-")

    /// How long a slug may be: an identifier stands in paths, and in every answer that names its item.
    package static let mostOctets = 200

    /// The beginning of a slug, with 16 digits of the SHA-256 of the whole in place of the rest.
    private static func shortened(_ slug: String) -> String {
        let digits = Digest.sha256(Array(slug.utf8)).prefix(16)
        return slug.prefix(mostOctets - 1 - digits.count) + "-" + digits
    }
}
