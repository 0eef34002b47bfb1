import Corpus
import Extraction
import NewsIndex

/// Writes the index's values in the shapes of the API.
///
/// Each kind of item has a file of its own; here are the shapes that they share.
struct ItemEncoder: Sendable {
    let snapshot: IndexSnapshot

    /// How many scalars of context stand on each side of a quotation.
    private static let contextLength = 32

    /// A place in an article, as the W3C's TextPositionSelector and TextQuoteSelector give it
    /// (https://www.w3.org/TR/annotation-model/#selectors).
    func evidence(_ evidence: Evidence) -> JSONValue {
        guard let index = snapshot.articleIndex(evidence.article) else { return .null }
        let text = snapshot.articles[index].article.text
        let range = evidence.range.clamped(to: 0..<text.scalars.count)
        return [
            "article_id": .string(evidence.article.value),
            "text_hash": .string(text.hash),
            "rule": .string(evidence.rule),
            "sentence": .string(text[evidence.sentence]),
            "position": position(range),
            "quote": [
                "exact": .string(text[range]),
                "prefix": .string(text[max(0, range.lowerBound - Self.contextLength)..<range.lowerBound]),
                "suffix": .string(text[range.upperBound..<range.upperBound + Self.contextLength]),
            ],
        ]
    }

    func evidences(_ list: [Evidence]) -> JSONValue {
        .array(list.map(evidence))
    }

    /// A range of Unicode scalars.
    func position(_ range: Range<Int>) -> JSONValue {
        ["start": .integer(range.lowerBound), "end": .integer(range.upperBound)]
    }

    /// A country; one that the lexicon lacks is named by its code.
    func country(_ code: CountryCode?) -> JSONValue {
        guard let code else { return .null }
        let country = snapshot.countries[code]
        return [
            "code": .string(code.value),
            "m49": .text(country?.m49),
            "name_fr": .string(country?.frenchName ?? code.value),
            "name_en": .string(country?.englishName ?? code.value),
            "continent": .text(country?.continent.rawValue),
        ]
    }

    func continent(_ continent: Continent?) -> JSONValue {
        guard let continent else { return .null }
        return .object(continentMembers(continent))
    }

    func continentMembers(_ continent: Continent) -> [JSONMember] {
        [
            JSONMember("id", .string(continent.rawValue)),
            JSONMember("m49", .string(continent.m49)),
            JSONMember("name_fr", .string(continent.frenchName)),
            JSONMember("name_en", .string(continent.englishName)),
        ]
    }

    /// An entity by name and link; null where there is none.
    func reference(_ id: EntityID?) -> JSONValue {
        guard let id, let index = snapshot.entityIndex(id) else { return .null }
        let entity = snapshot.entities[index].resolved
        return [
            "id": .string(id.value),
            "type": .string(entity.type.rawValue),
            "name": .string(entity.name),
            "self": .string(Links.entity(id)),
        ]
    }
}
