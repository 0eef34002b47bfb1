package import Extraction

/// When an article was published, with what the date rests on.
package struct PublicationDate: Sendable, Hashable {
    /// The date, as precise as it is known.
    package let date: PartialDate
    /// RFC 3339 as far as the precision goes.
    package let value: String
    package let basis: Basis
    /// The line of the file that states it; nil where it is inferred.
    package let statement: String?
    /// The words of the text that it is inferred from; nil where the file states it.
    package let evidence: Evidence?

    package enum Basis: String, Sendable {
        case stated
        case inferred
    }
}
