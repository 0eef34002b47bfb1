package import Formats
import Foundation

extension CorpusFolder {
    /// Reads every article file of a folder and of the folders below it.
    ///
    /// What a file is follows from its octets (`docs/formats.md`); `corrections.json`, and `merges.json` of former versions, hold
    /// editors' decisions where they stand in the folder itself; hidden files and folders are left alone, and so is what goes
    /// while it is read. Nothing else is passed over in silence: what cannot be served is listed in ``problems``.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - followsLinks: whether a symbolic link may lead to what is not in the folder.
    ///   - documents: reads what is no plain text.
    ///   - former: what is known of a file, which is then not read; nil for one that is to be read.
    ///   - article: gives an article that was read before, by its identifier.
    ///   - amendments: what editors knew better of articles then, by their identifiers.
    ///   - now: seconds since 1970: what is under embargo then is withheld.
    ///   - readAll: calls a function with each number below a count and gives back the results by their numbers; files can be
    ///     read side by side. By default they are read one after the other.
    /// - Returns: the articles and the problems.
    /// - Throws: ``CorpusFolderError`` where the folder itself cannot be read, or is another at the end.
    package static func read(
        _ path: String, followsLinks: Bool = false, documents: any DocumentReading = DirectReading(),
        former: @escaping @Sendable (_ name: String) -> ReadFile? = { _ in nil },
        article: @escaping @Sendable (_ id: ArticleID) -> Article? = { _ in nil },
        amendments: [String: ArticleAmendment] = [:], now: Int = Int(Date().timeIntervalSince1970),
        readAll: (_ count: Int, _ read: @Sendable (Int) -> ReadFile) -> [ReadFile] = { (0..<$0).map($1) }
    ) throws(CorpusFolderError) -> CorpusFolder {
        let identity = try identity(of: path)
        let root = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath().path
        guard var walk = FolderWalk(root) else { throw .unreadable(path: path) }
        let reading = FileReading(documents: documents)
        while let names = walk.next() {
            let results = readAll(names.count) { index in
                former(names[index]) ?? read(names[index], in: path, root: followsLinks ? nil : root, reading)
            }
            walk.note(results, of: names)
        }
        var files = walk.files
        let doubtful = FolderAssembly.doubtful(files, former: amendments)
        if !doubtful.isEmpty {
            let names = doubtful.map { files[$0].name }
            let results = readAll(names.count) { read(names[$0], in: path, root: followsLinks ? nil : root, reading) }
            for (place, result) in zip(doubtful, results) { files[place].file = result }
        }
        // What was listed in one folder and looked for in another is no state of either.
        guard try Self.identity(of: path) == identity else { throw .replaced(path: path) }
        return CorpusFolder(FolderAssembly(files, former: article, now: now))
    }

    /// What one file of a folder is.
    package enum ReadFile: Sendable {
        /// What it holds, and what in it has no effect.
        case articles([Article], [CorpusProblem])
        /// It is what it was when these articles were read in it.
        case kept([KeptArticle], [CorpusProblem])
        case merges(MergeDecisions)
        case corrections(Corrections, [CorpusProblem])
        case problem(CorpusProblem)
        /// It is a folder, at this path without links.
        case folder(at: String, isLinked: Bool)
        /// There is no such file any more.
        case absent
    }

    /// An article that was read before in a file that is as it was.
    package struct KeptArticle: Sendable, Hashable {
        package let id: ArticleID
        /// The file whose words were served.
        package let file: String
        /// Others that held it, too.
        package let otherFiles: [String]

        package init(id: ArticleID, file: String, otherFiles: [String] = []) {
            self.id = id
            self.file = file
            self.otherFiles = otherFiles
        }

        var isShared: Bool { !otherFiles.isEmpty }
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

    private static func read(_ name: String, in path: String, root: String?, _ reading: FileReading) -> ReadFile {
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
            switch reading.read(found) {
            case .success(let read): return .articles(read.articles, read.problems)
            case .failure(let problem): return .problem(problem)
            }
        }
    }

    private init(_ assembly: FolderAssembly) {
        let (read, kept, withheld) = assembly.articles()
        // By the files' names; those of one file as they were found.
        let problems = assembly.problems.filter { !$0.tells(ofAny: withheld) }.enumerated().sorted { one, other in
            let (name, otherName) = (one.element.fileName.utf8, other.element.fileName.utf8)
            return name.elementsEqual(otherName) ? one.offset < other.offset : name.lexicographicallyPrecedes(otherName)
        }.map(\.element)
        self.init(
            articles: read, kept: kept, problems: problems, merges: assembly.merges, corrections: assembly.corrections,
            withheld: withheld)
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

    /// Reads the articles of one file of a folder; the failure says what is wrong with it.
    ///
    /// - Parameters:
    ///   - name: the file's.
    ///   - folder: the path to it.
    ///   - documents: reads what is no plain text.
    /// - Returns: the articles, or what is wrong.
    package static func readFile(
        _ name: String, in folder: String, documents: any DocumentReading = DirectReading()
    ) -> Result<[Article], CorpusProblem> {
        FoundFile.look(for: name, in: folder, root: nil).flatMap { FileReading(documents: documents).read($0) }
            .map(\.articles)
    }

    /// Reads the articles that a file of a folder would hold; the failure says what is wrong with it.
    ///
    /// - Parameters:
    ///   - octets: all of the file's.
    ///   - name: its name in the folder.
    ///   - documents: reads what is no plain text.
    /// - Returns: the articles, or what is wrong.
    package static func read(
        _ octets: [UInt8], named name: String, documents: any DocumentReading = DirectReading()
    ) -> Result<[Article], CorpusProblem> {
        FileReading(documents: documents).read(octets, named: name).map(\.articles)
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
