/// The value of Accept-Encoding: which content codings a client takes, and how gladly (RFC 9110 §12.5.3).
package struct AcceptEncoding: Sendable, Hashable {
    /// The weights of what there is, and of all that is not named; nil where none is given.
    private var gzip: QualityValue?
    private var identity: QualityValue?
    private var other: QualityValue?
    /// Without the field any coding is acceptable; with an empty one, none but identity.
    private let isPresent: Bool

    /// Reads the field's value; an element that cannot be read is as if it were not there.
    package init(_ value: String?) {
        isPresent = value != nil
        for element in ListElements(value ?? "") {
            guard let (name, quality) = QualityValue.split(element) else { continue }
            // RFC 9110 §8.4.1.3: x-gzip is gzip's old name.
            if name.isName("gzip") || name.isName("x-gzip") {
                gzip = max(gzip ?? .zero, quality)
            } else if name.isName("identity") {
                identity = max(identity ?? .zero, quality)
            } else if name.isName("*") {
                other = max(other ?? .zero, quality)
            }
        }
    }

    /// The coding to send of the two that there are, or nil if the client takes neither.
    ///
    /// A client that sent no such field could take gzip too, but is not known to be able to.
    package var preferred: ContentCoding? {
        let gzip = isPresent ? self.gzip ?? other ?? .zero : .zero
        let identity = self.identity ?? (other == QualityValue.zero ? .zero : nil)
        // Not mentioned, identity is acceptable but never preferred to what is.
        if gzip > .zero, gzip >= identity ?? .zero { return .gzip }
        return identity == QualityValue.zero ? nil : .identity
    }

    /// Whether the client refuses content as it is.
    package var refusesIdentity: Bool {
        (identity ?? other) == QualityValue.zero
    }
}

/// How a representation's content is coded (RFC 9110 §8.4.1).
package enum ContentCoding: Sendable, Hashable {
    case identity
    case gzip
}
