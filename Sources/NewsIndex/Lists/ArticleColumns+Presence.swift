import Corpus
package import Facts

/// What articles have, without a look at what it is.
extension ArticleColumns {
    package func hasTitle(_ article: Int) -> Bool { facts.headers.hasTitle(article) }
    package func hasSource(_ article: Int) -> Bool { facts.headers.hasSource(article) }
    package func hasEventDate(_ article: Int) -> Bool { !facts.events.range(of: article).isEmpty }
    package func hasMeeting(_ article: Int) -> Bool { !meetings.range(of: article).isEmpty }
    package func hasQuotation(_ article: Int) -> Bool { !facts.quotations.range(of: article).isEmpty }
    package func hasClaim(_ article: Int) -> Bool { !facts.claims.range(of: article).isEmpty }
    package func has(_ type: EntityType, _ article: Int) -> Bool { entityCount(of: type, at: article) > 0 }
}
