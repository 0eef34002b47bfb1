import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    func article(_ indexed: IndexedArticle) -> EncodedObject {
        let article = indexed.article
        return EncodedObject([
            JSONMember("id", .string(article.id.value)),
            JSONMember("title", .text(article.title?.value)),
            JSONMember("title_basis", .text(article.title?.basis.rawValue)),
            JSONMember("language", .string(article.language)),
            JSONMember("source", source(article.source)),
            JSONMember("published_at", published(indexed.published)),
            JSONMember("event_date", eventDate(indexed.facts.eventDate)),
            JSONMember("word_count", .integer(indexed.wordCount)),
            JSONMember("excerpt", .string(indexed.excerpt)),
            JSONMember("counts", counts(of: indexed)),
            JSONMember("text_hash", .string(article.text.hash)),
            JSONMember("file", .string(article.fileName)),
            JSONMember("self", .string(Links.article(article.id))),
        ])
    }

    /// What the resource of one article says beyond the item of a list.
    func articleDetails(_ indexed: IndexedArticle) -> [JSONMember] {
        let article = indexed.article
        let link = Links.article(article.id)
        return [
            JSONMember("furniture", furniture(article.furniture)),
            JSONMember("byte_count", .integer(article.byteCount)),
            JSONMember("scalar_count", .integer(article.text.scalars.count)),
            JSONMember(
                "links",
                [
                    "text": .string(link + "/text"), "entities": .string(link + "/entities"),
                    "meetings": .string(link + "/meetings"), "quotes": .string(link + "/quotes"),
                    "claims": .string(link + "/claims"), "copies": .string(link + "/copies"),
                ]),
        ]
    }

    private func source(_ source: Article.Source?) -> JSONValue {
        guard let source else { return .null }
        return [
            "name": .text(source.name), "agencies": .texts(source.agencies), "statement": .string(source.statement),
        ]
    }

    private func published(_ date: PublicationDate?) -> JSONValue {
        guard let date else { return .null }
        return [
            "value": .string(date.value), "precision": .string(date.date.precision.rawValue),
            "basis": .string(date.basis.rawValue), "statement": .text(date.statement),
            "evidence": date.evidence.map(evidence) ?? .null, "inferred_from": .text(date.witness?.value),
        ]
    }

    private func eventDate(_ date: EventDate?) -> JSONValue {
        guard let date else { return .null }
        return ["value": .string(date.value), "evidence": evidence(date.evidence)]
    }

    private func counts(of article: IndexedArticle) -> JSONValue {
        let types: [EntityType] = [.person, .organization, .country, .place, .event]
        return .object(
            types.map { JSONMember($0.rawValue, .integer(article.entityCounts[$0] ?? 0)) } + [
                JSONMember("meetings", .integer(article.meetings.count)),
                JSONMember("quotes", .integer(article.facts.quotations.count)),
                JSONMember("claims", .integer(article.claims.count)),
                JSONMember("copies", .integer(snapshot.copies(of: article.id).count)),
            ])
    }

    private func furniture(_ lines: [Article.FurnitureLine]) -> JSONValue {
        let reasons = Dictionary(grouping: lines, by: \.reason.rawValue).mapValues(\.count)
        return [
            "lines": .integer(lines.count),
            "reasons": .array(
                reasons.sorted { $0.key < $1.key }.map {
                    ["reason": .string($0.key), "lines": .integer($0.value)]
                }),
            "removed": .array(
                lines.map {
                    ["line": .integer($0.number), "reason": .string($0.reason.rawValue), "text": .string($0.text)]
                }),
        ]
    }
}
