import Corpus
import Extraction
import NewsIndex

/// The lists of the meetings by continent, declared against listed.
struct ContinentLists {
    private let call: Call
    /// Positions among the snapshot's meetings.
    private let positions: [Int]
    private let meetings: [IndexedMeeting]
    private let articles: [IndexedArticle]

    /// Takes the meetings that a request's `article` and `host` leave.
    init(_ call: Call) {
        self.call = call
        let filter = MeetingFilter(call)
        let all = call.snapshot.meetings
        positions = all.indices.filter { filter.passes(all[$0]) }
        meetings = positions.map { all[$0] }
        let wanted = call.arguments.set("article")
        articles = call.snapshot.articles.filter { wanted?.contains($0.id.value) ?? true }
    }

    func answer() -> Answer {
        let listed = Set(meetings.filter(\.countsAsListed).compactMap(\.counterpart.country)).count
        let declarations = MeetingCensus.declarations(of: articles, meetings: meetings)
        let declared = declarations.count == 1 ? declarations.first : nil
        return Answer([
            "continents": .array(Continent.ordered.map(continent)),
            "stated_groups": .array(statedGroups()),
            "declared": declared.map { .object(members(of: $0)) } ?? .null,
            "listed": .integer(listed),
            "difference": declared.map { .number(Double(listed) - $0.claim.value) } ?? .null,
            "declarations": .array(declarations.map(declaration)),
            "also_met": .array(items { $0.status == .held && $0.counterpart.country == nil }),
            "implied": .array(items { $0.status == .implied }),
            "status": .string(Meeting.Status.held.rawValue),
            "corpus_version": .string(call.snapshot.version),
            "self": .string(call.link()),
        ])
    }

    private func continent(_ continent: Continent) -> JSONValue {
        var groups: [CountryCode: [Int]] = [:]
        for (place, meeting) in meetings.enumerated() where meeting.countsAsListed && meeting.continent == continent {
            if let country = meeting.counterpart.country { groups[country, default: []].append(place) }
        }
        let countries = groups.keys.sorted {
            (SearchTerms.key(of: call.countryName($0.value)), $0) < (
                SearchTerms.key(of: call.countryName($1.value)), $1
            )
        }
        return .object(
            call.corpus.encoder.continentMembers(continent) + [
                JSONMember("count", .integer(countries.count)),
                JSONMember("countries", .array(countries.map { country($0, places: groups[$0] ?? []) })),
            ])
    }

    private func country(_ code: CountryCode, places: [Int]) -> JSONValue {
        [
            "country": call.corpus.encoder.country(code),
            "stated_group": .text(places.lazy.compactMap { meetings[$0].statedGroup }.first),
            "meetings": .array(places.map { .raw(call.corpus.briefMeetings[positions[$0]]) }),
        ]
    }

    /// The headings under which each article lists countries, in text order.
    private func statedGroups() -> [JSONValue] {
        var entries: [(article: ArticleID, start: Int, group: String, country: CountryCode)] = []
        let wanted = Set(articles.map(\.id))
        for meeting in meetings where meeting.countsAsListed {
            guard let country = meeting.counterpart.country else { continue }
            for report in meeting.reports where report.status == .held && wanted.contains(report.article) {
                guard let group = report.statedGroup else { continue }
                entries.append((report.article, report.evidence.range.lowerBound, group, country))
            }
        }
        entries.sort { ($0.article, $0.start, $0.country) < ($1.article, $1.start, $1.country) }
        var groups: [(article: ArticleID, name: String, countries: [CountryCode])] = []
        for entry in entries {
            let known = groups.firstIndex { $0.article == entry.article && $0.name == entry.group }
            let index = known ?? groups.count
            if known == nil { groups.append((entry.article, entry.group, [])) }
            if !groups[index].countries.contains(entry.country) { groups[index].countries.append(entry.country) }
        }
        return groups.map { group in
            [
                "name": .string(group.name), "article_id": .string(group.article.value),
                "count": .integer(group.countries.count), "countries": .texts(group.countries.map(\.value)),
            ]
        }
    }

    private func members(of declaration: MeetingDeclaration) -> [JSONMember] {
        [
            JSONMember("value", .number(declaration.claim.value)),
            JSONMember("qualifier", .string(declaration.claim.qualifier.rawValue)),
            JSONMember("article_id", .string(declaration.article.value)),
            JSONMember("evidence", call.corpus.encoder.evidence(declaration.claim.evidence)),
        ]
    }

    private func declaration(_ declaration: MeetingDeclaration) -> JSONValue {
        [
            "value": .number(declaration.claim.value),
            "qualifier": .string(declaration.claim.qualifier.rawValue),
            "article_id": .string(declaration.article.value),
            "listed": .integer(declaration.listed),
            "difference": .number(Double(declaration.listed) - declaration.claim.value),
            "evidence": call.corpus.encoder.evidence(declaration.claim.evidence),
        ]
    }

    private func items(where isMeant: (IndexedMeeting) -> Bool) -> [JSONValue] {
        zip(positions, meetings).filter { isMeant($0.1) }.map { .raw(call.corpus.meetings[$0.0].bytes) }
    }
}
