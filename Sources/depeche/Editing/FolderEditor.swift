import NewsAPI

/// Writes into the folder of articles, and lets what it wrote serve.
struct FolderEditor: Editor {
    private let file: CorrectionFile
    private let loader: ArticleLoader

    init(articles: String, data: String?, loader: ArticleLoader) {
        file = CorrectionFile(articles: articles, data: data)
        self.loader = loader
    }

    func corrections() throws(EditError) -> [EditedCorrection] { try file.all() }

    func add(correction json: [UInt8], by caller: String) throws(EditError) -> EditedCorrection {
        let added = try file.add(json, by: caller)
        loader.reloadAndWait()
        return added
    }

    func remove(correction id: String, by caller: String) throws(EditError) -> EditedCorrection? {
        guard let removed = try file.remove(id, by: caller) else { return nil }
        loader.reloadAndWait()
        return removed
    }
}
