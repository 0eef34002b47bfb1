import Corpus
import Facts
import NewsIndex

/// Articles in schema.org's vocabulary as JSON-LD 1.1 (https://schema.org/NewsArticle): one by itself, or an `ItemList`.
struct LinkedArticles<Item>: ListDocument {
    private let article: @Sendable (Item) -> IndexedArticle
    private var count = 0

    private static var context: JSONValue { "https://schema.org" }

    init(_ article: @escaping @Sendable (Item) -> IndexedArticle) {
        self.article = article
    }

    mutating func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        count = 0
        var object = JSONObjectWriter(&bytes)
        object.add("@context", Self.context, to: &bytes)
        object.add("@type", "ItemList", to: &bytes)
        object.add("@id", .string(frame.absolute(frame.link)), to: &bytes)
        object.add("name", .string(frame.title), to: &bytes)
        object.add("numberOfItems", .integer(frame.total), to: &bytes)
        object.add("itemListElement", to: &bytes)
        bytes.append(UInt8(ascii: "["))
    }

    mutating func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        if count > 0 { bytes.append(UInt8(ascii: ",")) }
        count += 1
        bytes.append(UInt8(ascii: "\n"))
        let told = JSONValue.object(Self.members(of: article(item), in: frame))
        JSONValue.object([
            JSONMember("@type", "ListItem"), JSONMember("position", .integer(count)), JSONMember("item", told),
        ]).append(to: &bytes)
    }

    mutating func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) { bytes += "]}\n".utf8 }

    func single(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let members = Self.members(of: article(item), in: frame)
        JSONValue.object([JSONMember("@context", Self.context)] + members).append(to: &bytes)
    }

    private static func members(of article: IndexedArticle, in frame: DocumentFrame) -> [JSONMember] {
        let link = frame.absolute(Links.article(article.id))
        let text = article.text
        var members = [
            JSONMember("@type", "NewsArticle"), JSONMember("@id", .string(link)),
            JSONMember("url", .string(article.origin.address ?? link)),
            JSONMember("identifier", .string(article.id.value)),
        ]
        if let title = article.title?.value { members.append(JSONMember("headline", .string(title))) }
        if article.language != "und" { members.append(JSONMember("inLanguage", .string(article.language))) }
        // ISO 8601 as far as it is known.
        if let date = article.published?.value { members.append(JSONMember("datePublished", .string(date))) }
        if let publisher = article.publisher { members.append(JSONMember("publisher", organization(publisher))) }
        let authors = article.origin.authors
        if !authors.isEmpty {
            members.append(
                JSONMember("author", .array(authors.map { ["@type": "Person", "name": .string($0)] })))
        }
        if let agencies = article.source?.agencies, !agencies.isEmpty {
            members.append(JSONMember("sourceOrganization", .array(agencies.map(organization))))
        }
        members += [
            JSONMember("wordCount", .integer(article.wordCount)), JSONMember("articleBody", .string(text.string)),
            JSONMember(
                "encoding",
                [
                    "@type": "MediaObject", "contentUrl": .string(link + "/text"), "encodingFormat": "text/plain",
                    "sha256": .string(text.hash.replacing("sha256:", with: "")),
                ]),
            // That it is about any of them would be a guess.
            JSONMember("mentions", .array(article.entities.map { mention(frame.snapshot.entities[$0], in: frame) })),
        ]
        return members
    }

    private static func organization(_ name: String) -> JSONValue {
        ["@type": "Organization", "name": .string(name)]
    }

    private static func mention(_ entity: IndexedEntity, in frame: DocumentFrame) -> JSONValue {
        var members = [
            JSONMember("@type", .string(type(entity.type))),
            JSONMember("@id", .string(frame.absolute(Links.entity(entity.id)))),
            JSONMember("name", .string(entity.name)),
        ]
        if entity.type == .country { members.append(JSONMember("identifier", .string(entity.id.value))) }
        if let degrees = entity.mapPoint(in: frame.snapshot)?.degrees, entity.type == .place {
            members.append(
                JSONMember(
                    "geo",
                    [
                        "@type": "GeoCoordinates", "latitude": .number(degrees.latitude),
                        "longitude": .number(degrees.longitude),
                    ]))
        }
        return .object(members)
    }

    private static func type(_ type: EntityType) -> String {
        switch type {
        case .person: "Person"
        case .organization: "Organization"
        case .country: "Country"
        case .place: "Place"
        case .event: "Event"
        }
    }
}
