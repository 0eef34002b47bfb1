import Corpus
import Extraction

/// An article with its facts, before the index knows more of it.
struct AnalyzedArticle: Sendable {
    let article: Article
    let facts: ArticleFacts
    /// The entity across articles of each of the facts' entities; nil where the resolver left one out.
    let entities: [EntityID?]

    var id: ArticleID { article.id }
}
