import Corpus
import Facts

/// What editors and other articles know better of the names of an article.
extension FactColumns {
    /// The facts with entities of the types that editors gave them, and with names that an article runs together cut apart.
    ///
    /// - Returns: the facts, and their entities, ordered by article.
    func renamed(by rules: EditorialRules) -> (facts: FactColumns, candidates: [EntityCandidate]) {
        var told = map { rules.typed($0.entities) }
        let names = RunOnNames(census: NameCensus(told))
        var changed: [Int] = []
        for article in told.indices {
            let cut = names.cut(told[article])
            if let cut { told[article] = cut }
            if cut != nil || rules.hasTypes { changed.append(article) }
        }
        guard !changed.isEmpty else { return (self, candidates(told)) }
        return (replacing(entities: rows(of: told), told: self.told(by: changed)), candidates(told))
    }

    /// The entities of some articles, as the columns hold them.
    private func told(by articles: [Int]) -> ToldEntities {
        var rows = EntityRows.Builder()
        var numbers = WordNumbers(entities.words)
        for article in articles { rows.append(article, of: entities, &numbers) { $0 } }
        return ToldEntities(articles: Column(articles.map { UInt32($0) }), rows: rows.finished())
    }

    /// The entities of articles as what is to be resolved.
    func candidates(_ told: [[ArticleEntity]]) -> [EntityCandidate] {
        told.enumerated().flatMap { article, entities -> [EntityCandidate] in
            let id = headers.id(article)
            return entities.enumerated().map { index, entity in
                EntityCandidate(member: .init(article: id, index: index), entity: entity)
            }
        }
    }

    private func rows(of told: [[ArticleEntity]]) -> EntityRows {
        var rows = EntityRows.Builder()
        let rules = RulePool(rules)
        for (article, entities) in told.enumerated() {
            var places = PlaceMaker(self[article], rules: rules)
            rows.append(entities, in: texts[article]) { places.place($0, $1) }
        }
        return rows.finished()
    }
}

extension ToldArticle {
    /// The place of evidence that the columns hold.
    func place(of evidence: Evidence) -> Place {
        var places = PlaceMaker(self, rules: RulePool(columns.rules))
        return places.place(evidence, 0)
    }
}

extension PlaceMaker {
    /// Makes places of an article whose facts are in columns.
    fileprivate init(_ article: ToldArticle, rules: RulePool) {
        self.init(
            sentences: article.sentences,
            oddSentences: article.columns.oddSentences[article.number].compactMap(\.range), rules: rules)
    }
}
