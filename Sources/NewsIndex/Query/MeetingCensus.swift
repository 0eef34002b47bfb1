import Facts

import struct Corpus.ArticleID

/// Compares the number of meetings that articles announce with the meetings that they list.
package enum MeetingCensus {
    /// The announcement of each article that makes one and lists at least two countries, ordered by article.
    ///
    /// - Parameters:
    ///   - articles: the corpus; claims are read of those only that meetings report.
    ///   - wanted: the articles that count; nil for all.
    ///   - meetings: what is counted.
    /// - Returns: one for each article at most.
    package static func declarations(
        in articles: ArticleColumns, among wanted: Set<String>? = nil, meetings: [IndexedMeeting]
    ) -> [MeetingDeclaration] {
        var listed: [ArticleID: (countries: Set<CountryCode>, first: Evidence)] = [:]
        for meeting in meetings where meeting.countsAsListed {
            guard let country = meeting.counterpart.country else { continue }
            for report in meeting.reports
            where report.status == .held && wanted?.contains(report.article.value) ?? true {
                var entry = listed[report.article] ?? ([], report.evidence)
                entry.countries.insert(country)
                if report.evidence.isBefore(entry.first) { entry.first = report.evidence }
                listed[report.article] = entry
            }
        }
        let lists = listed.filter { $0.value.countries.count >= 2 }.sorted { $0.key < $1.key }
        return lists.compactMap { article, list in
            guard let position = articles.position(of: article),
                let claim = announcement(among: articles[position].told.claims)
            else { return nil }
            return MeetingDeclaration(
                article: article, claim: claim, listed: list.countries.count, firstListed: list.first)
        }
    }

    /// The claim that counts bilateral meetings: one that says *bilatéral*, else one that counts encounters.
    private static func announcement(among claims: [Claim]) -> Claim? {
        let cardinals = claims.filter { $0.kind == .cardinal }.sorted { $0.evidence.isBefore($1.evidence) }
        func words(_ claim: Claim) -> [String] {
            SearchTerms.key(of: claim.unitKey).split(separator: " ").map(String.init)
        }
        func counts(_ claim: Claim, _ stems: [String]) -> Bool {
            words(claim).contains { word in stems.contains { word.hasPrefix($0) } }
        }
        let meetings = cardinals.filter { counts($0, nouns) && !counts($0, ["multilateral", "plenier"]) }
        // *43 réunions* alone may be sessions of anything; an encounter always has another side.
        return meetings.first { counts($0, ["bilateral"]) } ?? meetings.first { counts($0, encounters) }
    }

    private static let encounters = ["entretien", "entrevue", "rencontre", "audience"]
    private static let nouns = encounters + ["reunion", "discussion", "echange", "tete"]
}
