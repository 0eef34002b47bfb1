import Facts
import NewsIndex

/// A meeting in a few French words.
struct MeetingWords {
    /// *Entretien téléphonique : Jeanne Morvan – Pologne*.
    let title: String
    let host: String?
    let counterpart: String?
    let place: String?

    init(_ meeting: IndexedMeeting, in snapshot: IndexSnapshot) {
        let name = { (id: EntityID?) -> String? in
            id.flatMap(snapshot.entityIndex).map { snapshot.entities.name(at: $0).beginning(TextLimit.name).text }
        }
        host = meeting.host.flatMap { Self.words(for: $0, name, in: snapshot) }
        counterpart = Self.words(for: meeting.counterpart, name, in: snapshot)
        place = name(meeting.place)
        let sides = [host, counterpart].compactMap(\.self).joined(separator: " – ")
        title = Self.noun(meeting.status) + (sides.isEmpty ? "" : " : " + sides)
    }

    /// *Ewa Nowak (Pologne)*, *Pologne*, or the article's words for who is not named.
    private static func words(
        for party: MeetingParty, _ name: (EntityID?) -> String?, in snapshot: IndexSnapshot
    ) -> String? {
        let country = party.country.map { snapshot.countries[$0]?.frenchName ?? $0.value }
        guard let named = name(party.person) ?? name(party.organization) else {
            return country ?? party.delegation?.beginning(TextLimit.name).text
        }
        return named + (country.map { " (\($0))" } ?? "")
    }

    private static func noun(_ status: Meeting.Status) -> String {
        switch status {
        case .held: "Rencontre"
        case .planned: "Rencontre prévue"
        case .cancelled: "Rencontre annulée"
        case .phone: "Entretien téléphonique"
        case .past: "Rencontre passée"
        case .implied: "Rencontre supposée"
        case .unconfirmed: "Rencontre non confirmée"
        }
    }
}
