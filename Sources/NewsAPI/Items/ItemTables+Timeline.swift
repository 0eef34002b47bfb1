import Facts
import NewsIndex

/// A stretch of a timeline, with the addresses of what is counted in it.
struct SeenStretch {
    let entry: Timeline.Entry
    /// What narrows the articles, as the request gave it; empty where nothing does.
    let filter: String
}

extension ItemTables {
    static let timeline = timeline(of: Set(Timeline.Kind.allCases))

    /// The table of stretches that count some kinds only.
    static func timeline(of kinds: Set<Timeline.Kind>) -> FieldTable<SeenStretch> {
        FieldTable(
            "stretch",
            [
                .date("date", "The day, the month or the year.", from: "Timeline.Entry.date") { stretch, _ in
                    stretch.entry.date.text
                }
            ] + counted.filter { kinds.contains($0.kind) }.map(\.field))
    }

    private static let counted: [(kind: Timeline.Kind, field: ItemField<SeenStretch>)] = [
        (
            .article,
            count("articles", of: .article, "The articles that were published then.")
                .linked { stretch, _ in
                    let date = stretch.entry.date.text ?? ""
                    return "/v1/articles?published_from=\(date)&published_to=\(date)\(stretch.filter)"
                }
        ),
        (
            .meeting,
            count("meetings", of: .meeting, "The meetings whose first day is then.")
                .linked { stretch, _ in
                    // Meetings are not narrowed by what narrows articles.
                    guard stretch.filter.isEmpty, let date = stretch.entry.date.text else { return nil }
                    return "/v1/meetings?date_from=\(date)&date_to=\(date)"
                }
        ),
        (.event, count("events", of: .event, "The articles whose main event begins then.")),
        (.quotation, count("quotes", of: .quotation, "What the articles that were published then quote.")),
        (.claim, count("claims", of: .claim, "The numbers that they state.")),
    ]

    private static func count(_ name: String, of kind: Timeline.Kind, _ meaning: String) -> ItemField<SeenStretch> {
        .elsewhere(name, meaning, from: "Timeline.Counts").counted { stretch, _ in stretch.entry.counts[kind] }
    }
}
