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
        var rest = text[...]
        let isWeak = rest.hasPrefix("W/")
        if isWeak { rest.removeFirst(2) }
        guard rest.utf8.count >= 2, rest.hasPrefix("\""), rest.hasSuffix("\"") else { return nil }
        self.init(opaque: String(rest.dropFirst().dropLast()), isWeak: isWeak)
    }

    /// The tag as a field value.
    package var description: String { isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\"" }

    /// Strong comparison (RFC 9110 §8.8.3.2): same text and neither weak.
    package func isStronglyEqual(to other: ETag) -> Bool {
        !isWeak && !other.isWeak && opaque == other.opaque
    }

    /// Weak comparison (RFC 9110 §8.8.3.2): same text.
    package func isWeaklyEqual(to other: ETag) -> Bool {
        opaque == other.opaque
    }
}
