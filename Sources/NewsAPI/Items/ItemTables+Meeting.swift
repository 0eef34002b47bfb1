import Corpus
import Facts
import NewsIndex

extension ItemTables {
    static let meeting = FieldTable<IndexedMeeting>(
        "meeting", link: { meeting, _ in Links.meeting(meeting.id) },
        [
            meetingID,
            .choice(
                "kind", of: Meeting.Kind.allCases.map(\.rawValue), "How many sides met.", from: "IndexedMeeting.kind"
            ) {
                meeting, _ in meeting.kind.rawValue
            },
            meetingStatus,
            .object("host", party, isOptional: true, "Who received.", from: "IndexedMeeting.host") { meeting, _ in
                meeting.host
            },
            .few("parties", party, most: 1, "Whom the host met.", from: "IndexedMeeting.counterpart") { meeting, _ in
                [meeting.counterpart]
            },
            .date("date_from", isOptional: true, "Its first day.", from: "IndexedMeeting.dates") { meeting, _ in
                meeting.dates?.first.text
            },
            .date("date_to", isOptional: true, "Its last day.", from: "IndexedMeeting.dates") { meeting, _ in
                meeting.dates?.last.text
            },
            .choice(
                "date_precision", of: PartialDate.Precision.allCases.map(\.rawValue), isOptional: true,
                "How far the first day is known.", from: "IndexedMeeting.dates"
            ) { meeting, _ in
                let from = meeting.dates?.first
                return from?.text == nil ? nil : from?.precision.rawValue
            },
            .reference("place", "Where it was.", from: "IndexedMeeting.place") { meeting, _ in meeting.place },
            .reference("event", "What it was part of.", from: "IndexedMeeting.event") { meeting, _ in
                meeting.event
            }.inResource(),
            .object(
                "continent", continentName, isOptional: true, "The region of the country met.",
                from: "IndexedMeeting.continent"
            ) { meeting, _ in meeting.continent }.inResource(),
            .text(
                "stated_group", limit: TextLimit.name, isOptional: true, "The article's own heading over it.",
                from: "IndexedMeeting.statedGroup"
            ) { meeting, _ in meeting.statedGroup },
            meetingCorrections,
            .list(
                "outcomes", outcome, resource: 10, "What it led to.", from: "IndexedMeeting.outcomes"
            ) { meeting, _ in meeting.outcomes }
            .counted { meeting, _ in meeting.outcomes.count }
            .linked { meeting, _ in Links.meeting(meeting.id) + "/outcomes" },
            .evidence("The first words that tell of it.", from: "MeetingReport.evidence") { meeting, _ in
                meeting.reports.first?.evidence
            },
            meetingEvidenceCount,
            .list(
                "accounts", account, resource: 10, "What each article says of it.", from: "IndexedMeeting.reports"
            ) { meeting, _ in meeting.reports }
            .counted { meeting, _ in meeting.reports.count }
            .linked { meeting, _ in Links.meeting(meeting.id) + "/accounts" },
            .codes(
                "sources", "The articles that report it.", from: "IndexedMeeting.sources"
            ) { meeting, _ in meeting.sources.map(\.value) }
            .counted { meeting, _ in meeting.sources.count },
            meetingIndependence,
            .lastReported { meeting, snapshot in meeting.articleNumbers(in: snapshot) },
        ]
    )
    .told(inFeeds: FeedEntry.meeting)
    .told(as: [.calendar: { MeetingCalendar() }, .geoJSON: { FeatureCollection(MapFeature.meeting) }])

    static let meetingID = ItemField<IndexedMeeting>.id("The meeting's identifier.", from: "IndexedMeeting.id") {
        meeting, _ in meeting.id.value
    }

    static let meetingStatus = ItemField<IndexedMeeting>.choice(
        "status", of: Meeting.Status.allCases.map(\.rawValue), "Whether it took place; only what was held is counted.",
        from: "IndexedMeeting.status"
    ) { meeting, _ in meeting.status.rawValue }

    static let meetingEvidenceCount = ItemField<IndexedMeeting>.integer(
        "evidence_count", "How many places tell of it.", from: "IndexedMeeting.reports"
    ) { meeting, _ in meeting.reports.count }

    static let meetingIndependence = ItemField<IndexedMeeting>.integer(
        "independent_sources", "How many of its articles do not copy one another.", from: "SourceIndependence"
    ) { meeting, snapshot in snapshot.independence.count(of: meeting.sources) }

    static let account = FieldTable<MeetingReport>(
        "account",
        [
            .code("article_id", "The article.", from: "MeetingReport.article") { report, _ in report.article.value },
            .choice(
                "status", of: Meeting.Status.allCases.map(\.rawValue), "Whether it took place, to this article.",
                from: "MeetingReport.status"
            ) { report, _ in report.status.rawValue },
            .text(
                "stated_group", limit: TextLimit.name, isOptional: true, "The article's own heading over it.",
                from: "MeetingReport.statedGroup"
            ) { report, _ in report.statedGroup },
            .evidence("The words that say so.", from: "MeetingReport.evidence") { report, _ in report.evidence },
        ])

    static let outcome = FieldTable<Meeting.Outcome>(
        "outcome",
        [
            .choice("kind", of: Meeting.Outcome.Kind.allCases.map(\.rawValue), "What it is.", from: "Outcome.kind") {
                outcome, _ in outcome.kind.rawValue
            },
            .text("description", "The words for it.", from: "Outcome.description") { outcome, _ in outcome.description
            },
            .evidence("The words that say so.", from: "Outcome.evidence") { outcome, _ in outcome.evidence },
        ])
}
