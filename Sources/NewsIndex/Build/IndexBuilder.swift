package import Corpus
package import Facts
import Search

/// Turns what articles say into the frozen index.
package struct IndexBuilder {
    private let facts: FactColumns
    private let passing: PassingFacts
    private let terms: SearchIndex
    /// What could not be read or names nothing, and what editors decided.
    private let folder: CorpusFolder
    private let countries: [CountryCode: Country]
    private let gazetteer: Gazetteer
    private let threads: any BuildThreads
    /// What was found before of articles that are as they were.
    private let formerCopies: FormerCopies?

    /// Builds the index of a folder; the same arguments always give the same index.
    ///
    /// - Parameters:
    ///   - corpus: the articles with what was read in them, what could not be read, and what editors decided.
    ///   - countries: the lexicon's countries.
    ///   - gazetteer: where places lie.
    ///   - ledger: the identifiers that were given before; the index holds it with those given now.
    ///   - threads: what can be done side by side is done by.
    /// - Returns: the index, which nothing changes any more.
    package static func build(
        _ corpus: consuming ReadCorpus, countries: [Country], gazetteer: Gazetteer = .empty, ledger: IDLedger,
        threads: any BuildThreads = OneThread()
    ) -> IndexSnapshot {
        let (folder, copies) = (corpus.folder, corpus.copies)
        let rules = EditorialRules(merges: folder.merges, corrections: folder.corrections, ledger: ledger)
        let (facts, named, passing, terms) = gathered(consume corpus, by: rules, threads)
        let unknown = EditorialRules.unknownNames(of: folder.merges, folder.corrections, ledger: ledger, in: named)
        let problems =
            unknown.merges.map { CorpusProblem(unknownName: $0, in: MergeDecisions.fileName) }
            + unknown.corrections.map { CorpusProblem(unknownName: $0, in: Corrections.fileName) }
        let builder = IndexBuilder(
            facts, passing, terms, folder.reporting(problems), countries, gazetteer, threads, copies)
        let resolved = builder.resolved(consume named, by: rules, ledger)
        return builder.build(
            resolved.entities, company: resolved.company, copies: resolved.copies, ledger: resolved.ledger)
    }

    /// Ends the columns of a corpus; what they were made from goes with the call.
    private static func gathered(
        _ corpus: consuming ReadCorpus, by rules: EditorialRules, _ threads: any BuildThreads
    ) -> (facts: FactColumns, named: NamedEntities, passing: PassingFacts, terms: SearchIndex) {
        var corpus = consume corpus
        let (read, passing, gathered) = corpus.finished()
        let ((facts, named), terms) = threads.both(
            { read.renamed(by: rules, threads: threads) }, { gathered.index() })
        return (facts, named, passing, terms)
    }

    /// Decides which entities of articles are one, and which articles copy others, side by side.
    private func resolved(_ named: consuming NamedEntities, by rules: EditorialRules, _ ledger: IDLedger) -> (
        entities: [ResolvedEntity], ledger: IDLedger, company: Company, copies: [ArticleCopy]
    ) {
        let named = consume named
        let company = Company(named)
        let resolver = EntityResolver(
            named, of: facts.headers.ids, years: years, company: company, rules: rules, threads: threads)
        let (resolved, found) = threads.both(
            {
                var given = ledger
                return (entities: resolver.resolve(ledger: &given), ledger: given)
            }, { copies() })
        return (resolved.entities, resolved.ledger, company, found)
    }

    /// Builds the index of a folder with what its articles say, in any order.
    package static func build(
        folder: CorpusFolder, facts: [ArticleFacts], countries: [Country], gazetteer: Gazetteer = .empty,
        ledger: IDLedger = .empty
    ) -> IndexSnapshot {
        build(ReadCorpus(folder, facts: facts), countries: countries, gazetteer: gazetteer, ledger: ledger)
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
        var corpus = ReadCorpus(folder, facts: facts)
        let read = corpus.finished()
        let builder = IndexBuilder(read.facts, read.passing, read.terms.index(), corpus.folder, countries)
        return builder.build(
            resolved, company: Company(NamedEntities(builder.facts.entities)), copies: builder.copies(), ledger: ledger)
    }

    private init(
        _ facts: FactColumns, _ passing: PassingFacts, _ terms: SearchIndex, _ folder: CorpusFolder,
        _ countries: [Country], _ gazetteer: Gazetteer = .empty, _ threads: any BuildThreads = OneThread(),
        _ copies: FormerCopies? = nil
    ) {
        self.gazetteer = gazetteer
        formerCopies = copies
        self.facts = facts
        self.passing = passing
        self.terms = terms
        self.folder = folder
        self.threads = threads
        self.countries = Dictionary(countries.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The year in which each article says that it was published, on a line beside its text or in its dateline.
    private var years: [Int?] {
        facts.map { article in
            let day = article.stated?.value ?? passing.writtenDate(of: article)?.value
            return day.flatMap { Int($0.prefix(4)) }
        }
    }

    private func copies() -> [ArticleCopy] {
        CopyFinder(articles: facts, fingerprints: passing.fingerprints, threads: threads, former: formerCopies).find()
    }

    // MARK: - From resolved entities to the index

    private func build(
        _ resolved: [ResolvedEntity], company: Company, copies: [ArticleCopy], ledger: IDLedger
    ) -> IndexSnapshot {
        var ledger = ledger
        let resolved = resolved.sorted { $0.id < $1.id }
        let numbers = Dictionary(zip(facts.lazy.map(\.id), facts.indices)) { first, _ in first }
        let owners = EntityOwners(resolved, in: facts)
        let independence = SourceIndependence(copies)
        let dating = PublicationDating(facts, passing, owners: owners, independence: independence)
        let drafts = drafts(owners, dating, independence)
        let corrections = MeetingCorrections(folder.corrections)
        let merged = MeetingMerger.merge(corrections.kept(drafts), countries: countries, ledger: &ledger)
        let names = CorrectionNames(resolved: resolved, countries: countries, ledger: ledger)
        let meetings = corrections.applied(to: merged, names: names)

        let articles = ArticleColumns(
            facts: facts, entityIDs: TextPool(resolved.lazy.map(\.id.value)), owners: owners.owners,
            meetings: meetingsOfArticles(meetings, numbers), meetingIDs: TextPool(meetings.lazy.map(\.id.value)),
            published: publicationDates(dating, numbers), countries: countries)
        let claims = ClaimList(articles)
        let (told, compared) = threads.both(
            {
                let entities = EntityIndexer(
                    articles: articles, meetings: meetings, gazetteer: gazetteer, threads: threads
                ).index(resolved, members: owners.members)
                return (entities: entities, offices: OfficeFinder(entities, threads: threads).find())
            },
            {
                let stories = Stories(articles, company: company, independence: independence, threads: threads)
                let groups = ClaimGrouper(
                    articles: articles, passing: passing, claims: claims, stories: stories, threads: threads
                ).groups()
                return (stories: stories, groups: groups)
            })
        let discrepancies = DiscrepancyFinder(
            articles: articles, passing: passing, entities: told.entities, meetings: meetings, groups: compared.groups,
            offices: told.offices, stories: compared.stories, threads: threads
        ).find()
        let unknown = names.problems(
            of: folder.corrections, articles: Set(numbers.keys.map(\.value)), reports: drafts, meetings: merged,
            discrepancies: discrepancies)
        let problems = folder.reporting(unknown).problems
        let decided = discrepancies.map { $0.decided(by: folder.corrections) }
        return IndexSnapshot(
            version: CorpusVersion.of(facts, problems, folder.merges, folder.corrections), articles: articles,
            entities: told.entities, offices: told.offices, meetings: meetings, quotations: QuotationList(articles),
            claims: claims, claimGroups: compared.groups,
            discrepancies: decided, copies: copies,
            independence: independence, problems: problems, countries: countries, ledger: ledger, passing: passing,
            terms: terms, threads: threads)
    }

    private func drafts(
        _ owners: EntityOwners, _ dating: PublicationDating, _ independence: SourceIndependence
    ) -> [MeetingDraft] {
        passing.meetings.keys.sorted().flatMap { number -> [MeetingDraft] in
            let article = facts[number]
            let published = dating.date(of: number)
            let entities = owners.entities(of: article)
            return (passing.meetings[number] ?? []).map {
                MeetingDraft(
                    $0.known(by: published), article: article.id, origin: independence.origin(of: article.id),
                    publishedDay: published?.statedDay, entities: entities)
            }.filter(\.isNamed)
        }
    }

    private func meetingsOfArticles(
        _ meetings: [IndexedMeeting], _ numbers: [ArticleID: Int]
    ) -> Lists<UInt32> {
        let pairs = meetings.enumerated().flatMap { number, meeting in
            meeting.sources.compactMap { source in numbers[source].map { (list: $0, value: UInt32(number)) } }
        }
        return Lists(count: facts.count, pairs)
    }

    private func publicationDates(_ dating: PublicationDating, _ numbers: [ArticleID: Int]) -> PublicationDates {
        PublicationDates(
            facts.indices.lazy.map { dating.date(of: $0) },
            place: { evidence in
                numbers[evidence.article].map { ($0, facts[$0].place(of: evidence)) }
            }, number: { numbers[$0] })
    }
}
