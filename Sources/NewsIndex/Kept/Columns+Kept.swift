import Corpus
import Search

// The columns of which others are made, on the way into a file and out of it.

extension Lists {
    init(_ walk: inout ColumnWalk, of known: Lists?) throws(DamagedIndex) {
        let starts = try walk.column(known?.starts)
        let values = try walk.column(known?.values)
        guard !walk.isReading || Self.areStarts(starts, of: values.count) else { throw .disordered }
        self.init(starts: starts, values: values)
    }

    /// Whether some places are where lists can begin of which the last ends with the values.
    private static func areStarts(_ starts: Column<UInt32>, of count: Int) -> Bool {
        starts.withSpan { starts in
            guard !starts.isEmpty, starts[0] == 0 else { return false }
            var last: UInt32 = 0
            for place in starts.indices {
                guard starts[place] >= last else { return false }
                last = starts[place]
            }
            return Int(last) == count
        }
    }
}

extension TextPool {
    init(_ walk: inout ColumnWalk, of known: TextPool?) throws(DamagedIndex) {
        self.init(try walk.lists(known?.texts))
    }
}

extension NameTable {
    init(_ walk: inout ColumnWalk, of known: NameTable?) throws(DamagedIndex) {
        self.init(hashes: try walk.column(known?.hashes), positions: try walk.column(known?.positions))
        guard hashes.count == positions.count else { throw .disordered }
    }
}

extension TextColumn {
    convenience init(_ walk: inout ColumnWalk, of known: TextColumn?) throws(DamagedIndex) {
        self.init(
            octets: try walk.lists(known?.octets), marks: try walk.lists(known?.marks),
            scalarCounts: try walk.column(known?.scalarCounts), digests: try walk.column(known?.digests))
        guard marks.count == octets.count, scalarCounts.count == octets.count, digests.count == octets.count else {
            throw .disordered
        }
    }
}

extension SearchIndex {
    convenience init(_ walk: inout ColumnWalk, of known: SearchIndex?) throws(DamagedIndex) {
        let counts = try walk.column(known.map { Column([UInt32(clamping: $0.termCount)]) })
        self.init(
            dictionary: TermDictionary(
                starts: try walk.column(known?.dictionary.starts), octets: try walk.column(known?.dictionary.octets),
                count: Int(counts.first ?? 0)),
            starts: try walk.column(known?.starts), octets: try walk.column(known?.octets),
            stemHashes: try walk.column(known?.stemHashes), stemOrder: try walk.column(known?.stemOrder),
            foldOrder: try walk.column(known?.foldOrder), foldKeys: try walk.column(known?.foldKeys),
            lengths: try walk.column(known?.lengths),
            titles: try walk.column(known?.titles), markStarts: try walk.column(known?.markStarts),
            marks: try walk.column(known?.marks))
        guard isWhole else { throw .disordered }
    }
}
