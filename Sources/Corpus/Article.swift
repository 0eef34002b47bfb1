/// One news article, decoded and freed of page furniture.
package struct Article: Sendable, Equatable {
    package let id: ArticleID
    /// The file's path below the folder of articles.
    package let fileName: String
    /// The size of the file, in bytes.
    package let byteCount: Int
    /// The headline, or nil where the file states none.
    package let title: Title?
    /// A BCP 47 tag: `fr`, `en`, or `und` where the words do not tell.
    package let language: String
    /// Title and body as served: every range of the product counts Unicode scalars of exactly this text.
    package let text: ArticleText
    /// Who published it, as the file says, or nil.
    package let source: Source?
    /// The day the file states it was published, or nil.
    ///
    /// Inference from the text is another module's work.
    package let stated: StatedDate?
    /// Lines that were taken off, in the file's order.
    package let furniture: [FurnitureLine]
    /// What its file says of it beside the text, and how the file was read.
    package var origin: Origin { boxed?.origin ?? .plain }
    /// Nothing for plain texts, which nearly all are.
    private let boxed: OriginBox?

    package init(
        id: ArticleID, fileName: String, byteCount: Int, title: Title?, text: ArticleText, source: Source?,
        stated: StatedDate?, furniture: [FurnitureLine], language: String = "fr", origin: Origin = .plain
    ) {
        self.id = id
        self.fileName = fileName
        self.byteCount = byteCount
        self.title = title
        self.text = text
        self.source = source
        self.stated = stated
        self.furniture = furniture
        self.language = language
        boxed = origin == .plain ? nil : OriginBox(origin)
    }

    /// Many articles have none: it stands apart, so that these are no larger for it.
    private final class OriginBox: Sendable, Equatable {
        let origin: Origin

        init(_ origin: Origin) {
            self.origin = origin
        }

        static func == (left: OriginBox, right: OriginBox) -> Bool { left.origin == right.origin }
    }
}

extension Article {
    /// A headline and where it was read.
    package struct Title: Sendable, Hashable {
        package let value: String
        package let basis: Basis
        /// Its place in the article's text (Unicode scalars), or nil where it stood in furniture only.
        package let range: Range<Int>?

        package init(value: String, basis: Basis, range: Range<Int>?) {
            self.value = value
            self.basis = basis
            self.range = range
        }

        package enum Basis: String, Sendable, CaseIterable {
            case firstLine = "first_line"
            case feedFooter = "feed_footer"
            /// The file names it apart from the text.
            case metadata
            /// An editor gave it.
            case editor
        }
    }

    /// The publisher, with the agencies that it credits.
    package struct Source: Sendable, Hashable {
        /// nil where only agencies are credited.
        package let name: String?
        /// Agencies named as authors (*avec MAP*, *PARIS (AFP) -*), in order.
        package let agencies: [String]
        /// The line of the file that says so.
        package let statement: String

        package init(name: String?, agencies: [String], statement: String) {
            self.name = name
            self.agencies = agencies
            self.statement = statement
        }
    }

    /// A publication date that the file itself states.
    package struct StatedDate: Sendable, Hashable {
        /// An RFC 3339 full-date: `2025-11-24`.
        package let value: String
        /// The line of the file that says so.
        package let statement: String

        package init(value: String, statement: String) {
            self.value = value
            self.statement = statement
        }
    }

    /// A line of the file that is not part of the article.
    package struct FurnitureLine: Sendable, Hashable {
        /// The line's number in the file, from 1.
        package let number: Int
        package let text: String
        package let reason: Reason

        package init(number: Int, text: String, reason: Reason) {
            self.number = number
            self.text = text
            self.reason = reason
        }

        package enum Reason: String, Sendable, CaseIterable {
            case advertising
            case byline
            case commentForm = "comment_form"
            case feedFooter = "feed_footer"
            case legalNotice = "legal_notice"
            /// Marks of no width, references to characters, tags: what nobody reads.
            case marks
            /// Menus, tags and other ways to elsewhere.
            case navigation
            case photoCredit = "photo_credit"
            case relatedLink = "related_link"
            /// The title once more.
            case repeatedTitle = "repeated_title"
            case sharing
            case sitePromotion = "site_promotion"
        }
    }
}
