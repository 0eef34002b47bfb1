import Corpus
import Facts

extension DiscrepancyFinder {
    /// Articles that give one edition of an event different days, each from its first to its last.
    ///
    /// Only spans of several days are compared, and only those told in the sentence that names the edition: a single day may
    /// be one of many, and another sentence may speak of something else.
    func differingDates() -> [Discrepancy] {
        var spans: [EntityID: [(span: DateRange, evidence: Evidence)]] = [:]
        for article in articles {
            for (entity, id) in article.named([.event]) {
                guard let id else { continue }
                if let span = span(of: entity, in: article) { spans[id, default: []].append(span) }
            }
        }
        return spans.keys.sorted().compactMap { id in discrepancy(id, spans[id] ?? []) }
    }

    /// The first span of days told in a sentence that names an edition of an event by its number.
    private func span(of event: ArticleEntity, in article: IndexedArticle) -> (span: DateRange, evidence: Evidence)? {
        let sentences = Set(event.mentions.filter { EventKey($0.surface).number != nil }.map(\.evidence.sentence))
        guard !sentences.isEmpty else { return nil }
        let mention = passing.dates(of: article.told).first { date in
            date.range.first != date.range.last && date.range.first.day != nil && date.range.last.day != nil
                && date.range.first.year != nil && sentences.contains(date.evidence.sentence)
        }
        return mention.map { ($0.range, $0.evidence) }
    }

    private func discrepancy(_ event: EntityID, _ spans: [(span: DateRange, evidence: Evidence)]) -> Discrepancy? {
        var values: [Discrepancy.Value] = []
        for (span, evidence) in spans {
            let text = [span.first.text, span.last.text].compactMap(\.self).joined(separator: "/")
            if !values.contains(where: { $0.text == text }) { values.append(.init(text: text, evidence: evidence)) }
        }
        guard values.count > 1, let name = entities.first(where: { $0.id == event })?.name else { return nil }
        let list = values.map(\.text).joined(separator: ", ")
        return Discrepancy(
            id: DiscrepancyID("dsc-dates-\(event.value)"), kind: .dates,
            frenchSummary: "« \(name) » : les articles ne donnent pas les mêmes jours : \(list).",
            englishSummary: "“\(name)”: articles give different days: \(list).", values: values, entity: event)
    }
}
