import Corpus
import Extraction

/// From a name in a URL to a position in the snapshot's arrays.
struct SnapshotLookups: Sendable {
    let articles: [String: Int]
    let entities: [String: Int]
    /// Other names of entities, in lower case; one that two entities share names neither.
    let aliases: [String: Int]
    let meetings: [String: Int]

    init(articles: [IndexedArticle], entities: [IndexedEntity], meetings: [IndexedMeeting]) {
        self.articles = Self.positions(articles.map(\.id.value))
        self.entities = Self.positions(entities.map(\.id.value))
        self.meetings = Self.positions(meetings.map(\.id.value))
        var aliases: [String: Int?] = [:]
        for (position, entity) in entities.enumerated() {
            var names: Set<String> = [entity.id.value.lowercased()]
            for name in entity.names {
                let slug = Slug.make(name.value)
                if !slug.isEmpty { names.insert(entity.resolved.type.idPrefix + slug) }
            }
            for name in names {
                if let known = aliases[name], known != position {
                    aliases[name] = .some(nil)
                } else {
                    aliases[name] = position
                }
            }
        }
        self.aliases = aliases.compactMapValues(\.self)
    }

    private static func positions(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices)) { first, _ in first }
    }
}

extension EntityType {
    /// What an identifier of this type begins with; a country's is its bare code.
    var idPrefix: String {
        switch self {
        case .person: "per-"
        case .organization: "org-"
        case .country: ""
        case .place: "plc-"
        case .event: "evt-"
        }
    }
}
