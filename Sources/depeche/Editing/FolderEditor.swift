import Corpus
import Formats
import Foundation
import NewsAPI

/// Writes into the folder of articles, and lets what it wrote serve.
struct FolderEditor: Editor {
    private let decisions: CorrectionFile
    private let files: ArticleFiles
    private let loader: ArticleLoader
    private let turns = ArticleTurns()
    private let poller: FeedPoller?

    /// - Parameters:
    ///   - source: the folder, and what reads it.
    ///   - loader: reads it anew behind each change.
    ///   - poller: reads feeds into it; nil for none.
    init(_ source: ArticleLoader.Source, loader: ArticleLoader, poller: FeedPoller? = nil) {
        self.poller = poller
        decisions = CorrectionFile(articles: source.folder, data: source.data?.path)
        files = ArticleFiles(folder: source.folder, documents: source.documents)
        self.loader = loader
    }

    /// The decisions; one that names what may not be shown yet is hidden, and so is an embargo that holds.
    func corrections() throws(EditError) -> [EditedCorrection] {
        let withheld = loader.folder.withheld.map { "\"\($0.id.value)\"" }
        return try decisions.all().map { decision in
            var decision = decision
            let text = String(decoding: decision.json, as: UTF8.self)
            decision.isHidden = withheld.contains(where: text.contains) || loader.isEmbargo(decision.json)
            return decision
        }
    }

    func feeds() -> [PolledFeed] { poller?.reports ?? [] }

    func embargoed() throws(EditError) -> [EmbargoedArticle] {
        let folder = loader.folder
        return folder.withheld.compactMap { withheld in
            let found = files.content(ofFile: withheld.fileName).first { $0.id == withheld.id }
            guard let article = found?.amended(by: folder.corrections.amendments[withheld.id.value]) else { return nil }
            var until: String?
            if case .until(let end) = withheld.embargo {
                until = Date(timeIntervalSince1970: Double(end)).formatted(.iso8601)
            }
            return EmbargoedArticle(
                filed: FiledArticle(
                    id: withheld.id.value, file: withheld.fileName, otherFiles: withheld.otherFiles),
                title: article.title?.value, text: article.text.string, until: until)
        }
    }

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
        file octets: [UInt8], ending: String, key: String?, embargo: (until: String, caller: String)?,
        served: @escaping @Sendable () -> Void
    ) throws(EditError) -> AddedFile {
        let added = try files.add(octets, ending: ending, key: key) { articles throws(EditError) in
            guard let embargo else { return }
            // Before the file is there: at no moment is it shown.
            let patch = Array("{\"embargo_until\":\"\(embargo.until)\"}".utf8)
            for article in articles { _ = try decisions.amend(article, by: patch, caller: embargo.caller) }
        }
        // What was sent before may not serve yet.
        loader.reload(served)
        return added
    }

    func remove(
        _ article: FiledArticle, if condition: EditCondition, served: @escaping @Sendable () -> Void
    ) throws(EditError) {
        try turns.take(article.id, if: condition, served: served) { served throws(EditError) in
            let erasure = loader.erasure(of: article.id)
            try files.remove(article)
            try decisions.forget(article.id)
            loader.reload(erasing: erasure, served)
        }
    }

    func replace(
        _ article: FiledArticle, by octets: [UInt8], if condition: EditCondition, served: @escaping @Sendable () -> Void
    ) throws(EditError) {
        try turns.take(article.id, if: condition, served: served) { served throws(EditError) in
            try files.replace(article, by: octets)
            loader.reload(served)
        }
    }

    func amend(
        _ article: FiledArticle, by patch: [UInt8], caller: String, if condition: EditCondition,
        served: @escaping @Sendable () -> Void
    ) throws(EditError) -> EditedCorrection? {
        try turns.take(article.id, if: condition, served: served) { served throws(EditError) in
            let decision = try decisions.amend(article.id, by: patch, caller: caller)
            loader.reload(served)
            return decision
        }
    }
}
