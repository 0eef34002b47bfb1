import Corpus
import NewsIndex

/// An index with all that it was made of.
struct KeptIndex: Sendable {
    let snapshot: IndexSnapshot
    let basis: Basis

    /// What an index was made of.
    struct Basis: Sendable {
        /// Of the octets of the ledger of identifiers that the next start begins with; nil where they cannot be told.
        var ledger: TextDigest?
        /// What the folder holds besides articles.
        let rest: CorpusFolder
        let marks: FolderMarks
    }

    init(_ snapshot: IndexSnapshot, of basis: Basis) {
        self.snapshot = snapshot
        self.basis = basis
    }

    /// Whether it is what would be made of what was read in a folder.
    func holds(_ folder: CorpusFolder) -> Bool {
        folder.articles.isEmpty && folder.kept.count == snapshot.articles.count
            && folder.withoutArticles == basis.rest
    }

    /// Takes an index out of a file.
    init(_ walk: inout ColumnWalk) throws(DamagedIndex) {
        basis = try Basis(&walk, of: nil)
        snapshot = try IndexSnapshot(&walk)
    }

    /// Goes through all that it has, on the way into a file.
    func walk(_ walk: inout ColumnWalk) throws(DamagedIndex) {
        _ = try Basis(&walk, of: basis)
        try snapshot.walk(&walk)
    }
}

extension KeptIndex.Basis {
    fileprivate init(_ walk: inout ColumnWalk, of known: KeptIndex.Basis?) throws(DamagedIndex) {
        let digests = try walk.column(known.map { Column([$0.ledger].compactMap(\.self)) })
        guard digests.count == 1 else { throw .disordered }
        ledger = digests[0]
        rest = try walk.folder(known?.rest)
        marks = try FolderMarks(&walk, of: known?.marks)
    }
}
