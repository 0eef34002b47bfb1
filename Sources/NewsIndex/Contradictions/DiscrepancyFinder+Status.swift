import Corpus
import Facts

extension DiscrepancyFinder {
    /// Meetings that one article tells as held and another as called off.
    ///
    /// A meeting that is announced and then held or called off is news and no disagreement; neither is what one article
    /// tells of both, for it tells what came after what.
    func differingStatuses() -> [Discrepancy] {
        meetings.compactMap { meeting in
            let held = meeting.reports.filter { $0.status == .held }
            let cancelled = meeting.reports.filter { $0.status == .cancelled }
            let (tellHeld, tellCancelled) = (Set(held.map(\.article)), Set(cancelled.map(\.article)))
            guard let yes = held.first(where: { !tellCancelled.contains($0.article) }),
                let no = cancelled.first(where: { !tellHeld.contains($0.article) })
            else { return nil }
            let names = [meeting.host, meeting.counterpart].compactMap { $0.flatMap(name) }
            let sides = names.isEmpty ? "" : " (" + names.joined(separator: ", ") + ")"
            return Discrepancy(
                id: DiscrepancyID("dsc-status-" + meeting.id.value.dropFirst("mtg-".count)), kind: .status,
                frenchSummary: "Une même rencontre\(sides) a eu lieu pour les uns, a été annulée pour les autres.",
                englishSummary: "One meeting\(sides) was held to some, called off to others.",
                values: [yes, no].map { Discrepancy.Value(text: $0.status.rawValue, evidence: $0.evidence) },
                entity: meeting.counterpart.person ?? meeting.host?.person)
        }
    }

    /// What a side of a meeting is called: a person or an organization, else its country, else whom it sent.
    private func name(of party: MeetingParty) -> String? {
        let id = party.person ?? party.organization ?? party.country.map { EntityID($0.value) }
        return entities.first { $0.id == id }?.name ?? party.delegation ?? party.country?.value
    }
}
