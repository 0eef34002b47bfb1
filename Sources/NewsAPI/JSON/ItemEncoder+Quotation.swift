import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    func quotation(_ indexed: IndexedQuotation) -> EncodedObject {
        let quotation = indexed.quotation
        let text = snapshot.articleIndex(indexed.article).map { snapshot.articles[$0].article.text }
        let verb = quotation.verb.map { verb -> JSONValue in
            [
                "infinitive": .string(verb.infinitive), "text": .text(text.map { $0[verb.range] }),
                "position": position(verb.range),
            ]
        }
        return EncodedObject([
            JSONMember("id", .string(indexed.id.value)),
            JSONMember("article_id", .string(indexed.article.value)),
            JSONMember("kind", .string(quotation.kind.rawValue)),
            JSONMember("text", .text(text.map { $0[quotation.evidence.range] })),
            JSONMember("speaker", reference(indexed.speaker)),
            JSONMember("speaker_words", quotation.speaker.map { words($0.range, of: indexed.article) } ?? .null),
            JSONMember("verb", verb ?? .null),
            JSONMember("evidence", evidence(quotation.evidence)),
        ])
    }

    /// Words of an article with where they stand.
    func words(_ range: Range<Int>, of article: ArticleID) -> JSONValue {
        let text = snapshot.articleIndex(article).map { snapshot.articles[$0].article.text }
        return ["text": .text(text.map { $0[range] }), "position": position(range)]
    }
}
