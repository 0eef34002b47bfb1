package import Facts

package import struct Corpus.ArticleID

/// What somebody is reported to have said, with its identifier and its speaker across articles.
package struct IndexedQuotation: Sendable, Hashable {
    package let id: QuotationID
    package let article: ArticleID
    package let quotation: Quotation
    /// Who said it; nil where the text does not tell, or names nobody.
    package let speaker: EntityID?
}

/// The stable name of a quotation: `qte-<article>-<start of its words>`.
package struct QuotationID: Hashable, Comparable, Sendable {
    package let value: String

    init(_ value: String) {
        self.value = value
    }

    package static func < (left: QuotationID, right: QuotationID) -> Bool {
        left.value < right.value
    }
}
