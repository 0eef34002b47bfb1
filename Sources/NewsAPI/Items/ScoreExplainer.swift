import HTTPMessage
import NewsIndex
import Search

/// Tells of a request's hits what makes their scores, for as long as a search may take.
final class ScoreExplainer {
    private let finding: SearchFinding
    private var watch: SearchWatch
    /// Why it tells no more; nil as long as it does.
    private(set) var failure: SearchError?

    /// Nil where no explanation is asked for.
    ///
    /// - Parameters:
    ///   - finding: what the hits are of.
    ///   - call: the request; a document's client takes it piece by piece, which keeps nobody waiting.
    init?(_ finding: SearchFinding, in call: Call) {
        guard call.isExplained else { return nil }
        self.finding = finding
        let cancellation = call.cancellation
        watch = SearchWatch(mostSteps: call.format == .json ? Self.mostSteps : .max) { cancellation.isCancelled }
    }

    /// As long as a third of the longest search.
    private static let mostSteps = SearchWatch.mostSteps / 3

    /// What makes the score of an article that was found.
    func explanation(of article: Int) -> [ScorePart] {
        guard failure == nil else { return [] }
        do throws(SearchError) { return try finding.explanation(of: article, watch: &watch) } catch {
            failure = error
            return []
        }
    }

    /// Ends an answer some of whose hits could not be explained.
    ///
    /// - Throws: ``RequestError/searchTooLarge``, ``RequestError/abandoned``.
    func check() throws(RequestError) {
        switch failure {
        case nil: return
        case .abandoned: throw .abandoned
        case .tooMuchWork, .mistake: throw .searchTooLarge
        }
    }
}
