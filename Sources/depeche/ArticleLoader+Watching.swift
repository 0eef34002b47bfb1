import Corpus
import Disk
import Foundation
import Logging
import Synchronization

extension ArticleLoader {
    /// Hears what a watch has to say of the folder.
    func hear(_ news: FolderNews) {
        let folder: Logger.Metadata = ["folder": "\(source.folder)"]
        switch news {
        case .changed(let change):
            note(unfinished: Set(change.unfinished.compactMap(\.text)))
            if matters(change) { reload() }
        case .vanished:
            noteMissing(CorpusFolderError.missing(path: source.folder))
            logger.error("the folder is gone; the articles read before are served until it is back", metadata: folder)
        case .returned:
            logger.notice("the folder is back", metadata: folder)
        case .polling(let error):
            logger.warning(
                "changes of files are looked for from time to time",
                metadata: folder.merging(["because": "\(error)"]) { $1 })
        }
    }

    /// Whether a change is one of what is served, or of what is said of the folder.
    ///
    /// A file that is no article is as little one when more is written to it: a log of this very process may stand there.
    func matters(_ change: FolderChange) -> Bool {
        guard !change.isEverything else { return true }
        let others = state.withLock { Set($0.folder.problems.filter { $0.code == "unsupported" }.map(\.fileName)) }
        return change.paths.contains { path in
            guard let name = path.text, others.contains(name) else { return true }
            let attributes = try? FileManager.default.attributesOfItem(atPath: source.folder + "/" + name)
            return attributes?[.type] as? FileAttributeType != .typeRegular
        }
    }

    /// Notes which files are being written just now, by their paths below the folder: they are not read, but stay what they
    /// were.
    func note(unfinished: Set<String>) {
        state.withLock { $0.unfinished = unfinished }
    }
}
