import Corpus

/// What there is, and what tells each thing from what it was: all that is needed to say what changed.
package struct CorpusState: Sendable {
    /// The kinds of things whose changes are told, in the order in which they are.
    package enum Kind: String, Sendable, CaseIterable {
        case article, meeting, discrepancy
    }

    /// Things of one kind, ordered by identifier.
    private struct Things: Sendable {
        let ids: TextPool
        let digests: [UInt64]
    }

    private let things: [Kind: Things]

    /// The state of a snapshot.
    package init(_ snapshot: IndexSnapshot) {
        let facts = snapshot.articles.facts
        things = [
            .article: Things(
                ids: facts.headers.ids,
                digests: facts.indices.map { facts.headers.digest(of: $0, text: facts.texts.digest(of: $0)) }),
            .meeting: Things(
                ids: TextPool(snapshot.meetings.lazy.map(\.id.value)), digests: snapshot.meetings.map(\.digest)),
            // Its identifier says what it is about; there is no other of the same.
            .discrepancy: Things(
                ids: TextPool(snapshot.discrepancies.lazy.map(\.id.value)),
                digests: snapshot.discrepancies.map { _ in 1 }),
        ]
    }

    /// A state that was written down, in any order.
    package init(_ items: [Kind: [String: UInt64]]) {
        things = items.mapValues { items in
            let sorted = items.sorted { $0.key < $1.key }
            return Things(ids: TextPool(sorted.lazy.map(\.key)), digests: sorted.map(\.value))
        }
    }

    /// Calls a closure with each thing: kinds in their order, things in that of their identifiers.
    package func visit<Failure: Error>(_ body: (Kind, String, UInt64) throws(Failure) -> Void) throws(Failure) {
        for kind in Kind.allCases {
            guard let things = things[kind] else { continue }
            for (index, digest) in things.digests.enumerated() { try body(kind, things.ids[index], digest) }
        }
    }

    /// What is another in a later state, by kinds and then by identifiers.
    package func changes(to later: CorpusState) -> [NewsChange] {
        Kind.allCases.flatMap { Self.changes(of: $0, from: things[$0], to: later.things[$0]) }
    }

    /// Goes along both lists side by side.
    private static func changes(of kind: Kind, from old: Things?, to new: Things?) -> [NewsChange] {
        var changes: [NewsChange] = []
        var (before, after) = (0, 0)
        let (oldCount, newCount) = (old?.digests.count ?? 0, new?.digests.count ?? 0)
        while before < oldCount || after < newCount {
            let former = before < oldCount ? old?.ids[before] : nil
            let latter = after < newCount ? new?.ids[after] : nil
            if let former, former == latter {
                let digest = new?.digests[after] ?? 0
                if old?.digests[before] != digest, let changed = kind.changed {
                    changes.append(NewsChange(changed, id: former, digest: digest))
                }
                before += 1
                after += 1
            } else if let former, latter.map({ former < $0 }) ?? true {
                changes.append(NewsChange(kind.removed, id: former, digest: 0))
                before += 1
            } else if let latter {
                changes.append(NewsChange(kind.added, id: latter, digest: new?.digests[after] ?? 0))
                after += 1
            }
        }
        return changes
    }
}

extension CorpusState.Kind {
    fileprivate var added: NewsChange.Kind {
        switch self {
        case .article: .articleAdded
        case .meeting: .meetingAdded
        case .discrepancy: .discrepancyOpened
        }
    }

    /// Nil for what is only there or not.
    fileprivate var changed: NewsChange.Kind? {
        switch self {
        case .article: .articleChanged
        case .meeting: .meetingChanged
        case .discrepancy: nil
        }
    }

    fileprivate var removed: NewsChange.Kind {
        switch self {
        case .article: .articleRemoved
        case .meeting: .meetingRemoved
        case .discrepancy: .discrepancySettled
        }
    }
}

extension NewsChange.Kind {
    /// What it is about.
    package var subject: CorpusState.Kind {
        switch self {
        case .articleAdded, .articleChanged, .articleRemoved: .article
        case .meetingAdded, .meetingChanged, .meetingRemoved: .meeting
        case .discrepancyOpened, .discrepancySettled: .discrepancy
        }
    }
}
