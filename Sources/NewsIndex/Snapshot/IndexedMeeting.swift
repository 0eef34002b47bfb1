package import Facts

package import struct Corpus.ArticleID
package import struct Corpus.Correction

/// A meeting across articles.
package struct IndexedMeeting: Sendable {
    package let id: MeetingID
    package let kind: Meeting.Kind
    package let status: Meeting.Status
    package let host: MeetingParty?
    /// Whom the host met.
    package let counterpart: MeetingParty
    package let dates: DateRange?
    package let place: EntityID?
    package let event: EntityID?
    /// The region of the counterpart's country.
    package let continent: Continent?
    /// The heading that the first article to give one lists it under.
    package let statedGroup: String?
    package let outcomes: [Meeting.Outcome]
    /// What each article says of it, ordered by article, then by place in the text; never empty.
    package let reports: [MeetingReport]
    /// What editors decided about it, in the order of their file.
    package internal(set) var corrections: [Correction] = []

    package var evidence: [Evidence] { reports.map(\.evidence) }

    /// The articles that report it, ordered by id.
    package var sources: [ArticleID] {
        var sources: [ArticleID] = []
        for report in reports where sources.last != report.article { sources.append(report.article) }
        return sources
    }

    /// All that it names: its sides, its place and its event.
    var entities: Set<EntityID> {
        Set((host?.entities ?? []) + counterpart.entities + [place, event].compactMap(\.self))
    }

    /// The countries of both sides, the counterpart's first.
    package var countries: [CountryCode] {
        var countries = [counterpart.country].compactMap(\.self)
        if let hostCountry = host?.country, hostCountry != counterpart.country { countries.append(hostCountry) }
        return countries
    }

    /// Whether the lists by continent count it: `held` between two sides, with a country met.
    package var countsAsListed: Bool {
        status == .held && kind == .bilateral && counterpart.country != nil
    }
}
