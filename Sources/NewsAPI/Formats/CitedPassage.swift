import Corpus
import Facts
import NewsIndex

/// The words of an article that prove something, with the way to them.
struct CitedPassage {
    let article: ArticleID
    /// Who published it.
    let publisher: String?
    /// The sentence, or the part of a long one that holds the proof.
    let sentence: String
    /// What of it proves, in Unicode scalars of the article's text.
    let range: Range<Int>
    /// The whole sentence by an absolute address.
    let link: String

    /// Nil where the snapshot lacks the article.
    init?(_ evidence: Evidence?, in frame: DocumentFrame) {
        guard let evidence, let proof = Proof(evidence, in: frame.snapshot) else { return nil }
        article = evidence.article
        publisher = frame.snapshot.articleIndex(evidence.article).flatMap(frame.snapshot.articles.publisher)
        range = proof.range
        sentence = Words(proof.text, evidence.sentence, around: proof.range).cut(to: TextLimit.sentence).text
        link = frame.absolute(Links.passage(evidence.sentence, of: evidence.article))
    }

    /// The stretch of an article that shows why it was found.
    init(_ snippet: Snippet, of found: IndexedArticle, in frame: DocumentFrame) {
        article = found.id
        publisher = found.publisher
        sentence = snippet.text.beginning(TextLimit.sentence).text
        range = snippet.position
        link = frame.absolute(Links.passage(snippet.position, of: found.id))
    }
}
