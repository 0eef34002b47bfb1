import Foundation

extension CorpusFolder {
    /// Reads every article file of a folder.
    ///
    /// Articles are told by their suffix (`.txt`, `.text`); `corrections.json`, and `merges.json`
    /// of former versions, hold editors' decisions; hidden files are
    /// left alone. Nothing else is passed over in silence: what cannot be served is listed in ``problems``.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - followsLinks: whether a symbolic link may lead to a file that is not in the folder.
    ///   - readAll: calls a function with each number below a count and gives back the results by their numbers; files can be
    ///     read side by side. By default they are read one after the other.
    /// - Returns: the articles and the problems.
    /// - Throws: ``CorpusFolderError`` where the folder itself cannot be read.
    package static func read(
        _ path: String, followsLinks: Bool = false,
        readAll: (_ count: Int, _ read: @Sendable (Int) -> ReadFile) -> [ReadFile] = { (0..<$0).map($1) }
    ) throws(CorpusFolderError) -> CorpusFolder {
        let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder) else {
            throw .missing(path: path)
        }
        guard attributes[.type] as? FileAttributeType == .typeDirectory else { throw .notAFolder(path: path) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .unreadable(path: path)
        }

        let root = followsLinks ? nil : folder
        // By UTF-8 bytes: the order must not hang on the locale.
        let files = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let results = readAll(files.count) { read(files[$0], in: path, root: root) }
        return CorpusFolder(results, named: files)
    }

    /// What one file of a folder is.
    package enum ReadFile: Sendable {
        case article(Article)
        case merges(MergeDecisions)
        case corrections(Corrections, [CorpusProblem])
        case problem(CorpusProblem)
    }

    private static func read(_ name: String, in path: String, root: String?) -> ReadFile {
        switch name {
        case MergeDecisions.fileName:
            switch readMerges(in: path, root: root) {
            case .success(let decisions): return .merges(decisions)
            case .failure(let problem): return .problem(problem)
            }
        case Corrections.fileName:
            let read = readCorrections(in: path, root: root)
            return .corrections(read.corrections, read.problems)
        default:
            switch readFile(name, in: path, root: root) {
            case .success(let article): return .article(article)
            case .failure(let problem): return .problem(problem)
            }
        }
    }

    /// Of several articles with one identifier, the first stays.
    private init(_ files: [ReadFile], named names: [String]) {
        var articles: [ArticleID: Article] = [:]
        var problems: [CorpusProblem] = []
        var merges = MergeDecisions.none
        var corrections = Corrections.none
        for (file, name) in zip(files, names) {
            switch file {
            case .article(let article):
                guard let first = articles[article.id] else {
                    articles[article.id] = article
                    continue
                }
                problems.append(
                    CorpusProblem(
                        fileName: name, code: "duplicate_id",
                        detail: "its identifier \(article.id.value) is that of \(first.fileName) already"))
            case .merges(let decisions): merges = decisions
            case .corrections(let read, let found):
                corrections = read
                problems += found
            case .problem(let problem): problems.append(problem)
            }
        }
        self.init(
            articles: articles.values.sorted { $0.id < $1.id }, problems: problems, merges: merges,
            corrections: corrections)
    }

    private static func readMerges(in folder: String, root: String?) -> Result<MergeDecisions, CorpusProblem> {
        let name = MergeDecisions.fileName
        switch readBytes(name, in: folder, root: root) {
        case .failure(let problem): return .failure(problem)
        case .success(let bytes):
            return Result { () throws(MergeDecisionsError) in try MergeDecisions(bytes) }.mapError {
                CorpusProblem(fileName: name, code: "bad_merges", detail: "\($0)")
            }
        }
    }

    private static func readCorrections(
        in folder: String, root: String?
    ) -> (corrections: Corrections, problems: [CorpusProblem]) {
        let name = Corrections.fileName
        switch readBytes(name, in: folder, root: root) {
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
    ///   - root: the path without links that the file must stand beneath, wherever links lead; nil for none.
    /// - Returns: the article, or what is wrong.
    package static func readFile(
        _ name: String, in folder: String, root: String? = nil
    ) -> Result<Article, CorpusProblem> {
        readBytes(name, in: folder, root: root, suffixes: ["txt", "text"]).flatMap { bytes in
            Result { () throws(DecodingProblem) in try ArticleDecoder.decode(bytes, fileName: name) }.mapError {
                $0.report(for: name)
            }
        }
    }

    /// Reads the bytes of a file, which has one of some suffixes if any are named.
    private static func readBytes(
        _ name: String, in folder: String, root: String?, suffixes: [String] = []
    ) -> Result<[UInt8], CorpusProblem> {
        let url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name)
        let refuse = { (code: String, detail: String) -> Result<[UInt8], CorpusProblem> in
            .failure(CorpusProblem(fileName: name, code: code, detail: detail))
        }
        // The path without links is what is asked about and what is read.
        let path = url.resolvingSymlinksInPath().path
        if let root, !path.utf8.starts(with: (root == "/" ? root : root + "/").utf8) {
            return refuse("outside", "it links to what is not in the folder, which only --follow-links reads")
        }
        // The type and the size are asked first: reading a pipe would wait for ever, reading 50 MB is for nothing.
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: path)
        } catch {
            // Names are octets to the kernel; those that are no UTF-8 come with U+FFFD in their place, and lead nowhere.
            if name.unicodeScalars.contains("\u{FFFD}") {
                return refuse("name_not_utf8", "its name is no UTF-8, so no address can name it")
            }
            return refuse("unreadable", "its type and size cannot be read: \(error.localizedDescription)")
        }
        let type = attributes[.type] as? FileAttributeType
        guard type != .typeSymbolicLink else { return refuse("unreadable", "it links to nothing that can be read") }
        guard type == .typeRegular else { return refuse("unsupported", "it is no regular file") }
        guard suffixes.isEmpty || suffixes.contains(url.pathExtension.lowercased()) else {
            return refuse("unsupported", "only .txt and .text files are articles")
        }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size <= ArticleDecoder.sizeLimit else {
            return .failure(
                DecodingProblem.tooLarge(byteCount: size, limit: ArticleDecoder.sizeLimit).report(for: name))
        }
        do {
            return .success(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        } catch {
            return refuse("unreadable", "it cannot be read: \(error.localizedDescription)")
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
    case unreadable(path: String)

    package var description: String {
        switch self {
        case .missing(let path): "there is no folder '\(path)'"
        case .notAFolder(let path): "'\(path)' is no folder"
        case .unreadable(let path): "the folder '\(path)' cannot be read"
        }
    }
}
