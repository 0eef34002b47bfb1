import Corpus
import NewsIndex

extension IndexSnapshot {
    /// The articles that some identifiers name.
    func articles(_ ids: some Sequence<ArticleID>) -> [IndexedArticle] {
        ids.compactMap { articleIndex($0) }.map { articles[$0] }
    }

    /// The meetings that some identifiers name.
    func meetings(_ ids: some Sequence<MeetingID>) -> [IndexedMeeting] {
        ids.compactMap { meetingIndex(named: $0.value) }.map { meetings[$0] }
    }
}
