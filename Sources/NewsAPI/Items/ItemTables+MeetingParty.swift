import Corpus
import Facts
import NewsIndex

extension ItemTables {
    /// One side of a meeting: what is not known of it is left out.
    static let party = FieldTable<MeetingParty>(
        "party",
        [
            .object("country", country, isOmitted: true, "Its country.", from: "MeetingParty.country") { party, _ in
                party.country
            },
            .reference("person", isOmitted: true, "The person.", from: "MeetingParty.person") { party, _ in
                party.person
            },
            .reference("organization", isOmitted: true, "The organization.", from: "MeetingParty.organization") {
                party, _ in party.organization
            },
            .text(
                "delegation", limit: TextLimit.name, isOmitted: true, "Whom the article says was met.",
                from: "MeetingParty.delegation"
            ) { party, _ in party.delegation },
        ])

    /// What editors corrected; left out where nobody did.
    static let meetingCorrections = ItemField<IndexedMeeting>.few(
        "corrected", correction, most: 5, isOmitted: true, "What an editor decided about it, the last one last.",
        from: "IndexedMeeting.corrections"
    ) { meeting, _ in
        meeting.corrections.suffix(5).compactMap(MadeCorrection.init)
    }

    private static let correction = FieldTable<MadeCorrection>(
        "correction",
        [
            .text(
                "host", limit: TextLimit.name, isOmitted: true, "Who received, as given.",
                from: "Correction.MeetingChange.host"
            ) { made, _ in made.change.host },
            .text(
                "counterpart", limit: TextLimit.name, isOmitted: true, "Whom the host met, as given.",
                from: "Correction.MeetingChange.counterpart"
            ) { made, _ in made.change.counterpart },
            .text(
                "status", limit: TextLimit.name, isOmitted: true, "Whether it took place.",
                from: "Correction.MeetingChange.status"
            ) { made, _ in made.change.status },
            .text(
                "date", limit: TextLimit.name, isOmitted: true, "When it was.",
                from: "Correction.MeetingChange.date"
            ) { made, _ in made.change.date },
            .text("by", limit: TextLimit.name, isOptional: true, "Who decided.", from: "Correction.author") { made, _ in
                made.correction.author
            },
            .text("at", limit: TextLimit.name, isOptional: true, "When.", from: "Correction.date") { made, _ in
                made.correction.date
            },
            .text("why", isOptional: true, "Why.", from: "Correction.reason") { made, _ in made.correction.reason },
        ])

    /// A correction that changes a meeting.
    private struct MadeCorrection {
        let correction: Correction
        let change: Correction.MeetingChange

        /// Nil of a decision about anything else.
        init?(_ correction: Correction) {
            guard case .meeting(_, let change) = correction.decision else { return nil }
            self.correction = correction
            self.change = change
        }
    }
}
