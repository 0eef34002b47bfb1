import Corpus
import Facts

@testable import NewsIndex

extension NamedEntities {
    /// What articles name.
    convenience init(_ corpus: [ArticleFacts]) {
        var rows = EntityRows.Builder()
        for facts in corpus { rows.append(facts.entities) { evidence, tag in Place(of: evidence, tag: tag) } }
        self.init(rows.finished())
    }
}

extension Place {
    fileprivate init(of evidence: Evidence, tag: UInt16) {
        self.init(
            start: UInt32(evidence.range.lowerBound), end: UInt32(evidence.range.upperBound), sentence: 0, rule: 0,
            tag: tag)
    }
}

extension EntityResolver {
    /// Resolves the entities of a corpus that has no history.
    ///
    /// - Parameters:
    ///   - corpus: the facts of every article, ordered by article.
    ///   - years: the year in which an article says that it was published.
    ///   - merges: what an editor decided.
    /// - Returns: the entities ordered by id.
    static func resolve(
        _ corpus: [ArticleFacts], years: [ArticleID: Int] = [:], merges: MergeDecisions = .none
    ) -> [ResolvedEntity] {
        var ledger = IDLedger.empty
        let named = NamedEntities(corpus)
        let resolver = EntityResolver(
            named, of: TextPool(corpus.map { $0.article.value }), years: corpus.map { years[$0.article] },
            company: Company(named), rules: EditorialRules(merges: merges, corrections: .none, ledger: ledger))
        return resolver.resolve(ledger: &ledger)
    }
}
