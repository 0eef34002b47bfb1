import Corpus
import Facts

/// What editors and other articles know better of the names of an article.
extension FactColumns {
    /// The facts with entities of the types that editors gave them, and with names that an article runs together cut apart.
    ///
    /// - Parameters:
    ///   - rules: what editors decided.
    ///   - threads: look at articles and words side by side.
    /// - Returns: the facts, and what their articles name.
    func renamed(
        by rules: EditorialRules, threads: any BuildThreads
    ) -> (facts: FactColumns, named: NamedEntities) {
        let typed = typed(by: rules, threads: threads)
        var named = NamedEntities(typed.facts.entities, threads: threads)
        let runOn = RunOnNames(named, threads: threads)
        let cut = typed.facts.changed(runOn.articles) { runOn.cut($0) }
        let facts = cut.isEmpty ? typed.facts : typed.facts.replacing(cut)
        if !cut.isEmpty { named = NamedEntities(facts.entities, known: named.persons, threads: threads) }
        let changed = Set(typed.articles).union(cut.keys).sorted()
        return (changed.isEmpty ? self : facts.telling(told(by: changed)), named)
    }

    private func typed(
        by rules: EditorialRules, threads: any BuildThreads
    ) -> (facts: FactColumns, articles: [Int]) {
        guard rules.hasTypes else { return (self, []) }
        let typed = changed(Array(indices)) { rules.typed($0) }
        return (replacing(typed), typed.keys.sorted())
    }

    /// The entities of articles that a function changes.
    private func changed(
        _ articles: [Int], by change: ([ArticleEntity]) -> [ArticleEntity]?
    ) -> [Int: [ArticleEntity]] {
        Dictionary(
            uniqueKeysWithValues: articles.compactMap { article in
                change(self[article].entities).map { (article, $0) }
            })
    }

    /// The entities of some articles, as the columns hold them.
    private func told(by articles: [Int]) -> ToldEntities {
        var rows = EntityRows.Builder()
        var numbers = WordNumbers(entities.words)
        for article in articles { rows.append(article, of: entities, &numbers) { $0 } }
        return ToldEntities(articles: Column(articles.map { UInt32($0) }), rows: rows.finished())
    }

    /// The same with other entities of some articles; words keep their numbers.
    private func replacing(_ changed: [Int: [ArticleEntity]]) -> FactColumns {
        var rows = EntityRows.Builder(extending: entities)
        let rules = RulePool(rules)
        var next = 0
        for article in changed.keys.sorted() {
            rows.append(articles: next..<article, of: entities)
            var places = PlaceMaker(self[article], rules: rules)
            rows.append(changed[article] ?? []) { places.place($0, $1) }
            next = article + 1
        }
        rows.append(articles: next..<count, of: entities)
        return replacing(entities: rows.finished())
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
