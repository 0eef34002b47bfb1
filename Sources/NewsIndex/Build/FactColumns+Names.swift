import Corpus
import Facts

/// What editors and other articles know better of the names of an article.
extension FactColumns {
    /// The facts with entities of the types that editors gave them, and with names that an article runs together cut apart.
    ///
    /// - Parameters:
    ///   - rules: what editors decided.
    ///   - names: those of persons taken apart.
    ///   - threads: look at articles side by side.
    /// - Returns: the facts, and their entities, ordered by article.
    func renamed(
        by rules: EditorialRules, names: SpelledNames, threads: any BuildThreads
    ) -> (facts: FactColumns, candidates: [EntityCandidate]) {
        let asTold = threads.map(count) { rules.typed(self[$0].entities) }
        let runOn = RunOnNames(census: NameCensus(asTold, names: names))
        let cut = threads.map(count) { runOn.cut(asTold[$0]) }
        let known = zip(asTold, cut).map { $1 ?? $0 }
        let changed = indices.filter { cut[$0] != nil || rules.hasTypes }
        guard !changed.isEmpty else { return (self, candidates(known)) }
        let renamed = Dictionary(uniqueKeysWithValues: changed.map { ($0, known[$0]) })
        return (replacing(entities: rows(renamed), told: told(by: changed)), candidates(known))
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

    /// The rows of all articles, those of some with other entities.
    private func rows(_ renamed: [Int: [ArticleEntity]]) -> EntityRows {
        var rows = EntityRows.Builder()
        var numbers = WordNumbers(entities.words)
        let rules = RulePool(rules)
        for article in indices {
            guard let entities = renamed[article] else {
                rows.append(article, of: entities, &numbers) { $0 }
                continue
            }
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
