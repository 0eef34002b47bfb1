import Foundation

extension CorpusFolder {
    /// Reads every article file of a folder and of the folders below it.
    ///
    /// Articles are told by their suffix (`.txt`, `.text`); `corrections.json`, and `merges.json` of former versions, hold
    /// editors' decisions where they stand in the folder itself; hidden files and folders are left alone, and so is what goes
    /// while it is read. Nothing else is passed over in silence: what cannot be served is listed in ``problems``.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - followsLinks: whether a symbolic link may lead to what is not in the folder.
    ///   - former: what is known of a file, which is then not read; nil for one that is to be read.
    ///   - readAll: calls a function with each number below a count and gives back the results by their numbers; files can be
    ///     read side by side. By default they are read one after the other.
    /// - Returns: the articles and the problems.
    /// - Throws: ``CorpusFolderError`` where the folder itself cannot be read, or is another at the end.
    package static func read(
        _ path: String, followsLinks: Bool = false,
        former: @escaping @Sendable (_ name: String) -> ReadFile? = { _ in nil },
        readAll: (_ count: Int, _ read: @Sendable (Int) -> ReadFile) -> [ReadFile] = { (0..<$0).map($1) }
    ) throws(CorpusFolderError) -> CorpusFolder {
        let identity = try identity(of: path)
        let root = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath().path
        guard var walk = FolderWalk(root) else { throw .unreadable(path: path) }
        while let names = walk.next() {
            let results = readAll(names.count) { index in
                former(names[index]) ?? read(names[index], in: path, root: followsLinks ? nil : root)
            }
            walk.note(results, of: names)
        }
        // What was listed in one folder and looked for in another is no state of either.
        guard try Self.identity(of: path) == identity else { throw .replaced(path: path) }
        return CorpusFolder(walk.files)
    }

    /// What one file of a folder is.
    package enum ReadFile: Sendable {
        case article(Article)
        /// It is what it was when the article of this identifier was read in it.
        case kept(ArticleID)
        case merges(MergeDecisions)
        case corrections(Corrections, [CorpusProblem])
        case problem(CorpusProblem)
        /// It is a folder, at this path without links.
        case folder(at: String, isLinked: Bool)
        /// There is no such file any more.
        case absent
    }

    /// What tells the folder from another at its path.
    private static func identity(of path: String) throws(CorpusFolderError) -> NSNumber? {
        let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder) else {
            throw .missing(path: path)
        }
        guard attributes[.type] as? FileAttributeType == .typeDirectory else { throw .notAFolder(path: path) }
        return attributes[.systemFileNumber] as? NSNumber
    }

    private static func read(_ name: String, in path: String, root: String?) -> ReadFile {
        let found: FoundFile
        switch FoundFile.look(for: name, in: path, root: root) {
        case .success(let file): found = file
        case .failure(let problem): return .problem(problem)
        }
        if found.isGone { return .absent }
        if found.type == .typeDirectory { return .folder(at: found.path, isLinked: found.isLinked) }
        switch name {
        case MergeDecisions.fileName:
            switch readMerges(found) {
            case .success(let decisions): return .merges(decisions)
            case .failure(let problem): return .problem(problem)
            }
        case Corrections.fileName:
            let read = readCorrections(found)
            return .corrections(read.corrections, read.problems)
        default:
            switch readArticle(found) {
            case .success(let article): return .article(article)
            case .failure(let problem): return .problem(problem)
            }
        }
    }

    /// Of several articles with one identifier, the first stays.
    ///
    /// - Parameter files: what was found, in the order in which identifiers are given.
    private init(_ files: [(name: String, file: ReadFile)]) {
        var articles: [ArticleID: (name: String, read: Article?)] = [:]
        var problems: [CorpusProblem] = []
        var merges = MergeDecisions.none
        var corrections = Corrections.none
        for (name, file) in files {
            func note(_ id: ArticleID, _ article: Article?) {
                guard let first = articles[id] else {
                    articles[id] = (name, article)
                    return
                }
                problems.append(
                    CorpusProblem(
                        fileName: name, code: "duplicate_id",
                        detail: "its identifier \(id.value) is that of \(first.name) already"))
            }
            switch file {
            case .article(let article): note(article.id, article)
            case .kept(let id): note(id, nil)
            case .merges(let decisions): merges = decisions
            case .corrections(let read, let found):
                corrections = read
                problems += found
            case .problem(let problem): problems.append(problem)
            case .folder, .absent: continue
            }
        }
        // By the files' names; those of one file as they were found.
        problems = problems.enumerated().sorted { one, other in
            let (name, otherName) = (one.element.fileName.utf8, other.element.fileName.utf8)
            return name.elementsEqual(otherName) ? one.offset < other.offset : name.lexicographicallyPrecedes(otherName)
        }.map(\.element)
        self.init(
            articles: articles.values.compactMap(\.read).sorted { $0.id < $1.id },
            kept: articles.filter { $0.value.read == nil }.keys.sorted(), problems: problems, merges: merges,
            corrections: corrections)
    }

    private static func readMerges(_ file: FoundFile) -> Result<MergeDecisions, CorpusProblem> {
        let name = MergeDecisions.fileName
        switch file.content() {
        case .failure(let problem): return .failure(problem)
        case .success(let bytes):
            return Result { () throws(MergeDecisionsError) in try MergeDecisions(bytes) }.mapError {
                CorpusProblem(fileName: name, code: "bad_merges", detail: "\($0)")
            }
        }
    }

    private static func readCorrections(
        _ file: FoundFile
    ) -> (corrections: Corrections, problems: [CorpusProblem]) {
        let name = Corrections.fileName
        switch file.content() {
        case .failure(let problem): return (.none, [problem])
        case .success(let bytes):
            let (corrections, errors) = Corrections.read(bytes)
            let problems = errors.map { error in
                let code = if case .bad = error { "bad_correction" } else { "bad_corrections" }
                return CorpusProblem(fileName: name, code: code, detail: "\(error)")
            }
            return (corrections, problems)
        }
    }

    /// Reads one article of a folder; the failure says what is wrong with its file.
    ///
    /// - Parameters:
    ///   - name: the file's.
    ///   - folder: the path to it.
    /// - Returns: the article, or what is wrong.
    package static func readFile(_ name: String, in folder: String) -> Result<Article, CorpusProblem> {
        FoundFile.look(for: name, in: folder, root: nil).flatMap(readArticle)
    }

    private static func readArticle(_ file: FoundFile) -> Result<Article, CorpusProblem> {
        file.content(suffixes: ["txt", "text"]).flatMap { bytes in
            Result { () throws(DecodingProblem) in try ArticleDecoder.decode(bytes, fileName: file.name) }.mapError {
                $0.report(for: file.name)
            }
        }
    }
}

extension CorpusProblem: Error, CustomStringConvertible {
    package var description: String { detail }
}

/// Why a folder cannot be read at all.
package enum CorpusFolderError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)
    case notAFolder(path: String)
    /// Another folder was put in its place while it was read.
    case replaced(path: String)
    case unreadable(path: String)

    package var description: String {
        switch self {
        case .missing(let path): "there is no folder '\(path)'"
        case .notAFolder(let path): "'\(path)' is no folder"
        case .replaced(let path): "the folder '\(path)' was replaced while it was read"
        case .unreadable(let path): "the folder '\(path)' cannot be read"
        }
    }
}
