import Corpus
import HTTPMessage
import NewsIndex

extension ItemTables {
    static let change = FieldTable<NumberedChange>(
        "change",
        [
            .integer("sequence", "Its number: greater than that of every change before.", from: "NumberedChange") {
                change, _ in change.sequence
            },
            .code("at", "When it was seen, RFC 3339.", from: "NumberedChange.milliseconds") { change, _ in
                HTTPDate(unixSeconds: Int64(change.milliseconds / 1000))
                    .timestamp(milliseconds: change.milliseconds % 1000)
            },
            .choice(
                "kind", of: NewsChange.Kind.allCases.map(\.rawValue), "What happened.", from: "NewsChange.kind"
            ) { change, _ in change.change.kind.rawValue },
            .code("item_id", "The identifier of what it is about.", from: "NewsChange.id") { change, _ in
                change.change.id
            },
            .code("link", "The address of that; what is no more is not found there.", from: "NewsChange.id") {
                change, _ in Links.subject(of: change.change)
            },
        ])
}

extension Links {
    /// What a change is about.
    fileprivate static func subject(of change: NewsChange) -> String {
        switch change.kind.subject {
        case .article: article(ArticleID(made: change.id))
        case .meeting: "/v1/meetings/\(change.id)"
        case .discrepancy: "/v1/discrepancies/\(change.id)"
        }
    }
}
