import Corpus
import Facts
import NewsIndex

extension FeedEntry {
    /// How many of the entities that an article speaks of are its categories.
    private static let mostEntities = 20
    /// How many sides of a discrepancy are cited.
    private static let mostSides = 20

    static func article(_ article: IndexedArticle, in frame: DocumentFrame) -> FeedEntry {
        self.article(article, citing: [], in: frame)
    }

    /// An article with what shows best why it was found.
    static func found(_ found: FoundArticle, in frame: DocumentFrame) -> FeedEntry {
        let snippet = found.snippet.map { CitedPassage($0.snippet, of: found.article, in: frame) }
        return article(found.article, citing: [snippet].compactMap(\.self), in: frame)
    }

    private static func article(
        _ article: IndexedArticle, citing passages: [CitedPassage], in frame: DocumentFrame
    ) -> FeedEntry {
        FeedEntry(
            id: frame.names.tag(Links.article(article.id)),
            title: article.title?.value.beginning(TextLimit.line).text ?? article.id.value,
            summary: article.excerpt.beginning(TextLimit.line).text, passages: passages,
            dates: ReportedDates(articles: [article.number], in: frame.snapshot),
            authors: article.origin.authors + [article.publisher].compactMap(\.self),
            link: article.origin.address ?? frame.absolute("/articles/\(article.id.value)"),
            text: frame.absolute(Links.article(article.id) + "/text"), language: article.language,
            categories: article.entities.prefix(mostEntities).map { Category(frame.snapshot.entities[$0], in: frame) })
    }

    static func quotation(_ quotation: IndexedQuotation, in frame: DocumentFrame) -> FeedEntry {
        let snapshot = frame.snapshot
        let passage = CitedPassage(quotation.quotation.evidence, in: frame)
        let speaker = quotation.speaker.flatMap(snapshot.entityIndex).map { snapshot.entities[$0] }
        let named = speaker?.name.beginning(TextLimit.name).text
        let worded = quotation.quotation.speaker.flatMap { words in
            Words(words.range, of: quotation.article, in: snapshot)?.cut(to: TextLimit.line).text
        }
        let said = Words(quotation.quotation.evidence.range, of: quotation.article, in: snapshot)?
            .cut(to: TextLimit.quotation).text
        let article = snapshot.articleIndex(quotation.article)
        return FeedEntry(
            id: frame.names.tag(Links.quotation(quotation.id)),
            title: "Propos de " + (named ?? worded.map { "« \($0) »" } ?? "source non nommée"),
            summary: said, passages: [passage].compactMap(\.self),
            dates: ReportedDates(articles: [article].compactMap(\.self), in: snapshot),
            authors: [passage?.publisher].compactMap(\.self), link: frame.absolute(Links.quotation(quotation.id)),
            text: nil, language: article.map { snapshot.articles[$0].language },
            categories: [Category(quotation.quotation.kind.rawValue)]
                + [speaker].compactMap(\.self).map { Category($0, in: frame) })
    }

    static func meeting(_ meeting: IndexedMeeting, in frame: DocumentFrame) -> FeedEntry {
        let snapshot = frame.snapshot
        let articles = meeting.articleNumbers(in: snapshot)
        let words = MeetingWords(meeting, in: snapshot)
        let entities = [
            meeting.host?.person, meeting.host?.organization, meeting.counterpart.person,
            meeting.counterpart.organization, meeting.counterpart.country.map { EntityID($0.value) }, meeting.place,
            meeting.event,
        ]
        return FeedEntry(
            id: frame.names.tag(Links.meeting(meeting.id)), title: words.title,
            summary: Self.circumstances(meeting, words),
            passages: [CitedPassage(meeting.reports.first?.evidence, in: frame)].compactMap(\.self),
            dates: ReportedDates(articles: articles, in: snapshot), authors: snapshot.publishers(of: articles),
            link: frame.absolute(Links.meeting(meeting.id)), text: nil, language: nil,
            categories: [Category(meeting.status.rawValue), Category(meeting.kind.rawValue)]
                + entities.compactMap { $0.flatMap(snapshot.entityIndex) }.map {
                    Category(snapshot.entities[$0], in: frame)
                })
    }

    /// When and where it was: *2031-05-12 – 2031-05-14, Valombre*.
    private static func circumstances(_ meeting: IndexedMeeting, _ words: MeetingWords) -> String? {
        let (first, last) = (meeting.dates?.first.text, meeting.dates?.last.text)
        let days = [first, last == first ? nil : last].compactMap(\.self).joined(separator: " – ")
        let told = [days.isEmpty ? nil : days, words.place].compactMap(\.self).joined(separator: ", ")
        return told.isEmpty ? nil : told
    }

    static func discrepancy(_ discrepancy: Discrepancy, in frame: DocumentFrame) -> FeedEntry {
        let snapshot = frame.snapshot
        let articles = discrepancy.articleNumbers(in: snapshot)
        let entity = discrepancy.entity.flatMap(snapshot.entityIndex).map { Category(snapshot.entities[$0], in: frame) }
        return FeedEntry(
            id: frame.names.tag(Links.discrepancy(discrepancy.id)),
            title: discrepancy.frenchSummary.beginning(TextLimit.quotation).text, summary: nil,
            passages: discrepancy.values.prefix(mostSides).compactMap { CitedPassage($0.evidence, in: frame) },
            dates: ReportedDates(articles: articles, in: snapshot), authors: snapshot.publishers(of: articles),
            link: frame.absolute(Links.discrepancy(discrepancy.id)), text: nil, language: nil,
            categories: [
                Category(discrepancy.kind.rawValue), Category(discrepancy.kind.severity.rawValue),
            ] + [entity].compactMap(\.self))
    }
}

extension FeedEntry.Category {
    fileprivate init(_ word: String) {
        self.init(scheme: nil, term: word, label: word)
    }

    fileprivate init(_ entity: IndexedEntity, in frame: DocumentFrame) {
        self.init(
            scheme: frame.absolute("/v1/entities"), term: entity.id.value,
            label: entity.name.beginning(TextLimit.name).text)
    }
}

extension IndexSnapshot {
    /// Who published some articles, each once, in their order.
    fileprivate func publishers(of articles: [Int]) -> [String] {
        var seen: Set<String> = []
        return articles.compactMap(self.articles.publisher).filter { seen.insert($0).inserted }
    }
}
