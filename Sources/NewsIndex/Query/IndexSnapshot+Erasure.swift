import Corpus
import Facts
import FrenchText

extension IndexSnapshot {
    /// The identifiers given so far without those, and without the spellings, that stand in nothing but some articles.
    ///
    /// - Parameters:
    ///   - ledger: the identifiers given so far.
    ///   - articles: the articles, by their identifiers.
    /// - Returns: the rest; what else they were given for keeps them.
    package func ledger(_ ledger: IDLedger, without articles: Set<String>) -> IDLedger {
        let numbers = Set(articles.compactMap { articleIndex(named: $0) })
        guard !numbers.isEmpty else { return ledger }
        var keys: Set<String> = []
        var ids: Set<String> = []
        for number in numbers {
            for place in self.articles[number].entities {
                let entity = entities[place]
                let only = entity.names.filter { $0.sources.allSatisfy { articles.contains($0.value) } }
                if only.count == entity.names.count { ids.insert(entity.id.value) }
                for name in only { keys.insert(Self.key(of: name.value, entity.type)) }
            }
        }
        for entity in entities where !keys.isEmpty && !ids.contains(entity.id.value) {
            for name in entity.names where !name.sources.allSatisfy({ articles.contains($0.value) }) {
                keys.remove(Self.key(of: name.value, entity.type))
            }
        }
        for meeting in meetings where meeting.reports.allSatisfy({ articles.contains($0.article.value) }) {
            ids.insert(meeting.id.value)
        }
        return ledger.without(ids: ids, keys: keys, articles: articles)
    }

    private static func key(of spelling: String, _ type: EntityType) -> String {
        type.idPrefix + Folding.fold(EntityAssembler.oneLine(spelling))
    }
}

extension IDLedger {
    /// The ledger as if some identifiers and keys had never been.
    fileprivate func without(ids: Set<String>, keys: Set<String>, articles: Set<String>) -> IDLedger {
        let isGone = { (key: String) in
            keys.contains(key) || articles.contains { key.hasSuffix("@" + $0) || key.contains($0) }
        }
        let gone = { (id: String) in ids.contains(id) || ids.contains(current(id)) }
        let rest = entries.compactMap { entry -> Entry? in
            guard !gone(entry.id) else { return nil }
            let kept = entry.keys.filter { !isGone($0) }
            return kept.isEmpty ? nil : Entry(id: entry.id, keys: kept)
        }
        return IDLedger(entries: rest, redirects: redirects.filter { !gone($0.key) && !gone($0.value) })
    }
}
