package import Facts

package import struct Corpus.ArticleID

/// When an article was published, with what the date rests on.
package struct PublicationDate: Sendable, Hashable {
    /// The date, as precise as it is known.
    package let date: PartialDate
    /// RFC 3339 as far as the precision goes.
    package let value: String
    package let basis: Basis
    /// The line of the file that states it, or the text's own dateline; nil where it is inferred.
    package let statement: String?
    /// The words of a text that say it or that it is inferred from; nil where a line beside the text states it.
    package let evidence: Evidence?
    /// The article on the same event that it is inferred from; nil where the article's own words tell.
    package var witness: ArticleID?

    /// The day that is stated, counted from 1970-01-01; nil where no day is, or it is inferred.
    var statedDay: Int? { basis == .stated ? date.dayNumber : nil }

    package enum Basis: String, Sendable, CaseIterable {
        case stated
        case inferred
    }
}
