/// An entity tag (RFC 9110 §8.8.3).
package struct ETag: Sendable, Hashable {
    /// What stands between the quotes.
    package let opaque: String
    package let isWeak: Bool

    /// Fails if the text has octets that cannot stand between the quotes: controls, space, `"`.
    package init?(opaque: String, isWeak: Bool = false) {
        guard opaque.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x22 && $0 != 0x7f }) else { return nil }
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// Reads one entity tag as a field value holds it: `"xyzzy"` or `W/"xyzzy"`.
    package init?(_ text: String) {
        let octets = Array(text.utf8)
        let isWeak = octets.starts(with: "W/".utf8)
        let quoted = octets.dropFirst(isWeak ? 2 : 0)
        guard quoted.count >= 2, quoted.first == .quote, quoted.last == .quote else { return nil }
        self.init(opaque: String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self), isWeak: isWeak)
    }

    /// The tag of the same content in gzip form, another representation (RFC 9110 §8.8.3.3).
    package var gzipped: ETag { ETag(uncheckedOpaque: opaque + "-gzip", isWeak: isWeak) }

    private init(uncheckedOpaque opaque: String, isWeak: Bool) {
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// The tag as a field value.
    package var description: String { isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\"" }

    /// Strong comparison (RFC 9110 §8.8.3.2): same text and neither weak.
    package func isStronglyEqual(to other: ETag) -> Bool {
        !isWeak && !other.isWeak && isWeaklyEqual(to: other)
    }

    /// Weak comparison (RFC 9110 §8.8.3.2): same text.
    package func isWeaklyEqual(to other: ETag) -> Bool {
        // Octet by octet: Swift takes texts for equal whose accents are composed otherwise.
        opaque.utf8.elementsEqual(other.opaque.utf8)
    }
}
