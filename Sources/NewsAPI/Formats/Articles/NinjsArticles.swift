import Corpus
import Facts
import NewsIndex

/// Articles as IPTC ninjs 3.1 (https://www.iptc.org/std/ninjs/): an object each.
///
/// The standard has no form for a list: it is an array of them.
struct NinjsArticles<Item>: ListDocument {
    private let article: @Sendable (Item) -> IndexedArticle
    private var isFirst = true

    init(_ article: @escaping @Sendable (Item) -> IndexedArticle) {
        self.article = article
    }

    mutating func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        isFirst = true
        bytes.append(UInt8(ascii: "["))
    }

    mutating func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\n"))
        single(item, in: frame, to: &bytes)
    }

    mutating func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) { bytes += "]\n".utf8 }

    func single(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let article = article(item)
        JSONValue.object(Self.members(of: article, in: frame) + Self.names(in: article, frame)).append(to: &bytes)
    }

    private static var standard: JSONValue {
        [
            "name": "ninjs", "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        ]
    }

    private static func members(of article: IndexedArticle, in frame: DocumentFrame) -> [JSONMember] {
        let link = frame.absolute(Links.article(article.id))
        var members = [
            // A name, not a way: the ways are renditions.
            JSONMember("uri", .string(frame.names.tag(Links.article(article.id)))),
            JSONMember("type", "text"), JSONMember("representationType", "full"), JSONMember("standard", standard),
            JSONMember("language", .string(article.language)),
        ]
        // The standard knows days by their first moment only: what is not known to the day is left out.
        if let day = ReportedDates(articles: [article.number], in: frame.snapshot).published {
            members.append(JSONMember("contentCreated", .string(day)))
        }
        if let title = article.title?.value {
            members += [
                JSONMember("title", .string(title)), JSONMember("headlines", [["value": .string(title)]]),
            ]
        }
        if let source = article.source {
            let parties =
                [source.name].compactMap(\.self).map { ($0, "publisher") } + source.agencies.map { ($0, "agency") }
            members += [
                JSONMember("infoSources", .array(parties.map { ["name": .string($0.0), "role": .string($0.1)] }))
            ]
        }
        let authors = article.origin.authors
        if !authors.isEmpty { members.append(JSONMember("by", .string(authors.joined(separator: ", ")))) }
        members += [
            JSONMember(
                "bodies",
                [
                    [
                        "role": "main", "contentType": "text/plain", "charCount": .integer(article.text.scalarCount),
                        "wordCount": .integer(article.wordCount), "value": .string(article.text.string),
                    ]
                ]),
            JSONMember(
                "renditions", [rendition("text", "text/plain", link + "/text"), rendition("facts", Answer.json, link)]),
            JSONMember("altIds", [["role": "id", "value": .string(article.id.value)]]),
        ]
        return members
    }

    private static func rendition(_ name: String, _ type: String, _ link: String) -> JSONValue {
        ["name": .string(name), "href": .string(link), "contentType": .string(type)]
    }

    /// Who and what the article speaks of, by the standard's kinds.
    private static func names(in article: IndexedArticle, _ frame: DocumentFrame) -> [JSONMember] {
        let entities = article.entities.map { frame.snapshot.entities[$0] }
        func member(_ name: String, _ types: Set<EntityType>) -> JSONMember {
            JSONMember(name, .array(entities.filter { types.contains($0.type) }.map { self.name($0, in: frame) }))
        }
        return [
            member("people", [.person]), member("organisations", [.organization]),
            member("places", [.country, .place]), member("events", [.event]),
        ]
    }

    private static func name(_ entity: IndexedEntity, in frame: DocumentFrame) -> JSONValue {
        var members = [
            JSONMember("name", .string(entity.name)),
            JSONMember("uri", .string(frame.absolute(Links.entity(entity.id)))),
            JSONMember("literal", .string(entity.id.value)),
        ]
        if let point = entity.mapPoint(in: frame.snapshot) { members.append(JSONMember("geoJSON", point.geometry)) }
        return .object(members)
    }
}
