import Corpus
import FrenchText

/// Finds the terms that few letters part from a word.
///
/// A letter left out, added, taken for another, or two that changed places, is one edit; one of the first letter counts double. Words
/// of up to 4 letters have none, of up to 8 one, longer ones two: so the first letter may be wrong in long words alone.
struct NearTerms {
    private let index: SearchIndex

    init(_ index: SearchIndex) {
        self.index = index
    }

    /// The terms with the fewest edits, if they are few enough, ascending.
    func find(_ folded: [UInt8]) -> [Int] {
        let most = EditCount.allowed(letters: folded.count)
        guard most > 0, !folded.contains(where: { (0x30...0x39).contains($0) }), folded.count <= 64 else { return [] }
        var found: [(edits: Int, term: Int)] = []
        let letters = LetterSet(folded)
        candidates(folded[0]) { term in
            guard index.letters[term].isNear(letters, edits: most) else { return }
            let other = index.fold(term)
            guard abs(other.count - folded.count) <= most else { return }
            let edits = EditCount.between(folded, other, most: most)
            // What is folded alike is found without any edit already.
            if edits > 0, edits <= most { found.append((edits, term)) }
        }
        if most >= 2 { found += otherBeginnings(folded).map { (2, $0) } }
        let fewest = found.map(\.edits).min()
        return Set(found.filter { $0.edits == fewest }.map(\.term)).sorted()
    }

    /// Goes through the terms that begin with a letter when they are folded.
    private func candidates(_ letter: UInt8, _ body: (_ term: Int) -> Void) {
        let own = index.dictionary.reader(from: [letter]).number..<index.dictionary.reader(from: [letter &+ 1]).number
        for term in own { body(term) }
        let (least, most) = FoldKey.range(beginningWith: [letter])
        var place = index.foldKeys.partition { $0 >= least }
        while place < index.foldKeys.count, index.foldKeys[place] <= most {
            let term = Int(index.foldOrder[place])
            if !own.contains(term) { body(term) }
            place += 1
        }
    }

    /// The terms that have another first letter, one more or one less, and the same letters behind it.
    private func otherBeginnings(_ folded: [UInt8]) -> [Int] {
        var words = [Array(folded.dropFirst())]
        if folded.count > 1 { words.append([folded[1], folded[0]] + folded.dropFirst(2)) }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") where letter != folded[0] {
            words.append([letter] + folded.dropFirst())
            words.append([letter] + folded)
        }
        return words.flatMap(index.forms(foldedTo:))
    }
}
