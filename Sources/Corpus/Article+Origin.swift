extension Article {
    /// What a file says of an article beside its text, and how the file was read.
    package struct Origin: Sendable, Hashable {
        /// Who signs it.
        package var authors: [String] = []
        package var section: String?
        /// Its canonical address.
        package var address: String?
        /// What its producer calls it by.
        package var guid: String?
        /// The kind of its file.
        package var format = "text"
        /// As its file has it.
        package var encoding = "utf-8"
        /// Whether the text is only a summary or the beginning of it.
        package var isSummary = false
        package var assumptions: [IntakeNote] = []
        /// Other files that hold it, too, in order.
        package var otherFiles: [String] = []
        /// Until when it may not be shown, as stated; nil once it may.
        package var embargo: String?
        /// Of two of one article the greater is later.
        package var version: String?

        package init() {}

        /// A plain text in UTF-8 of which nothing is said.
        package static let plain = Origin()

        /// What names it wherever it is found; nil where only its file does.
        package var identity: String? {
            address.map(ArticleAddress.key) ?? guid.map { ArticleAddress.isOne($0) ? ArticleAddress.key($0) : $0 }
        }
    }

    /// All files that hold it.
    package var files: [String] { [fileName] + origin.otherFiles }

    /// The article with what its file says of it.
    package func with(_ origin: Origin) -> Article {
        Article(
            id: id, fileName: fileName, byteCount: byteCount, title: title, text: text, source: source, stated: stated,
            furniture: furniture, language: language, origin: origin)
    }
}

/// Something that was assumed in reading a file.
package struct IntakeNote: Sendable, Hashable {
    /// What was assumed, as a stable code such as `encoding_guessed`.
    package let code: String
    /// The figures.
    package let detail: String

    package init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }
}
