/// Puts together what the files of a folder hold: an article in several files is told once, with all of them.
struct FolderAssembly {
    /// What one file has of an article.
    private struct Version {
        let file: String
        /// Nil for one that is kept.
        let read: Article?
        let kept: CorpusFolder.KeptArticle?
    }

    private var order: [ArticleID] = []
    private var firsts: [ArticleID: Version] = [:]
    /// Of articles that several files hold, all but the first; in place, since a file may hold one a hundred thousand times.
    private var others: [ArticleID: [Version]] = [:]
    private(set) var problems: [CorpusProblem] = []
    private(set) var merges = MergeDecisions.none
    private(set) var corrections = Corrections.none
    /// What editors know better of articles.
    private var amendments: [String: ArticleAmendment] = [:]
    /// Gives the article that was read before.
    private let former: (ArticleID) -> Article?
    /// Seconds since 1970.
    private let now: Int

    /// - Parameters:
    ///   - files: what was found, in the order in which identifiers are given.
    ///   - former: gives the article that was read before, by its identifier.
    ///   - now: seconds since 1970: what is under embargo then is withheld.
    init(
        _ files: [(name: String, file: CorpusFolder.ReadFile)], former: @escaping (ArticleID) -> Article?, now: Int
    ) {
        self.former = former
        self.now = now
        firsts.reserveCapacity(files.count)
        for (name, file) in files {
            switch file {
            case .articles(let articles, let found):
                for article in articles { note(article.id, Version(file: name, read: article, kept: nil)) }
                problems += found
            case .kept(let articles, let found):
                for article in articles { note(article.id, Version(file: name, read: nil, kept: article)) }
                problems += found
            case .merges(let decisions): merges = decisions
            case .corrections(let read, let found):
                corrections = read
                problems += found
            case .problem(let problem): problems.append(problem)
            case .folder, .absent: continue
            }
        }
        amendments = corrections.amendments
    }

    /// Files that are kept and of which it is not known what they hold: another had the words that were served, or editors
    /// say something else of an article than before.
    ///
    /// - Parameters:
    ///   - files: what was found.
    ///   - former: what editors said when the articles were read.
    /// - Returns: the places of those files.
    static func doubtful(
        _ files: [(name: String, file: CorpusFolder.ReadFile)], former: [String: ArticleAmendment]
    ) -> [Int] {
        let shared = sharedWithRead(files)
        var now: [String: ArticleAmendment] = [:]
        for case .corrections(let corrections, _) in files.map(\.file) { now = corrections.amendments }
        guard now != former else { return shared }
        let others = Set(now.keys).union(former.keys).filter { now[$0] != former[$0] }
        let amended = files.indices.filter { place in
            guard case .kept(let articles, _) = files[place].file else { return false }
            return articles.contains { others.contains($0.id.value) }
        }
        return Array(Set(shared).union(amended)).sorted()
    }

    private static func sharedWithRead(_ files: [(name: String, file: CorpusFolder.ReadFile)]) -> [Int] {
        var kept: [Int] = []
        var isKept: Set<String> = []
        for (place, (name, file)) in files.enumerated() {
            guard case .kept(let articles, _) = file, articles.contains(where: { $0.isShared }) else { continue }
            kept.append(place)
            isKept.insert(name)
        }
        return kept.filter { place in
            guard case .kept(let articles, _) = files[place].file else { return false }
            return articles.contains { $0.file != files[place].name && !isKept.contains($0.file) }
        }
    }

    private mutating func note(_ id: ArticleID, _ version: Version) {
        guard let first = firsts[id] else {
            order.append(id)
            firsts[id] = version
            return
        }
        if isSame(first, version, id) {
            others[id, default: []].append(version)
            return
        }
        problems.append(
            CorpusProblem(
                fileName: version.file, code: "duplicate_id",
                detail: "its identifier \(id.value) is that of \(first.file) already"))
    }

    /// Whether two files hold one article: its address or its producer's name says so, or both say the same.
    private func isSame(_ one: Version, _ other: Version, _ id: ArticleID) -> Bool {
        if let one = one.kept, let other = other.kept {
            return one.file == other.file && one.isShared && other.isShared
        }
        guard let first = one.read ?? former(id), let second = other.read ?? former(id) else { return false }
        if let identity = first.origin.identity { return identity == second.origin.identity }
        return second.origin.identity == nil && first.origin.format != "text"
            && Self.letters(of: first) == Self.letters(of: second)
    }

    /// A text without its white space: what one export puts on lines another puts on one.
    private static func letters(of article: Article) -> [UInt8] {
        article.text.string.utf8.filter { $0 > 0x20 }
    }

    /// The articles that were read, the identifiers of those that are as they were, and what may not be shown yet, in order.
    func articles() -> (read: [Article], kept: [ArticleID], withheld: [WithheldArticle]) {
        var read: [Article] = []
        var kept: [ArticleID] = []
        for id in order {
            guard let first = firsts[id] else { continue }
            if others.isEmpty || others[id] == nil, let article = first.read {
                read.append(article)
            } else if let article = changed([first] + (others[id] ?? []), id) {
                read.append(article)
            } else {
                kept.append(id)
            }
        }
        var withheld: [WithheldArticle] = []
        let shown = read.compactMap { article -> Article? in
            let article = article.amended(by: amendments[article.id.value])
            var origin = article.origin
            guard let stated = origin.embargo else { return article }
            let embargo = Embargo(stated)
            origin.embargo = nil
            guard embargo.holds(at: now) else { return article.with(origin) }
            withheld.append(
                WithheldArticle(
                    id: article.id, fileName: article.fileName, otherFiles: origin.otherFiles, embargo: embargo))
            return nil
        }
        return (shown.sorted { $0.id < $1.id }, kept.sorted(), withheld.sorted { $0.id < $1.id })
    }

    /// The article as several files have it; nil where it is as it was.
    private func changed(_ versions: [Version], _ id: ArticleID) -> Article? {
        var seen: Set<String> = []
        let files = versions.map(\.file).filter { seen.insert($0).inserted }
        if let kept = versions[0].kept, versions.allSatisfy({ $0.kept != nil }),
            Set(files) == Set([kept.file] + kept.otherFiles)
        {
            return nil
        }
        let candidates = versions.compactMap { version in
            version.read ?? version.kept.flatMap { $0.file == version.file ? former(id) : nil }
        }
        guard var best = candidates.first else { return nil }
        for candidate in candidates.dropFirst() where Self.isBetter(candidate, than: best) { best = candidate }
        var origin = best.origin
        origin.otherFiles = files.filter { $0 != best.fileName }
        return best.with(origin)
    }

    /// All of an article before its summary, a later version before an earlier one.
    private static func isBetter(_ one: Article, than other: Article) -> Bool {
        if one.origin.isSummary != other.origin.isSummary { return other.origin.isSummary }
        return (one.origin.version ?? "") > (other.origin.version ?? "")
    }
}
