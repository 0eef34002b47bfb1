import Corpus
import Disk
import Formats
import Foundation
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
    /// - Returns: what the file holds.
    /// - Throws: why nothing of it can be read, or why it cannot be written.
    func add(_ octets: [UInt8], ending: String, key: String?) throws(EditError) -> AddedFile {
        let digest = Digest.sha256(key.map { Array($0.utf8) } ?? octets).prefix(24)
        let name = "\(Self.prefix)\(digest).\(ending)"
        let file = DurableFile(folder + "/" + name)
        let known: [UInt8]?
        do throws(DiskError) {
            known = try file.read(limit: FileKind.documentLimit)
        } catch {
            throw EditError(error)
        }
        if let known {
            guard known == octets else { throw Self.otherContent }
            return try read(octets, as: name, isNew: false)
        }
        let added = try read(octets, as: name, isNew: true)
        do throws(DiskError) {
            try file.replace(with: octets.span)
        } catch {
            throw EditError(error)
        }
        return added
    }

    private static let otherContent = EditError.conflict("this Idempotency-Key was sent before with another content")

    /// Removes a file; the name is gone for good when this returns.
    func remove(_ name: String) throws(EditError) {
        do throws(DiskError) {
            try DurableFile(folder + "/" + name).remove()
        } catch {
            throw EditError(error)
        }
    }

    /// Reads octets as a file of that name.
    private func read(_ octets: [UInt8], as name: String, isNew: Bool) throws(EditError) -> AddedFile {
        let place = FileManager.default.temporaryDirectory.appending(path: "depeche-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(octets).write(to: place.appending(path: name))
        } catch {
            throw .failed(error.localizedDescription)
        }
        switch CorpusFolder.readFile(name, in: place.path, documents: documents) {
        case .success(let articles):
            return AddedFile(name: name, articles: articles.map(\.id.value), problems: [], isNew: isNew)
        case .failure(let problem): throw .invalid("Nothing of it can be read: \(problem.detail).")
        }
    }
}
