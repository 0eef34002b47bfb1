import Corpus

/// The identifiers given so far, in columns: they are asked for as values when the folder is read again.
struct LedgerColumns: Sendable {
    let ids: TextPool
    /// Those of all identifiers, in their order.
    let keys: TextPool
    /// For each identifier, where its keys end among all.
    let keyEnds: Column<UInt32>
    let redirects: [String: String]

    init(_ ledger: IDLedger) {
        var end = 0
        ids = TextPool(ledger.entries.lazy.map(\.id))
        keys = TextPool(ledger.entries.lazy.flatMap(\.keys))
        keyEnds = Column(
            ledger.entries.map { entry in
                end += entry.keys.count
                return UInt32(clamping: end)
            })
        redirects = ledger.redirects
    }

    var ledger: IDLedger {
        var start = 0
        let entries = ids.indices.map { place in
            let end = Int(keyEnds[place])
            defer { start = end }
            return IDLedger.Entry(id: ids[place], keys: (start..<end).map { keys[$0] })
        }
        return IDLedger(entries: entries, redirects: redirects)
    }

    var byteCount: Int { ids.byteCount + keys.byteCount + keyEnds.byteCount }
}
