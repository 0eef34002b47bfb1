import Facts
import NewsIndex

/// What came since a day, as a request asked for it.
struct SeenPulse {
    let pulse: Pulse
    let link: String

    /// The day since, as it is named in addresses.
    var since: String { pulse.since?.first.text ?? "" }
}

extension ItemTables {
    static let pulse = FieldTable<SeenPulse>(
        "pulse", link: { seen, _ in seen.link },
        [
            .object("since", stretch, isOptional: true, "The days since.", from: "Pulse.since") { seen, _ in
                seen.pulse.since
            },
            .few(
                "before", stretch, most: Pulse.mostStretches, "As many days before them, and again, the latest first.",
                from: "Pulse.before"
            ) { seen, _ in seen.pulse.before },
            .list(
                "articles", otherArticle, resource: 10, "The articles, the latest first.", from: "Pulse.articles"
            ) { seen, context in
                seen.pulse.articles.prefix(context.most).map { context.snapshot.articles[$0] }
            }
            .counted { seen, _ in seen.pulse.articles.count }
            .linked { seen, _ in "/v1/articles?published_from=\(seen.since)&sort=-published_at" },
            names("new_names", "Of whom or what no article spoke before, those of the most articles first.", \.new),
            names("rising_names", "Of whom or what more speak than before, the greatest ratio first.", \.rising),
            .list(
                "publishers", publisher, resource: 20, "Who published how much, the most first.",
                from: "Pulse.publishers"
            ) { seen, _ in seen.pulse.publishers }
            .counted { seen, _ in seen.pulse.publishers.count },
            .list(
                "meetings", namedMeeting, resource: 10, "The meetings that no article reported before.",
                from: "Pulse.meetings"
            ) { seen, context in
                seen.pulse.meetings.prefix(context.most).map { context.snapshot.meetings[$0] }
            }
            .counted { seen, _ in seen.pulse.meetings.count },
            .list(
                "discrepancies", namedDiscrepancy, resource: 10, "What an article since tells otherwise than another.",
                from: "Pulse.discrepancies"
            ) { seen, context in
                seen.pulse.discrepancies.prefix(context.most).map { context.snapshot.discrepancies[$0] }
            }
            .counted { seen, _ in seen.pulse.discrepancies.count },
        ])

    private static func names(
        _ name: String, _ meaning: String, _ list: @escaping @Sendable (Pulse) -> [Pulse.Volume]
    ) -> ItemField<SeenPulse> {
        .list(name, risingName, resource: 20, meaning, from: "Pulse.Volume") { seen, _ in list(seen.pulse) }
            .counted { seen, _ in list(seen.pulse).count }
    }

    private static let stretch = FieldTable<Pulse.Stretch>(
        "stretch",
        [
            .date("from", "Its first day.", from: "Pulse.Stretch.first") { stretch, _ in stretch.first.text },
            .date("to", "Its last day.", from: "Pulse.Stretch.last") { stretch, _ in stretch.last.text },
            .integer("articles", "How many articles were published then.", from: "Pulse.Stretch.articles") {
                stretch, _ in stretch.articles
            },
        ])

    private static let risingName = FieldTable<Pulse.Volume>(
        "rising_name",
        [
            .object("entity", reference, "Who or what it is.", from: "Pulse.Volume.number") { volume, snapshot in
                snapshot.entities[volume.number]
            }
        ] + volume + [
            .object("first_article", otherArticle, "The first of them.", from: "Pulse.Volume.first") {
                volume, snapshot in snapshot.articles[volume.first]
            }
        ])

    private static let publisher = FieldTable<Pulse.Volume>(
        "publisher",
        [
            .text("name", limit: TextLimit.name, "The publisher.", from: "ArticleKeys.name") { volume, snapshot in
                snapshot.articles.words(snapshot.listKeys.articles.name(ofPublisher: volume.number))
            }
        ] + volume)

    private static let volume: [ItemField<Pulse.Volume>] = [
        .integer("count", "How many articles since.", from: "Pulse.Volume.count") { volume, _ in volume.count },
        .number("before", "How many in as many days before, on average.", from: "Pulse.Volume.before") { volume, _ in
            rounded(volume.before)
        },
        .number(
            "ratio", "How many times as many as before, where less than one counts as one.", from: "Pulse.Volume.ratio"
        ) { volume, _ in rounded(volume.ratio) },
    ]
}
