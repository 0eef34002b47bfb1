import Corpus
import Facts
import NewsIndex

/// A place in an article with the text that it stands in.
struct Proof {
    let evidence: Evidence
    let text: ArticleText
    /// The evidence's range, within the text.
    let range: Range<Int>

    /// Nil where the snapshot lacks the article.
    init?(_ evidence: Evidence, in snapshot: IndexSnapshot) {
        guard let index = snapshot.articleIndex(evidence.article) else { return nil }
        self.evidence = evidence
        text = snapshot.articles.text(at: index)
        range = evidence.range.clamped(to: 0..<text.scalarCount)
    }
}

extension Words {
    /// Words of an article by its identifier; nil where the snapshot lacks it.
    init?(_ range: Range<Int>, of article: ArticleID, in snapshot: IndexSnapshot) {
        guard let index = snapshot.articleIndex(article) else { return nil }
        self.init(snapshot.articles.text(at: index), range)
    }
}

/// Words of an article with their place.
struct PlacedWords {
    let article: ArticleID
    let range: Range<Int>
}
