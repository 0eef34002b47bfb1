/// What an editor knows better of an article than its file does; nil leaves it as the file has it.
package struct ArticleAmendment: Sendable, Hashable {
    package var title: String?
    /// RFC 3339 full-date.
    package var date: String?
    /// The publisher.
    package var source: String?
    /// Who signs it.
    package var author: String?
    /// Until when it may not be shown, in RFC 3339.
    package var embargo: String?

    package init(
        title: String? = nil, date: String? = nil, source: String? = nil, author: String? = nil, embargo: String? = nil
    ) {
        self.embargo = embargo
        self.title = title
        self.date = date
        self.source = source
        self.author = author
    }

    /// The same with what a later decision says.
    func amended(by later: ArticleAmendment) -> ArticleAmendment {
        ArticleAmendment(
            title: later.title ?? title, date: later.date ?? date, source: later.source ?? source,
            author: later.author ?? author, embargo: later.embargo ?? embargo)
    }
}

extension Corrections {
    /// What editors know better of articles, by their identifiers; the last decision on each member holds.
    package var amendments: [String: ArticleAmendment] {
        decisions.reduce(into: [:]) { amendments, correction in
            guard case .article(let id, let amendment) = correction.decision else { return }
            amendments[id] = amendments[id]?.amended(by: amendment) ?? amendment
        }
    }
}

extension Article {
    /// The article as an editor says that it is; its text stays as its file has it.
    package func amended(by amendment: ArticleAmendment?) -> Article {
        guard let amendment else { return self }
        var origin = origin
        if let author = amendment.author { origin.authors = [author] }
        if let embargo = amendment.embargo { origin.embargo = embargo }
        return Article(
            id: id, fileName: fileName, byteCount: byteCount,
            title: amendment.title.map { Title(value: $0, basis: .editor, range: nil) } ?? title, text: text,
            source: amendment.source.map {
                let agencies = source?.agencies ?? []
                return Source(name: $0, agencies: agencies, statement: Corrections.fileName)
            } ?? source,
            stated: amendment.date.map { StatedDate(value: $0, statement: Corrections.fileName) } ?? stated,
            furniture: furniture, language: language, origin: origin)
    }
}
