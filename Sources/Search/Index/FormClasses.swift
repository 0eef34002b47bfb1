import Corpus
import FrenchText

/// Makes the orders in which forms of one stem, and forms folded alike, stand together; what the former index knows is not made anew.
struct FormClasses {
    private(set) var stemHashes: [UInt32]
    private(set) var stemOrder: [UInt32] = []
    private(set) var foldOrder: [UInt32] = []
    private let terms: TermDictionary

    /// - Parameters:
    ///   - former: the index that terms were taken from.
    ///   - kept: the new numbers of its terms; below 0 where they have none.
    ///   - terms: all terms.
    init(_ former: SearchIndex?, kept: [Int32], in terms: TermDictionary) {
        self.terms = terms
        stemHashes = Array(repeating: 0, count: terms.count)
        guard let former else { return }
        for (number, new) in kept.enumerated() where new >= 0 { stemHashes[Int(new)] = former.stemHashes[number] }
        // New numbers rise with the former ones, so that the orders stay.
        stemOrder = former.stemOrder.compactMap { kept[Int($0)] >= 0 ? UInt32(kept[Int($0)]) : nil }
        foldOrder = former.foldOrder.compactMap { kept[Int($0)] >= 0 ? UInt32(kept[Int($0)]) : nil }
    }

    /// Adds the terms that the former index lacks, ascending.
    mutating func add(_ added: [(number: Int, word: [UInt8])]) {
        let stemmer = FrenchStemmer()
        var stems: [UInt32] = []
        var folds: [(fold: [UInt8], number: UInt32)] = []
        for (number, word) in added {
            stemHashes[number] = UInt32(truncatingIfNeeded: stemmer.stem(word).octetHash)
            stems.append(UInt32(number))
            if word.contains(where: { $0 >= 0x80 }) {
                let fold = WordFolding.fold(word)
                if fold != word { folds.append((fold, UInt32(number))) }
            }
        }
        let hashes = stemHashes
        stems.sort { (hashes[Int($0)], $0) < (hashes[Int($1)], $1) }
        folds.sort { left, right in
            left.fold == right.fold ? left.number < right.number : left.fold.lexicographicallyPrecedes(right.fold)
        }
        stemOrder = Self.merged(stemOrder, stems) { (hashes[Int($0)], $0) < (hashes[Int($1)], $1) }
        insert(folds)
    }

    private static func merged(_ one: [UInt32], _ other: [UInt32], _ precedes: (UInt32, UInt32) -> Bool) -> [UInt32] {
        guard !one.isEmpty else { return other }
        var merged: [UInt32] = []
        merged.reserveCapacity(one.count + other.count)
        var next = 0
        for value in one {
            while next < other.count, precedes(other[next], value) {
                merged.append(other[next])
                next += 1
            }
            merged.append(value)
        }
        merged.append(contentsOf: other[next...])
        return merged
    }

    /// Finds the places of new folds by halving: those of the former terms need not all be folded again.
    private mutating func insert(_ folds: [(fold: [UInt8], number: UInt32)]) {
        guard !foldOrder.isEmpty else {
            foldOrder = folds.map(\.number)
            return
        }
        var merged: [UInt32] = []
        merged.reserveCapacity(foldOrder.count + folds.count)
        var place = 0
        for (fold, number) in folds {
            let rest = foldOrder[place...]
            let end = rest.partition { other in
                let known = WordFolding.fold(terms.term(Int(other)))
                return known == fold ? other > number : fold.lexicographicallyPrecedes(known)
            }
            merged.append(contentsOf: foldOrder[place..<end])
            merged.append(number)
            place = end
        }
        merged.append(contentsOf: foldOrder[place...])
        foldOrder = merged
    }
}
