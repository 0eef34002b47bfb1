import Corpus
import Disk
import Formats
import NewsAPI

/// The files of articles that clients add to the folder, and remove.
struct ArticleFiles: Sendable {
    /// The folder of articles.
    let folder: String
    /// Reads what is no plain text.
    let documents: ParserProcesses

    /// What the names of files that were sent begin with.
    private static let prefix = "sent-"

    /// Reads what was sent as a file of the folder, and writes it there so that it lasts.
    ///
    /// - Parameters:
    ///   - octets: the file's.
    ///   - ending: its name's.
    ///   - key: what the client calls the request; nil for the octets themselves.
    ///   - withhold: is given the articles that it will hold before it is there.
    /// - Returns: what the file holds.
    /// - Throws: why nothing of it can be read, or why it cannot be written.
    func add(
        _ octets: [UInt8], ending: String, key: String?,
        withhold: (_ articles: [String]) throws(EditError) -> Void = { _ in }
    ) throws(EditError) -> AddedFile {
        let digest = Digest.sha256(key.map { Array($0.utf8) } ?? octets).prefix(24)
        var name = "\(Self.prefix)\(digest).\(ending)"
        var number = 1
        while let known = try content(of: name) {
            if known == octets { return try read(octets, as: name, isNew: false) }
            guard key == nil else { throw Self.otherContent }
            // What was sent before was replaced since.
            number += 1
            name = "\(Self.prefix)\(digest)-\(number).\(ending)"
        }
        let file = DurableFile(folder + "/" + name)
        let added = try read(octets, as: name, isNew: true)
        try withhold(added.articles)
        do throws(DiskError) {
            try file.replace(with: octets.span)
        } catch {
            throw EditError(error)
        }
        return added
    }

    private func content(of name: String) throws(EditError) -> [UInt8]? {
        do throws(DiskError) {
            return try DurableFile(folder + "/" + name).read(limit: FileKind.documentLimit)
        } catch {
            throw EditError(error)
        }
    }

    private static let otherContent = EditError.conflict("this Idempotency-Key was sent before with another content")

    /// Removes an article with its files, which have to hold no other; the names are gone for good when this returns.
    func remove(_ article: FiledArticle) throws(EditError) {
        let names = [article.file] + article.otherFiles
        for name in names {
            let others = articles(of: name).filter { $0 != article.id }
            guard others.isEmpty else {
                throw .conflict("its file '\(name)' holds other articles, '\(others[0])' among them")
            }
        }
        for name in names {
            do throws(DiskError) {
                try DurableFile(folder + "/" + name).remove()
            } catch {
                throw EditError(error)
            }
        }
    }

    /// Replaces the file of an article by another that holds the same article, and no other.
    func replace(_ article: FiledArticle, by octets: [UInt8]) throws(EditError) {
        guard article.otherFiles.isEmpty else {
            throw .conflict("the file '\(article.otherFiles[0])' holds it, too")
        }
        let others = articles(of: article.file).filter { $0 != article.id }
        guard others.isEmpty else {
            throw .conflict("its file '\(article.file)' holds other articles, '\(others[0])' among them")
        }
        let read = try read(octets, as: article.file, isNew: false).articles
        guard read == [article.id] else {
            throw .conflict(
                "what was sent would be \(read.map { "'\($0)'" }.joined(separator: ", ")), not '\(article.id)' alone")
        }
        do throws(DiskError) {
            try DurableFile(folder + "/" + article.file).replace(with: octets.span)
        } catch {
            throw EditError(error)
        }
    }

    /// The articles that a file holds now; none where it is not there or cannot be read.
    private func articles(of name: String) -> [String] { content(ofFile: name).map(\.id.value) }

    /// What a file holds now.
    func content(ofFile name: String) -> [Article] {
        switch CorpusFolder.readFile(name, in: folder, documents: documents) {
        case .success(let articles): articles
        case .failure: []
        }
    }

    /// Reads octets as a file of that name.
    private func read(_ octets: [UInt8], as name: String, isNew: Bool) throws(EditError) -> AddedFile {
        switch CorpusFolder.read(octets, named: name, documents: documents) {
        case .success(let articles):
            return AddedFile(name: name, articles: articles.map(\.id.value), problems: [], isNew: isNew)
        case .failure(let problem): throw .invalid("Nothing of it can be read: \(problem.detail).")
        }
    }
}
