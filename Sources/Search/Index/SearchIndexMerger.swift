import Corpus
import FrenchText

/// Goes through the terms of an index and through new ones side by side, and writes the postings of both under the documents'
/// new numbers.
///
/// Whole blocks whose documents all stay, and keep their distances, are copied as they stand.
struct SearchIndexMerger {
    private let former: SearchIndex?
    private var reader: TermReader?
    /// For each document of the former index its new number; below 0 where it has none.
    private var numbers: [Int32]
    /// For each document of the former index how often, up to it, the distance of documents changed.
    private var turns: [UInt32]
    private var dictionary = TermDictionary.Builder()
    private var postings = PostingWriter()
    /// The new numbers of the former terms; below 0 where they have none.
    private var kept: [Int32]
    /// The numbers of terms that the former index lacks.
    private var added: [(number: Int, word: [UInt8])] = []

    /// - Parameters:
    ///   - former: the index that documents are taken from.
    ///   - taken: their numbers in it and their new ones, both ascending.
    init(_ former: SearchIndex?, taken: [(former: Int, new: Int)]) {
        self.former = former
        reader = former.map { TermReader($0.dictionary, block: 0) }
        numbers = Array(repeating: -1, count: former?.documentCount ?? 0)
        for (former, new) in taken where numbers.indices.contains(former) { numbers[former] = Int32(new) }
        turns = []
        turns.reserveCapacity(numbers.count)
        var (count, last): (UInt32, Int32) = (0, -1)
        for number in numbers {
            if number != last + 1 { count += 1 }
            last = number < 0 ? -2 : number
            turns.append(count)
        }
        kept = Array(repeating: -1, count: former?.termCount ?? 0)
        if let former { postings.reserve(former.octets.count + former.octets.count / 16) }
    }

    /// Adds a word of new documents; it comes after all before in the order of its octets.
    ///
    /// - Parameters:
    ///   - word: its octets.
    ///   - places: for each document, ascending, its number above and where its record begins below.
    ///   - records: see ``DocumentWords``.
    mutating func add(_ word: [UInt8], _ places: some Collection<UInt64>, _ records: [UInt8]) {
        while let known = reader, known.number < kept.count, known.octets.lexicographicallyPrecedes(word) {
            take([], [])
        }
        if let known = reader, known.number < kept.count, known.octets == word {
            take(Array(places), records)
            return
        }
        for place in places { add(place, records) }
        end(word, nil)
    }

    private mutating func add(_ place: UInt64, _ records: [UInt8]) {
        var start = Int(place & 0xFFFF_FFFF)
        let told = Numbers.read(records, &start)
        var end = start
        Numbers.skip(told >> 2, records, &end)
        postings.add(Int(place >> 32), told: told, positions: records[start..<end])
    }

    /// Ends the open term, of which nothing is left where no document holds it any more.
    private mutating func end(_ word: [UInt8], _ formerNumber: Int?) {
        guard postings.documentCount > 0 else {
            postings.endTerm()
            return
        }
        postings.endTerm()
        if let formerNumber {
            kept[formerNumber] = Int32(dictionary.count)
        } else {
            added.append((dictionary.count, word))
        }
        dictionary.append(word)
    }

    /// Takes the next of the former terms, and new documents that hold it.
    private mutating func take(_ places: [UInt64], _ records: [UInt8]) {
        guard let former, let word = reader?.octets, let number = reader?.number else { return }
        var cursor = former.cursor(of: number)
        var next = 0
        while true {
            let limit = next < places.count ? Int(places[next] >> 32) : .max
            if let block = block(of: &cursor, before: limit) {
                postings.add(block: former.octets[block.range], last: block.last)
                continue
            }
            guard cursor.next() else { break }
            let document = Int(numbers[cursor.document])
            guard document >= 0 else { continue }
            while next < places.count, Int(places[next] >> 32) < document {
                add(places[next], records)
                next += 1
            }
            postings.add(document, told: cursor.told, positions: former.octets[cursor.positionRange()])
        }
        for place in places[next...] { add(place, records) }
        end(word, number)
        _ = reader?.advance()
    }

    /// The next block of a term if it can be copied as it stands.
    private func block(of cursor: inout PostingCursor, before limit: Int) -> (range: Range<Int>, last: Int)? {
        guard postings.isBetweenBlocks else { return nil }
        let taken = cursor.takeBlock { before, last in
            // The document before it must be the one written last, and no document between may have come or gone.
            let start = before < 0 ? -1 : Int(numbers[before])
            guard postings.stands(at: start), before < 0 || start >= 0 else { return false }
            guard numbers[last] >= 0, Int(numbers[last]) < limit else { return false }
            return Int(numbers[last]) - start == last - before
                && (before < 0 ? turns[last] == 0 : turns[last] == turns[before])
        }
        guard let taken else { return nil }
        return (taken.range, Int(numbers[taken.last]))
    }

    /// The index; behind all new terms the rest of the former ones.
    mutating func finished(
        lengths: Column<UInt32>, titles: Column<UInt32>, markStarts: Column<UInt32>, marks: Column<UInt32>
    ) -> SearchIndex {
        while let known = reader, known.number < kept.count { take([], []) }
        let terms = dictionary.finished()
        var classes = FormClasses(former, kept: kept, in: terms)
        classes.add(added)
        return SearchIndex(
            dictionary: terms, starts: Column(postings.starts), octets: Column(postings.octets),
            stemHashes: Column(classes.stemHashes), stemOrder: Column(classes.stemOrder),
            foldOrder: Column(classes.foldOrder), foldKeys: Column(classes.foldKeys), lengths: lengths, titles: titles,
            markStarts: markStarts, marks: marks
        )
    }
}
