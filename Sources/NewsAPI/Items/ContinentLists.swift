import Corpus
import Facts
import HTTPMessage
import NewsIndex

/// The lists of the meetings by continent, declared against listed.
struct ContinentLists {
    /// One continent's list.
    struct Continental {
        let continent: Continent
        let countries: [Listing]
    }

    /// A country with the meetings that it was met in.
    struct Listing {
        let country: CountryCode
        let meetings: [ListedMeeting]
        /// Where all of those meetings are.
        let link: String
    }

    /// A meeting as these lists show it.
    struct ListedMeeting {
        let meeting: IndexedMeeting
        /// The first report, of the articles that were asked for if any were.
        let report: MeetingReport?
    }

    /// A heading under which an article lists countries.
    struct StatedGroup {
        let article: ArticleID
        let name: String
        var countries: [CountryCode]
    }

    let continents: [Continental]
    let statedGroups: [StatedGroup]
    let declarations: [MeetingDeclaration]
    /// How many countries are listed.
    let listed: Int
    /// Held meetings whose other side has no country.
    let alsoMet: [IndexedMeeting]
    let implied: [IndexedMeeting]
    /// The request's own address.
    let link: String
    private let filter: String

    /// Takes the meetings that a request's `article` and `host` leave.
    init(_ call: Call) {
        let filter = MeetingFilter(call)
        let meetings = call.snapshot.meetings.filter(filter.passes)
        let wanted = call.arguments.set("article")
        let listed = meetings.filter(\.countsAsListed)
        let query = call.query(of: ["article", "host"])
        self.filter = query
        link = call.link()
        self.listed = Set(listed.compactMap(\.counterpart.country)).count
        declarations = MeetingCensus.declarations(in: call.snapshot.articles, among: wanted, meetings: meetings)
        alsoMet = meetings.filter { $0.status == .held && $0.counterpart.country == nil }
        implied = meetings.filter { $0.status == .implied }
        statedGroups = Self.statedGroups(of: listed, by: wanted)
        let byContinent = Dictionary(grouping: listed, by: \.continent)
        continents = Continent.ordered.map { continent in
            let groups = Dictionary(grouping: byContinent[continent] ?? [], by: \.counterpart.country)
            let keyed = groups.compactMap { country, meetings in
                country.map { (SearchTerms.key(of: call.countryName($0.value)), $0, meetings) }
            }
            let countries = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { _, country, meetings in
                Listing(
                    country: country,
                    meetings: meetings.map { meeting in
                        let report = meeting.reports.first { wanted?.contains($0.article.value) ?? true }
                        return ListedMeeting(meeting: meeting, report: report)
                    },
                    link: "/v1/meetings?status=held&kind=bilateral&with=\(country.value)\(query)")
            }
            return Continental(continent: continent, countries: countries)
        }
    }

    /// The one announcement, where there is one alone.
    var declared: MeetingDeclaration? { declarations.count == 1 ? declarations.first : nil }

    /// Where meetings of the same articles and host are.
    func link(to query: String) -> String { "/v1/meetings?" + query + filter }

    /// The headings under which each article lists countries, in text order.
    private static func statedGroups(of meetings: [IndexedMeeting], by wanted: Set<String>?) -> [StatedGroup] {
        var entries: [(article: ArticleID, start: Int, group: String, country: CountryCode)] = []
        for meeting in meetings {
            guard let country = meeting.counterpart.country else { continue }
            for report in meeting.reports where report.status == .held && wanted?.contains(report.article.value) ?? true
            {
                guard let group = report.statedGroup else { continue }
                entries.append((report.article, report.evidence.range.lowerBound, group, country))
            }
        }
        entries.sort { ($0.article, $0.start, $0.country) < ($1.article, $1.start, $1.country) }
        var groups: [StatedGroup] = []
        var places: [String: Int] = [:]
        for entry in entries {
            let key = entry.article.value + " " + entry.group
            let index = places[key] ?? groups.count
            if places.updateValue(index, forKey: key) == nil {
                groups.append(StatedGroup(article: entry.article, name: entry.group, countries: []))
            }
            if !groups[index].countries.contains(entry.country) { groups[index].countries.append(entry.country) }
        }
        return groups
    }
}

extension Call {
    /// Some of the request's parameters as they came, to go on with in another address.
    func query(of names: Set<String>) -> String {
        arguments.given.filter { names.contains($0.name) }.map {
            "&\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))"
        }.joined()
    }
}
