package import Corpus
import FrenchText

/// Which words stand where in which document; documents are numbered from 0.
///
/// All of it is columns, whose octets depend on the documents alone.
package final class SearchIndex: Sendable {
    /// The exact forms.
    package let dictionary: TermDictionary
    /// Where the postings of each form begin among the octets, and where the last ones end.
    package let starts: Column<UInt32>
    package let octets: Column<UInt8>
    /// A hash of each form's stem.
    package let stemHashes: Column<UInt32>
    /// All forms by the hashes of their stems, then by number.
    package let stemOrder: Column<UInt32>
    /// The forms that are folded to others, by what they are folded to, then by number.
    package let foldOrder: Column<UInt32>
    /// Beside them the first eight octets of what each is folded to: see ``FoldKey``.
    package let foldKeys: Column<UInt64>
    /// How many places each document has.
    package let lengths: Column<UInt32>
    /// The first position of each document's title, and the one behind its last.
    package let titles: Column<UInt32>
    /// Where the marks of each document begin, and where the last ones end.
    package let markStarts: Column<UInt32>
    /// See ``DocumentWords/markDistance``.
    package let marks: Column<UInt32>
    /// What an occurrence counts in each document: the less, the longer it is.
    let norms: [Float]
    let greatestNorm: Float
    private let averageTitle: Float
    /// Which letters each form has when it is folded: see ``LetterSet``.
    let letters: [LetterSet]

    package init(
        dictionary: TermDictionary, starts: Column<UInt32>, octets: Column<UInt8>, stemHashes: Column<UInt32>,
        stemOrder: Column<UInt32>, foldOrder: Column<UInt32>, foldKeys: Column<UInt64>, lengths: Column<UInt32>,
        titles: Column<UInt32>,
        markStarts: Column<UInt32>, marks: Column<UInt32>
    ) {
        self.dictionary = dictionary
        self.starts = starts
        self.octets = octets
        self.stemHashes = stemHashes
        self.stemOrder = stemOrder
        self.foldOrder = foldOrder
        self.foldKeys = foldKeys
        self.lengths = lengths
        self.titles = titles
        self.markStarts = markStarts
        self.marks = marks
        norms = Ranking.norms(lengths)
        greatestNorm = norms.max() ?? 0
        averageTitle = Self.averageTitle(titles)
        letters = LetterSet.all(of: dictionary)
    }

    private static func averageTitle(_ titles: Column<UInt32>) -> Float {
        var total = 0
        for document in 0..<titles.count / 2 { total += Int(titles[2 * document + 1]) - Int(titles[2 * document]) }
        return Float(max(1, Double(total) / Double(max(1, titles.count / 2))))
    }

    /// How long a document's title is beside all others.
    func titleLength(of document: Int) -> Float { Float(title(of: document).count) / averageTitle }

    /// Lets go of the memory that was taken to read the file that this stands in, where it does.
    package func forgetPages() { octets.memory.forgetPages() }

    package var documentCount: Int { lengths.count }
    package var termCount: Int { dictionary.count }

    package var byteCount: Int {
        dictionary.byteCount + starts.byteCount + octets.byteCount + stemHashes.byteCount + stemOrder.byteCount
            + foldOrder.byteCount + foldKeys.byteCount + lengths.byteCount + titles.byteCount + markStarts.byteCount
            + marks.byteCount
    }

    /// Whether the columns fit together, as those of a file have to.
    package var isWhole: Bool {
        starts.count == dictionary.count + 1 && Int(starts.last ?? 0) == octets.count
            && stemHashes.count == dictionary.count && stemOrder.count == dictionary.count
            && foldOrder.count == foldKeys.count && titles.count == 2 * lengths.count
            && markStarts.count == lengths.count + 1 && Int(markStarts.last ?? 0) == marks.count
            && (dictionary.count + TermDictionary.blockSize - 1) / TermDictionary.blockSize == dictionary.starts.count
    }

    /// Goes through the documents of a form.
    package func cursor(of term: Int) -> PostingCursor {
        PostingCursor(octets, Int(starts[term])..<Int(starts[term + 1]))
    }

    /// How many documents hold a form.
    func documentCount(of term: Int) -> Int {
        var place = Int(starts[term])
        return Numbers.read(octets, &place)
    }

    /// The positions of a document's title.
    func title(of document: Int) -> Range<Int> {
        Int(titles[2 * document])..<max(Int(titles[2 * document]), Int(titles[2 * document + 1]))
    }
}

// MARK: - Classes of forms

extension SearchIndex {
    /// The forms that are folded alike.
    package func forms(foldedTo folded: [UInt8]) -> [Int] {
        let (plain, accented) = formClass(of: folded)
        return plain.map { [$0] + accented } ?? accented
    }

    /// The form that is some folded octets, and the others that are folded to them.
    func formClass(of folded: [UInt8]) -> (plain: Int?, accented: [Int]) {
        let plain = dictionary.number(of: folded)
        let key = FoldKey.of(folded)
        var place = foldKeys.partition { $0 >= key }
        var accented: [Int] = []
        let own = LetterSet(folded)
        while place < foldKeys.count, foldKeys[place] == key {
            let number = Int(foldOrder[place])
            // A key of fewer octets is all of it; other letters tell sooner than a form that is read.
            if folded.count < FoldKey.octetCount || letters[number] == own && fold(number) == folded {
                accented.append(number)
            }
            place += 1
        }
        return (plain.flatMap { WordFolding.fold(folded) == folded ? $0 : nil }, accented)
    }

    /// The forms whose folded octets begin with some.
    package func forms(beginningWith folded: [UInt8]) -> [Int] {
        var reader = dictionary.reader(from: folded)
        let first = reader.number
        while reader.number < dictionary.count, reader.octets.starts(with: folded) { _ = reader.advance() }
        // A form that itself begins so may be folded, too.
        let own = first..<max(first, reader.number)
        var forms = Array(own)
        let (least, most) = FoldKey.range(beginningWith: folded)
        var place = foldKeys.partition { $0 >= least }
        while place < foldKeys.count, foldKeys[place] <= most {
            let number = Int(foldOrder[place])
            if !own.contains(number), folded.count <= FoldKey.octetCount || fold(number).starts(with: folded) {
                forms.append(number)
            }
            place += 1
        }
        return forms
    }

    /// The forms of a stem.
    package func forms(ofStem stem: [UInt8], _ stemmer: FrenchStemmer) -> [Int] {
        let hash = UInt32(truncatingIfNeeded: stem.octetHash)
        var place = stemOrder.partition { stemHashes[Int($0)] >= hash }
        var forms: [Int] = []
        while place < stemOrder.count, stemHashes[Int(stemOrder[place])] == hash {
            let number = Int(stemOrder[place])
            if stemmer.stem(dictionary.term(number)) == stem { forms.append(number) }
            place += 1
        }
        return forms
    }

    func fold(_ term: Int) -> [UInt8] { WordFolding.fold(dictionary.term(term)) }
}
