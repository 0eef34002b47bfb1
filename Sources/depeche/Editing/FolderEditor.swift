import Formats
import NewsAPI

/// Writes into the folder of articles, and lets what it wrote serve.
struct FolderEditor: Editor {
    private let decisions: CorrectionFile
    private let files: ArticleFiles
    private let loader: ArticleLoader

    /// - Parameters:
    ///   - source: the folder, and what reads it.
    ///   - loader: reads it anew behind each change.
    init(_ source: ArticleLoader.Source, loader: ArticleLoader) {
        decisions = CorrectionFile(articles: source.folder, data: source.data?.path)
        files = ArticleFiles(folder: source.folder, documents: source.documents)
        self.loader = loader
    }

    func corrections() throws(EditError) -> [EditedCorrection] { try decisions.all() }

    func add(
        correction json: [UInt8], by caller: String, served: @escaping @Sendable () -> Void
    ) throws(EditError) -> EditedCorrection {
        let added = try decisions.add(json, by: caller)
        loader.reload(served)
        return added
    }

    func remove(
        correction id: String, by caller: String, served: @escaping @Sendable () -> Void
    ) throws(EditError) -> EditedCorrection? {
        guard let removed = try decisions.remove(id, by: caller) else { return nil }
        loader.reload(served)
        return removed
    }

    func add(
        file octets: [UInt8], ending: String, key: String?, served: @escaping @Sendable () -> Void
    ) throws(EditError) -> AddedFile {
        let added = try files.add(octets, ending: ending, key: key)
        // What was sent before may not serve yet.
        loader.reload(served)
        return added
    }

    func remove(file name: String, served: @escaping @Sendable () -> Void) throws(EditError) {
        try files.remove(name)
        loader.reload(served)
    }
}
