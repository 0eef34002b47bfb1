package import struct Corpus.ArticleID

/// Two articles that share passages word for word.
package struct ArticleCopy: Sendable {
    package let left: Side
    package let right: Side
    package let kind: Kind
    /// What both hold, in the order of the left one.
    package let passages: [Passage]
    /// The agencies that either credits, in the order of their names.
    package let agencies: [String]

    /// One of the two articles.
    package struct Side: Sendable {
        package let article: ArticleID
        /// How much of its words stands in the other, from 0 to 1.
        package let shared: Double
    }

    /// A passage of both, in Unicode scalars of each text.
    package struct Passage: Sendable {
        package let left: Range<Int>
        package let right: Range<Int>
        package let wordCount: Int
        /// Whether both give it as somebody's words: who quotes one speech copies nobody.
        package let isQuoted: Bool
    }

    /// How much the articles share, quoted speech left aside.
    package enum Kind: String, Sendable, CaseIterable {
        /// Nearly all of both.
        case duplicate
        /// Most of one.
        case reprint
        /// A part of both.
        case passage
    }

    /// Whether the articles are one source for what both say.
    package var isDependent: Bool { kind != .passage }
}
