import Corpus
import Facts
import NewsIndex

/// Which meetings a request asks for.
struct MeetingFilter {
    private let continents: Set<String>?
    private let countries: Set<CountryCode>?
    private let hosts: Set<EntityID>?
    private let counterparts: Set<EntityID>?
    private let kinds: Set<String>?
    private let statuses: Set<String>?
    private let articles: Set<String>?
    /// Whether the other side has a country.
    private let hasCountry: Set<String>?
    private let from: String?
    private let until: String?

    init(_ call: Call) {
        let arguments = call.arguments
        continents = arguments.set("continent")
        countries = arguments.countries("country")
        hosts = call.entities("host")
        counterparts = call.entities("with")
        kinds = arguments.set("kind")
        statuses = arguments.set("status")
        articles = arguments.set("article")
        hasCountry = arguments.set("has_country")
        from = arguments.date("date_from")?.earliestDay
        until = arguments.date("date_to")?.latestDay
    }

    func passes(_ meeting: IndexedMeeting) -> Bool {
        if let continents, !(meeting.continent.map { continents.contains($0.rawValue) } ?? false) { return false }
        if let countries, countries.isDisjoint(with: meeting.countries) { return false }
        if let hosts, hosts.isDisjoint(with: meeting.host?.entities ?? []) { return false }
        if let counterparts, counterparts.isDisjoint(with: meeting.counterpart.entities) { return false }
        if let kinds, !kinds.contains(meeting.kind.rawValue) { return false }
        if let statuses, !statuses.contains(meeting.status.rawValue) { return false }
        if let articles, !meeting.reports.contains(where: { articles.contains($0.article.value) }) { return false }
        if let hasCountry, !hasCountry.contains(String(meeting.counterpart.country != nil)) { return false }
        return isInTime(meeting.dates)
    }

    /// A meeting passes where any day that it may have been on does; one without a date never passes.
    private func isInTime(_ dates: DateRange?) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let dates, let first = dates.first.earliestDay else { return false }
        let last = dates.last.latestDay ?? first
        return last >= from ?? last && first <= until ?? first
    }
}
