import Corpus
import FrenchText

/// The words of some articles as hashes: four octets a word.
struct ArticleWords: Sendable {
    /// For each article its place among those whose words are here; below 0 for others.
    private let places: [Int32]
    private let chunks: [Chunk]

    private struct Chunk: Sendable {
        var ends: [Int] = []
        var hashes: [UInt32] = []
    }

    /// - Parameters:
    ///   - numbers: of the articles, ascending.
    ///   - texts: of all articles.
    ///   - threads: they read the texts.
    init(of numbers: [Int], in texts: TextColumn, threads: any BuildThreads) {
        var places = [Int32](repeating: -1, count: texts.scalarCounts.count)
        for (place, number) in numbers.enumerated() { places[number] = Int32(place) }
        self.places = places
        chunks = threads.map((numbers.count + Self.chunk - 1) / Self.chunk) { part in
            var chunk = Chunk()
            for number in numbers[part * Self.chunk..<min(numbers.count, (part + 1) * Self.chunk)] {
                for word in Tokenizer.words(of: texts[number].scalars) { chunk.hashes.append(word.hash) }
                chunk.ends.append(chunk.hashes.count)
            }
            return chunk
        }
    }

    /// The hashes of an article's words, in order.
    subscript(article: Int) -> ArraySlice<UInt32> {
        let place = Int(places[article])
        guard place >= 0 else { return [] }
        let chunk = chunks[place / Self.chunk]
        let index = place % Self.chunk
        return chunk.hashes[(index == 0 ? 0 : chunk.ends[index - 1])..<chunk.ends[index]]
    }

    /// So many articles are read at once.
    private static let chunk = 64
}
