import Corpus
import Facts
import FrenchText

extension IndexSnapshot {
    /// The identifiers given so far without what only some articles tell, or told before they were changed.
    ///
    /// Which article a spelling or an identifier came from is known only while it stands there, so what stands nowhere now goes
    /// as well: it may be of a former version of one that is to be forgotten.
    ///
    /// - Parameters:
    ///   - ledger: the identifiers given so far.
    ///   - articles: the articles that are to be forgotten, by their identifiers.
    /// - Returns: the identifiers of what other articles tell, each with the spellings that they have.
    package func ledger(_ ledger: IDLedger, without articles: Set<String>) -> IDLedger {
        guard articles.contains(where: { articleIndex(named: $0) != nil }) else { return ledger }
        return ledger.keeping(told(outside: articles))
    }

    /// What all other articles tell.
    private func told(outside erased: Set<String>) -> ToldThings {
        var told = ToldThings(articles: Set(articles.lazy.map(\.id.value)).subtracting(erased))
        for entity in entities {
            let names = entity.names.filter { !$0.sources.allSatisfy { erased.contains($0.value) } }
            guard !names.isEmpty else { continue }
            let keys = names.map { entity.type.idPrefix + Folding.fold(EntityAssembler.oneLine($0.value)) }
            told.entities[entity.id.value] = keys
            told.keys.formUnion(keys)
        }
        for meeting in meetings where !meeting.reports.allSatisfy({ erased.contains($0.article.value) }) {
            told.meetings.insert(meeting.id.value)
        }
        return told
    }
}

/// What an index tells, as a ledger knows it.
private struct ToldThings {
    let articles: Set<String>
    /// Entities by their identifiers, each with the keys of its spellings.
    var entities: [String: [String]] = [:]
    var meetings: Set<String> = []
    /// Those of all entities.
    var keys: Set<String> = []

    /// Whether a key is of a spelling that is there, or of a spelling or a meeting at an article that is there.
    func holds(_ key: String) -> Bool {
        if keys.contains(key) { return true }
        if let article = MeetingID.article(ofKey: key) { return articles.contains(article) }
        guard let at = key.lastIndex(of: "@") else { return false }
        return keys.contains(String(key[..<at])) && articles.contains(String(key[key.index(after: at)...]))
    }
}

extension IDLedger {
    /// The ledger as if nothing but some things had ever been.
    fileprivate func keeping(_ told: ToldThings) -> IDLedger {
        let rest = entries.compactMap { entry -> Entry? in
            let now = current(entry.id)
            guard told.meetings.contains(now) || told.entities[now] != nil else { return nil }
            let kept = entry.keys.filter(told.holds)
            if !kept.isEmpty { return Entry(id: entry.id, keys: kept) }
            // It keeps its identifier, by what it is called now; one that leads to it only is not needed.
            return now == entry.id ? told.entities[now].map { Entry(id: entry.id, keys: $0) } : nil
        }
        let ids = Set(rest.map(\.id))
        return IDLedger(
            entries: rest, redirects: redirects.filter { ids.contains($0.key) && ids.contains(current($0.value)) })
    }
}
