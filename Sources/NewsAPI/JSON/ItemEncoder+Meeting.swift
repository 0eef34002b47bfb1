import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    func meeting(_ meeting: IndexedMeeting) -> EncodedObject {
        let from = meeting.dates?.first
        return EncodedObject([
            JSONMember("id", .string(meeting.id.value)),
            JSONMember("kind", .string(meeting.kind.rawValue)),
            JSONMember("status", .string(meeting.status.rawValue)),
            JSONMember("host", meeting.host.map(party) ?? .null),
            JSONMember("parties", [party(meeting.counterpart)]),
            JSONMember("date_from", .text(from?.text)),
            JSONMember("date_to", .text(meeting.dates?.last.text)),
            JSONMember("date_precision", .text(from?.text == nil ? nil : from?.precision.rawValue)),
            JSONMember("place", reference(meeting.place)),
            JSONMember("event", reference(meeting.event)),
            JSONMember("continent", continent(meeting.continent)),
            JSONMember("stated_group", .text(meeting.statedGroup)),
            JSONMember("outcomes", .array(meeting.outcomes.map(outcome))),
            JSONMember("evidence", evidences(meeting.evidence)),
            JSONMember("accounts", .array(meeting.reports.map(account))),
            JSONMember("sources", .texts(meeting.sources.map(\.value))),
            JSONMember("independent_sources", .integer(snapshot.independence.count(of: meeting.sources))),
            JSONMember("self", .string(Links.meeting(meeting.id))),
        ])
    }

    /// A meeting as the lists by continent show it under its country.
    func brief(_ meeting: IndexedMeeting) -> JSONValue {
        [
            "id": .string(meeting.id.value), "self": .string(Links.meeting(meeting.id)),
            "status": .string(meeting.status.rawValue), "evidence": evidences(meeting.evidence),
            "independent_sources": .integer(snapshot.independence.count(of: meeting.sources)),
        ]
    }

    /// What the words of the evidence in the same place say of whether the meeting took place.
    private func account(_ report: MeetingReport) -> JSONValue {
        ["article_id": .string(report.article.value), "status": .string(report.status.rawValue)]
    }

    private func party(_ party: MeetingParty) -> JSONValue {
        [
            "country": country(party.country), "person": reference(party.person),
            "organization": reference(party.organization), "delegation": .text(party.delegation),
        ]
    }

    private func outcome(_ outcome: Meeting.Outcome) -> JSONValue {
        [
            "kind": .string(outcome.kind.rawValue), "description": .string(outcome.description),
            "evidence": evidence(outcome.evidence),
        ]
    }
}
