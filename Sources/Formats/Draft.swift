/// One article as a file tells it, before its text is told from furniture.
package struct Draft: Codable, Sendable, Equatable {
    package var title: String?
    package var authors: [String] = []
    package var section: String?
    /// The canonical address.
    package var address: String?
    /// What its producer calls it by.
    package var guid: String?
    /// A BCP 47 tag, as stated.
    package var language: String?
    /// The day on which it was published, as RFC 3339's full-date.
    package var published: Stated?
    package var publisher: Stated?
    /// The body: a paragraph a line, an empty line between paragraphs.
    package var lines: [String] = []
    /// What stands in the file and not in the body.
    package var removed: [Removed] = []
    package var isSummary = false
    /// Until when it may not be shown, as stated.
    package var embargo: String?
    package var assumptions: [Assumption] = []
    /// Of two of one article the greater is later: its number, or when it was changed.
    package var version: String?

    package init() {}

    /// A value with the words of the file that say it.
    package struct Stated: Codable, Sendable, Equatable {
        package let value: String
        package let statement: String

        package init(value: String, statement: String) {
            self.value = value
            self.statement = statement
        }
    }

    /// Words that are no part of the article.
    package struct Removed: Codable, Sendable, Equatable {
        package let text: String
        package let reason: Reason

        package init(text: String, reason: Reason) {
            self.text = text
            self.reason = reason
        }

        package enum Reason: String, Codable, Sendable {
            case advertising
            case byline
            case comments
            case credit
            case legal
            case markup
            case navigation
            case promotion
            case related
            case sharing
        }
    }

    /// Whether there is anything to read.
    package var hasText: Bool { lines.contains { !$0.isEmpty } }

    /// Puts paragraphs apart by empty lines.
    package mutating func setParagraphs(_ paragraphs: [String]) {
        lines = Array(paragraphs.filter { !$0.isEmpty }.map { [$0] }.joined(separator: [""]))
    }
}

/// What a file was read as.
package struct Document: Codable, Sendable, Equatable {
    package var kind: FileKind
    package var encoding: String
    package var drafts: [Draft]
    /// Entries that hold nothing to serve, each with why.
    package var leftOut: [String] = []
    /// What was assumed of the whole file.
    package var assumptions: [Assumption] = []

    package init(kind: FileKind, encoding: String, drafts: [Draft]) {
        self.kind = kind
        self.encoding = encoding
        self.drafts = drafts
    }
}

/// Something that was assumed where the file does not say, or says otherwise.
package struct Assumption: Codable, Sendable, Hashable {
    package let kind: Kind
    /// The figures: which encoding, which octet, which column.
    package let detail: String

    package init(_ kind: Kind, _ detail: String = "") {
        self.kind = kind
        self.detail = detail
    }

    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The encoding is told by the octets.
        case encodingGuessed = "encoding_guessed"
        /// The file declares another encoding than its octets have.
        case encodingOverruled = "encoding_overruled"
        /// Octets that belong to no character were read as something else.
        case octetsReplaced = "octets_replaced"
        /// The name's ending says another kind.
        case kindOverruled = "kind_overruled"
        /// The stated language is not that of the words.
        case languageOverruled = "language_overruled"
        /// A date such as 03/04/2026 was read day first.
        case dayFirst = "day_first"
        /// Columns are told by their contents or by names near to those known.
        case columnsGuessed = "columns_guessed"
        /// Markup was taken out of a text.
        case markupRemoved = "markup_removed"
        /// The text is a summary, or the beginning of an article.
        case summaryOnly = "summary_only"
        /// Some of the file was not read.
        case cut
    }
}

/// Why a file is not read.
package struct FormatProblem: Error, Codable, Sendable, Hashable, CustomStringConvertible {
    package let code: Code
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    package var description: String { detail }

    package enum Code: String, Codable, Sendable, CaseIterable {
        case binary
        case damaged
        case empty
        case encrypted
        case missingTool = "missing_tool"
        case noArticle = "no_article"
        case noText = "no_text"
        case tooDeep = "too_deep"
        case tooLarge = "too_large"
        case tooMuch = "too_much"
        case unreadable = "parser_failed"
        case unsupported
    }
}
