import Corpus
import Facts
import Naming

/// Reads a text as an article and asks who and what it names.
struct NamedText {
    let entities: [ArticleEntity]

    private static let reader = Result { try NameReader() }

    init(_ text: String) throws {
        let article = try ArticleDecoder.decode(Array(text.utf8), fileName: "text.txt")
        let reader = try Self.reader.get()
        entities = reader.entities(in: reader.reading(of: article)).entities
    }

    func names(_ type: EntityType) -> [String] {
        entities.filter { $0.type == type }.map(\.name)
    }

    var countries: Set<String> {
        Set(entities.compactMap(\.country?.value))
    }
}
