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
        var isChanged = rules.hasTypes
        for article in told.indices {
            guard let cut = names.cut(told[article]) else { continue }
            told[article] = cut
            isChanged = true
        }
        return (isChanged ? replacing(entities: rows(of: told)) : self, candidates(told))
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
        let numbers = Dictionary(zip(rules, UInt16(0)...)) { first, _ in first }
        for (article, entities) in told.enumerated() {
            var places = PlaceMaker(self[article], ruleNumbers: numbers)
            rows.append(entities, in: texts[article]) { places.place($0, $1) }
        }
        return rows.finished()
    }
}

extension ToldArticle {
    /// The place of evidence that the columns hold.
    func place(of evidence: Evidence) -> Place {
        var places = PlaceMaker(self, ruleNumbers: Dictionary(zip(columns.rules, UInt16(0)...)) { first, _ in first })
        return places.place(evidence, 0)
    }
}

extension PlaceMaker {
    /// Makes places of an article whose facts are in columns.
    fileprivate init(_ article: ToldArticle, ruleNumbers: [String: UInt16]) {
        self.init(
            sentences: article.sentences,
            oddSentences: article.columns.oddSentences[article.number].compactMap(\.range),
            rules: article.columns.rules, ruleNumbers: ruleNumbers)
    }
}
