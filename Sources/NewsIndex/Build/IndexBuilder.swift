package import Corpus
package import Extraction

/// Turns what articles say into the frozen index.
package enum IndexBuilder {
    /// Builds the index of a folder; the same arguments always give the same index.
    ///
    /// - Parameters:
    ///   - folder: the articles, what could not be read, and what editors decided.
    ///   - facts: what each article says, in any order; those of an article that the folder lacks are left out.
    ///   - countries: the lexicon's countries.
    ///   - ledger: the identifiers that were given before; the index holds it with those given now.
    /// - Returns: the index, which nothing changes any more.
    package static func build(
        folder: CorpusFolder, facts: [ArticleFacts], countries: [Country], ledger: IDLedger = .empty
    ) -> IndexSnapshot {
        let known = Set(folder.articles.map(\.id))
        let rules = EditorialRules(merges: folder.merges, corrections: folder.corrections, ledger: ledger)
        let said = facts.filter { known.contains($0.article) }.sorted { $0.article < $1.article }.map(rules.typed)
        let names = RunOnNames(census: NameCensus(said.lazy.map(\.entities)))
        let ordered = said.map(names.cut)
        let unknown = EditorialRules.unknownNames(of: folder.merges, folder.corrections, ledger: ledger, in: ordered)
        let problems =
            unknown.merges.map { CorpusProblem(unknownName: $0, in: MergeDecisions.fileName) }
            + unknown.corrections.map { CorpusProblem(unknownName: $0, in: Corrections.fileName) }
        let folder = folder.reporting(problems)
        var ledger = ledger
        let company = Company(ordered)
        let resolver = EntityResolver(years: years(of: folder, ordered), company: company, rules: rules)
        let resolved = resolver.resolve(ordered, ledger: &ledger)
        return build(
            folder: folder, facts: ordered, countries: countries, resolved: resolved, company: company, ledger: ledger)
    }

    /// The year in which each article says that it was published, on a line beside its text or in its dateline.
    private static func years(of folder: CorpusFolder, _ facts: [ArticleFacts]) -> [ArticleID: Int] {
        let written = facts.compactMap { facts in facts.writtenDate.map { (facts.article, $0.value) } }
        let stated = folder.articles.compactMap { article in article.stated.map { (article.id, $0.value) } }
        return Dictionary(stated + written) { first, _ in first }.compactMapValues { Int($0.prefix(4)) }
    }

    /// Builds the index with entities resolved already.
    ///
    /// - Parameters:
    ///   - folder: the articles, and what could not be read.
    ///   - facts: what each article says.
    ///   - countries: the lexicon's countries.
    ///   - resolved: the entities across articles; an article's entity that none holds is served under no id.
    ///   - ledger: the identifiers that were given before.
    /// - Returns: the index, which nothing changes any more.
    package static func build(
        folder: CorpusFolder, facts: [ArticleFacts], countries: [Country], resolved: [ResolvedEntity],
        ledger: IDLedger = .empty
    ) -> IndexSnapshot {
        build(
            folder: folder, facts: facts, countries: countries, resolved: resolved, company: Company(facts),
            ledger: ledger)
    }

    private static func build(
        folder: CorpusFolder, facts: [ArticleFacts], countries: [Country], resolved: [ResolvedEntity],
        company: Company, ledger: IDLedger
    ) -> IndexSnapshot {
        var ledger = ledger
        let countries = Dictionary(countries.map { ($0.code, $0) }) { first, _ in first }
        let facts = Dictionary(facts.map { ($0.article, $0) }) { first, _ in first }
        let articles = folder.articles.sorted { $0.id < $1.id }
        let owners = EntityOwners(resolved)

        let sources = articles.map { article in
            let own = facts[article.id] ?? ArticleFacts(empty: article.id)
            return AnalyzedArticle(article: article, facts: own, entities: owners.entities(of: own))
        }
        let copies = CopyFinder(articles: sources).find()
        let independence = SourceIndependence(copies)
        let dating = PublicationDating(sources, independence: independence)
        let drafts = sources.flatMap { source in
            let published = dating.date(of: source.id)
            return source.facts.meetings.filter { !$0.isDoubtful }.map {
                MeetingDraft(
                    $0.known(by: published), article: source.id, origin: independence.origin(of: source.id),
                    publishedDay: published?.statedDay,
                    entities: source.entities)
            }.filter(\.isNamed)
        }
        let corrections = MeetingCorrections(folder.corrections)
        let merged = MeetingMerger.merge(corrections.kept(drafts), countries: countries, ledger: &ledger)
        let names = CorrectionNames(resolved: resolved, countries: countries, ledger: ledger)
        let meetings = corrections.applied(to: merged, names: names)
        let claims = sources.flatMap { FactNamer.name($0.facts.claims, of: $0.article.id, entities: $0.entities) }
        let quotations = sources.flatMap {
            FactNamer.name($0.facts.quotations, of: $0.article.id, entities: $0.entities)
        }

        var meetingsOfArticle: [ArticleID: [MeetingID]] = [:]
        for meeting in meetings {
            for article in meeting.sources { meetingsOfArticle[article, default: []].append(meeting.id) }
        }
        let claimsOfArticle = Dictionary(grouping: claims, by: \.article)
        let indexed = sources.map { source in
            IndexedArticle(
                article: source.article, facts: source.facts, published: dating.date(of: source.article.id),
                resolved: source.entities,
                meetings: meetingsOfArticle[source.article.id] ?? [],
                claims: (claimsOfArticle[source.article.id] ?? []).map(\.id), countries: countries)
        }
        let entities = EntityIndexer(articles: indexed, meetings: meetings).index(resolved)
        let offices = OfficeFinder(entities).find()
        let stories = Stories(indexed, company: company, independence: independence)
        let groups = ClaimGrouper(articles: indexed, claims: claims, stories: stories).groups()
        let finder = DiscrepancyFinder(
            articles: indexed, entities: entities, meetings: meetings, groups: groups, offices: offices,
            stories: stories)
        let discrepancies = finder.find()
        let folder = folder.reporting(
            names.problems(
                of: folder.corrections, articles: Set(articles.map(\.id.value)), reports: drafts, meetings: merged,
                discrepancies: discrepancies))
        let dismissed = Set(
            folder.corrections.decisions.compactMap { correction in
                if case .dismissed(let id) = correction.decision { id } else { nil }
            })
        return IndexSnapshot(
            version: CorpusVersion.of(
                CorpusFolder(
                    articles: articles, problems: folder.problems, merges: folder.merges,
                    corrections: folder.corrections)),
            articles: indexed, entities: entities, offices: offices, meetings: meetings, quotations: quotations,
            claims: claims, claimGroups: groups,
            discrepancies: discrepancies.filter { !dismissed.contains($0.id.value) },
            copies: copies, independence: independence, problems: folder.problems, countries: countries,
            ledger: ledger)
    }
}

extension ArticleFacts {
    /// The facts of an article of which nothing is known.
    fileprivate init(empty article: ArticleID) {
        self.init(
            article: article, sentences: [], entities: [], meetings: [], quotations: [], claims: [], dates: [],
            eventDate: nil)
    }
}
