import Corpus
import Testing

@testable import Search

/// The index says what stands where, whatever it was made of.
struct SearchIndexTests {
    static func octets(_ index: SearchIndex) -> [[UInt8]] {
        [
            index.dictionary.starts.octets, index.dictionary.octets, index.starts.octets, index.octets,
            index.stemHashes.octets, index.stemOrder.octets, index.foldOrder.octets, index.foldKeys.octets,
            index.lengths.octets,
            index.titles.octets, index.markStarts.octets, index.marks.octets,
        ].map { Array($0) }
    }

    static func index(_ texts: [String]) -> SearchIndex {
        var builder = SearchIndexBuilder()
        for text in texts { builder.append(document(text)) }
        return builder.index()
    }

    static func document(_ text: String) -> DocumentWords {
        let scalars = Array(text.unicodeScalars)
        let end = scalars.firstIndex(of: "\n") ?? 0
        return DocumentWords(scalars, title: 0..<end, names: names(scalars))
    }

    /// Words with a capital stand for names.
    static func names(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        scalars.indices.filter { scalars[$0].properties.isUppercase }.map { $0..<$0 + 1 }
    }

    @Test(arguments: 0..<6)
    func `each form has the documents and positions that a reader finds`(seed: UInt64) {
        var dice = Dice(state: seed)
        let texts = Dice.texts(&dice, count: 200)
        let index = Self.index(texts)
        #expect(index.isWhole)
        var expected: [[UInt8]: [Int: [UInt32]]] = [:]
        for (number, text) in texts.enumerated() {
            var tokenizer = Tokenizer(Array(text.unicodeScalars))
            while tokenizer.advance() {
                expected[tokenizer.octets, default: [:]][number, default: []].append(UInt32(tokenizer.position))
            }
        }
        #expect(index.termCount == expected.count)
        var reader = TermReader(index.dictionary, block: 0)
        while reader.number < index.termCount {
            var cursor = index.cursor(of: reader.number)
            var found: [Int: [UInt32]] = [:]
            #expect(cursor.documentCount == expected[reader.octets]?.count)
            while cursor.next() {
                var positions: [UInt32] = []
                cursor.appendPositions(to: &positions)
                #expect(positions.count == cursor.frequency)
                found[cursor.document] = positions
            }
            #expect(found == expected[reader.octets])
            #expect(index.dictionary.number(of: reader.octets) == reader.number)
            #expect(index.dictionary.term(reader.number) == reader.octets)
            let documents = (expected[reader.octets] ?? [:]).keys.sorted()
            for _ in 0..<20 {
                var cursor = index.cursor(of: reader.number)
                var wanted = dice.roll(30)
                while wanted < texts.count {
                    let next = documents.first { $0 >= wanted }
                    #expect(cursor.advance(to: wanted) == (next == wanted))
                    #expect(cursor.document == next ?? .max)
                    wanted += 1 + dice.roll(90)
                }
            }
            _ = reader.advance()
        }
    }

    @Test(arguments: 0..<10)
    func `made of a former one it is the one made from nothing`(seed: UInt64) {
        var dice = Dice(state: seed)
        var texts = Dice.texts(&dice, count: 400)
        var former = Self.index(texts)
        for _ in 0..<8 {
            var builder = SearchIndexBuilder()
            var next: [String] = []
            let changes = [1, 40, 400][dice.roll(3)]
            for (number, text) in texts.enumerated() {
                switch dice.roll(2 * texts.count / changes + 3) {
                case 0: break
                case 1:
                    for text in Dice.texts(&dice, count: 1 + dice.roll(2)) {
                        builder.append(Self.document(text))
                        next.append(text)
                    }
                case 2:
                    builder.append(number, of: former)
                    next.append(text)
                    let more = Dice.texts(&dice, count: 1)[0]
                    builder.append(Self.document(more))
                    next.append(more)
                default:
                    builder.append(number, of: former)
                    next.append(text)
                }
            }
            let merged = builder.index(former: former)
            #expect(Self.octets(merged) == Self.octets(Self.index(next)))
            (texts, former) = (next, merged)
        }
    }

    @Test
    func `a word that its accents alone tell apart stands once in a class`() {
        let index = Self.index(["abcdefghijé abcdefghijè abcdefghié abcdefghij"])
        let forms = index.forms(foldedTo: Array("abcdefghije".utf8))
        #expect(
            forms.map { String(decoding: index.dictionary.term($0), as: UTF8.self) } == ["abcdefghijè", "abcdefghijé"])
        #expect(index.forms(beginningWith: Array("abcdefghij".utf8)).count == 3)
    }

    @Test
    func `forms are found by fold, stem and beginning`() {
        let index = Self.index(["élection elections ÉLECTIONS électeur œuvre oeuvre œuvres été êtes"])
        func words(_ forms: [Int]) -> [String] {
            forms.map { String(decoding: index.dictionary.term($0), as: UTF8.self) }.sorted()
        }
        #expect(words(index.forms(foldedTo: Array("elections".utf8))) == ["elections", "élections"])
        #expect(words(index.forms(foldedTo: Array("oeuvre".utf8))) == ["oeuvre", "œuvre"])
        #expect(words(index.forms(foldedTo: Array("elec".utf8))) == [])
        #expect(
            words(index.forms(beginningWith: Array("elec".utf8)))
                == ["elections", "électeur", "élection", "élections"])
        let stemmer = FrenchStemmer()
        #expect(
            words(index.forms(ofStem: stemmer.stem(Array("élection".utf8)), stemmer))
                .contains("élections"))
    }
}
