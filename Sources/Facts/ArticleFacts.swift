package import Corpus

/// All that one article says, each fact with its place in the text.
///
/// Ranges count Unicode scalars of ``Corpus/Article/text``; indices into `entities` name who or what is meant.
package struct ArticleFacts: Sendable {
    package let article: ArticleID
    /// Where each sentence stands, in order.
    package let sentences: [Range<Int>]
    /// Who and what the article speaks of, in the order of first mention.
    package let entities: [ArticleEntity]
    package let meetings: [Meeting]
    package let quotations: [Quotation]
    package let claims: [Claim]
    package let dates: [DateMention]
    /// The first day of the main event where this text gives day, month and year; else nil.
    package let eventDate: EventDate?
    /// The day on which the text itself says that it was written (*ALGER, 12 mars 2025 (APS) –*); else nil.
    package let writtenDate: EventDate?
    /// What the article can be recognized by in others: hashes of runs of its words.
    package let fingerprints: [UInt64]

    package init(
        article: ArticleID, sentences: [Range<Int>], entities: [ArticleEntity], meetings: [Meeting],
        quotations: [Quotation],
        claims: [Claim], dates: [DateMention], eventDate: EventDate?, writtenDate: EventDate? = nil,
        fingerprints: [UInt64] = []
    ) {
        self.article = article
        self.sentences = sentences
        self.entities = entities
        self.meetings = meetings
        self.quotations = quotations
        self.claims = claims
        self.dates = dates
        self.eventDate = eventDate
        self.writtenDate = writtenDate
        self.fingerprints = fingerprints
    }
}

/// The place in an article that proves a fact, and the rule that found it.
package struct Evidence: Sendable, Hashable {
    package let article: ArticleID
    /// Unicode scalars of the article's text.
    package let range: Range<Int>
    /// The sentence around the range.
    package let sentence: Range<Int>
    /// The rule's stable name, such as `meeting.coordinated-list`.
    package let rule: String

    package init(article: ArticleID, range: Range<Int>, sentence: Range<Int>, rule: String) {
        self.article = article
        self.range = range
        self.sentence = sentence
        self.rule = rule
    }
}
