import Corpus
import NewsIndex

/// What files that are being written just now were when they were read before.
struct FormerFiles: Sendable {
    /// What serves; nil while nothing was read.
    let snapshot: IndexSnapshot?
    /// The decisions and problems that it was made with.
    let folder: CorpusFolder
    /// The files, by their paths below the folder.
    let unfinished: Set<String>

    /// What a file was before; nil if it is to be read.
    func file(_ name: String) -> CorpusFolder.ReadFile? {
        guard unfinished.contains(name) else { return nil }
        let problems = folder.problems.filter { $0.fileName == name }
        switch name {
        case Corrections.fileName: return .corrections(folder.corrections, problems)
        case MergeDecisions.fileName where problems.isEmpty: return .merges(folder.merges)
        default: break
        }
        if let articles = snapshot?.articles {
            let own = articles.indices.filter { articles.fileName(at: $0) == name }
            if !own.isEmpty { return .articles(own.map { articles[$0].article }, problems.filter { !$0.isRefusal }) }
        }
        // One whose identifier another had may be served now: it is read as it is.
        guard let problem = problems.first else { return .absent }
        return problem.code == "duplicate_id" ? nil : .problem(problem)
    }
}
