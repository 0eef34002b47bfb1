import Facts
import NewsIndex

/// A stretch of a timeline, with the addresses of what is counted in it.
struct SeenStretch {
    let entry: Timeline.Entry
    /// What narrows the articles, as the request gave it; empty where nothing does.
    let filter: String

    /// The address of what another list has of those days; nil where the articles are narrowed, which it is not by the same.
    func link(_ list: String) -> String? {
        guard filter.isEmpty, let date = entry.date.text else { return nil }
        return "\(list)?date_from=\(date)&date_to=\(date)"
    }
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
                .linked { stretch, _ in stretch.link("/v1/meetings") }
        ),
        (.event, count("events", of: .event, "The articles whose main event begins then.")),
        (
            .quotation,
            count("quotes", of: .quotation, "What the articles that were published then quote.")
                .linked { stretch, _ in stretch.link("/v1/quotes") }
        ),
        (
            .claim,
            count("claims", of: .claim, "The numbers that they state.")
                .linked { stretch, _ in stretch.link("/v1/claims") }
        ),
    ]

    private static func count(_ name: String, of kind: Timeline.Kind, _ meaning: String) -> ItemField<SeenStretch> {
        .elsewhere(name, meaning, from: "Timeline.Counts").counted { stretch, _ in stretch.entry.counts[kind] }
    }
}
