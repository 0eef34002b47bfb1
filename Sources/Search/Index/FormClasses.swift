import Corpus
import FrenchText

/// Makes the orders in which forms of one stem, and forms folded alike, stand together; what the former index knows is not made anew.
struct FormClasses {
    private(set) var stemHashes: [UInt32]
    private(set) var stemOrder: [UInt32] = []
    private(set) var foldOrder: [UInt32] = []
    private(set) var foldKeys: [UInt64] = []
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
        for (place, number) in former.foldOrder.enumerated() where kept[Int(number)] >= 0 {
            foldOrder.append(UInt32(kept[Int(number)]))
            foldKeys.append(former.foldKeys[place])
        }
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

    /// Puts new folds among the others; a former term is folded again only where the first octets are the same.
    private mutating func insert(_ folds: [(fold: [UInt8], number: UInt32)]) {
        var order: [UInt32] = []
        var keys: [UInt64] = []
        order.reserveCapacity(foldOrder.count + folds.count)
        keys.reserveCapacity(foldOrder.count + folds.count)
        var place = 0
        for (fold, number) in folds {
            let key = FoldKey.of(fold)
            while place < foldOrder.count, stands(place, before: fold, key, number) {
                order.append(foldOrder[place])
                keys.append(foldKeys[place])
                place += 1
            }
            order.append(number)
            keys.append(key)
        }
        order.append(contentsOf: foldOrder[place...])
        keys.append(contentsOf: foldKeys[place...])
        (foldOrder, foldKeys) = (order, keys)
    }

    private func stands(_ place: Int, before fold: [UInt8], _ key: UInt64, _ number: UInt32) -> Bool {
        guard foldKeys[place] == key else { return foldKeys[place] < key }
        let known = WordFolding.fold(terms.term(Int(foldOrder[place])))
        return known == fold ? foldOrder[place] < number : known.lexicographicallyPrecedes(fold)
    }
}
