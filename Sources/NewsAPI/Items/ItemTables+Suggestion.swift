import Corpus
import HTTPMessage
import NewsIndex

/// What is suggested, as a request asked for it.
struct Suggestions {
    let items: [Suggestion]
    let link: String
}

extension ItemTables {
    /// How many suggestions there are at most.
    static let mostSuggestions = 50

    static let suggestions = FieldTable<Suggestions>(
        "suggestions", link: { suggestions, _ in suggestions.link },
        [
            .few(
                "items", suggestion, most: mostSuggestions,
                "Entities, then articles, then words: of each the nearest first, then those mentioned most.",
                from: "IndexSnapshot.suggestions"
            ) { suggestions, _ in suggestions.items }
        ])

    private static let suggestion = FieldTable<Suggestion>(
        "suggestion", link: { suggestion, snapshot in suggestion.link(in: snapshot) },
        [
            .choice(
                "kind", of: SuggestionKind.allCases.map(\.rawValue), "What it is.", from: "Suggestion.kind"
            ) { suggestion, _ in suggestion.kind.rawValue },
            .id("Its identifier; a word's is itself.", from: "Suggestion.item") { suggestion, snapshot in
                suggestion.id(in: snapshot)
            },
            .text("label", "What it is called.", from: "Suggestion.label") { suggestion, _ in suggestion.label },
            .text("name", "The name that matches, which may be another one.", from: "Suggestion.name") {
                suggestion, _ in suggestion.name
            },
            .few(
                "matches", position, most: Parameter.mostValues,
                "Where the words that were typed stand in that name.", from: "Suggestion.ranges"
            ) { suggestion, _ in suggestion.ranges.filter { $0.upperBound <= TextLimit.line } },
            .integer("edits", "How many errors what was typed has.", from: "Suggestion.edits") { suggestion, _ in
                suggestion.edits
            },
            .number(
                "count", isOptional: true,
                "How often an entity is mentioned, or how many articles have a word; null of an article.",
                from: "Suggestion.count"
            ) { suggestion, _ in suggestion.count.map(Double.init) },
        ])
}

extension Suggestion {
    fileprivate func id(in snapshot: IndexSnapshot) -> String {
        switch kind {
        case .article: snapshot.articles.id(at: item).value
        case .word: label
        default: snapshot.entities.id(at: item).value
        }
    }

    /// Where it leads: a word to what is found by it.
    fileprivate func link(in snapshot: IndexSnapshot) -> String {
        switch kind {
        case .article: Links.article(snapshot.articles.id(at: item))
        case .word: "/v1/search?q=" + PercentEncoding.encode(label)
        default: Links.entity(snapshot.entities.id(at: item))
        }
    }
}
