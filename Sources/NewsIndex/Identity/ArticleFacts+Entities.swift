import Extraction

extension ArticleFacts {
    /// The facts with other entities; an entity keeps its index.
    func replacing(entities: [ArticleEntity]) -> ArticleFacts {
        ArticleFacts(
            article: article, sentences: sentences, entities: entities, meetings: meetings, quotations: quotations,
            claims: claims, dates: dates, eventDate: eventDate, writtenDate: writtenDate, fingerprints: fingerprints)
    }
}
