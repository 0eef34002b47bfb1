import Corpus
import Dispatch
import Synchronization

extension ArticleLoader {
    /// What may not be shown yet, and what editors know better of articles.
    var folder: CorpusFolder { state.withLock { $0.folder } }

    /// Whether a decision keeps an article from being shown now, whether the article was read or not.
    func isEmbargo(_ decision: [UInt8]) -> Bool {
        guard case .article(_, let amendment) = Corrections.read(decision: decision)?.decision else { return false }
        return amendment.embargo.map { Embargo($0).holds(at: source.now()) } ?? false
    }

    /// Reads the folder again as soon as the next embargo ends.
    func awaitEmbargoes() {
        let ends = folder.withheld.compactMap { article -> Int? in
            if case .until(let end) = article.embargo { end } else { nil }
        }
        guard let next = ends.min(), state.withLock({ $0.nextEmbargo }) != next else { return }
        state.withLock { $0.nextEmbargo = next }
        let wait = DispatchTimeInterval.seconds(max(0, min(next - source.now(), Self.longestWait)))
        // On the clock on the wall, which is that of the embargo.
        DispatchQueue.global().asyncAfter(wallDeadline: .now() + wait) { [weak self] in
            guard let self, state.withLock({ $0.nextEmbargo }) == next else { return }
            state.withLock { $0.nextEmbargo = nil }
            reload()
        }
    }

    /// Seconds; whatever is farther away is looked at again.
    private static let longestWait = 86_400
}
