import Corpus
import Foundation
import Search

/// Indexes texts and answers queries in this process, so that `Benchmarks/search` can compare it with others; no part of the product.
///
///     depeche-search TEXTS QUERIES [--strict] [--top N]
///
/// TEXTS has a JSON object a line (`title`, `text`), QUERIES a query a line. The first line written tells of the index, each other one of a
/// query: how many documents match, the best ones (all, ascending, with `--strict`), and how long that took, the fastest of five times.
@main
enum SearchMeasurement {
    private struct Text: Decodable {
        let title: String
        let text: String
    }

    private struct NoFields: QueryFields {
        func documents(_ field: QueryField, _ value: String) -> [UInt32]? { nil }
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let paths = arguments.filter { !$0.hasPrefix("--") }
        guard let textsPath = paths.first, let queriesPath = paths.dropFirst().first else {
            print("depeche-search TEXTS QUERIES [--strict]")
            return
        }
        let isStrict = arguments.contains("--strict")
        let index = try index(lines(textsPath))
        let engine = SearchEngine(index, fields: NoFields())
        let options = SearchOptions(hasStems: !isStrict, hasTypos: !isStrict)
        for query in try lines(queriesPath) {
            try answer(String(decoding: query, as: UTF8.self), engine, options, isStrict)
        }
    }

    private static func lines(_ path: String) throws -> [Data] {
        try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }

    private static func index(_ lines: [Data]) throws -> SearchIndex {
        let texts = try lines.map { try JSONDecoder().decode(Text.self, from: $0) }
        let documents = texts.map { text in
            (Array((text.title + "\n" + text.text).unicodeScalars), text.title.unicodeScalars.count)
        }
        let octets = texts.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count }
        let clock = ContinuousClock()
        var builder = SearchIndexBuilder()
        let start = clock.now
        for (scalars, title) in documents { builder.append(DocumentWords(scalars, title: 0..<title)) }
        let read = clock.now
        let index = builder.index()
        let end = clock.now
        let parts = [
            "dictionary": index.dictionary.byteCount, "postings": index.octets.byteCount + index.starts.byteCount,
            "classes": index.stemHashes.byteCount + index.stemOrder.byteCount + index.foldOrder.byteCount
                + index.foldKeys.byteCount,
            "documents": index.lengths.byteCount + index.titles.byteCount + index.markStarts.byteCount
                + index.marks.byteCount,
        ]
        try write([
            "documents": index.documentCount, "terms": index.termCount, "text_octets": octets,
            "index_octets": index.byteCount, "parts": parts, "seconds_words": seconds(read - start),
            "seconds_index": seconds(end - read), "megabytes_a_second": Double(octets) / seconds(end - start) / 1e6,
        ])
        return index
    }

    private static func answer(
        _ query: String, _ engine: SearchEngine, _ options: SearchOptions, _ isStrict: Bool
    ) throws {
        var told: [String: Any] = ["q": query]
        do throws(QueryMistake) {
            let node = try QueryParser.parse(query)
            let read = Self.fastest { _ = try? QueryParser.parse(query) }
            var matches = try find(node, engine, options)
            var best: [SearchMatches.Hit] = []
            let answered = Self.fastest {
                if let found = try? find(node, engine, options) {
                    matches = found
                    best = found.best(10)
                }
            }
            told["total"] = matches.count
            told["hits"] = isStrict ? matches.documents.map { Int($0) } : best.map(\.document)
            told["microseconds"] = answered
            told["microseconds_to_read"] = read
        } catch {
            told["mistake"] = "\(error.reason) at \(error.place)"
        }
        try write(told)
    }

    private static func find(_ node: QueryNode, _ engine: SearchEngine, _ options: SearchOptions) throws(QueryMistake)
        -> SearchMatches
    {
        do throws(SearchError) { return try engine.matches(node, options) } catch {
            if case .mistake(let mistake) = error { throw mistake }
            throw QueryMistake(.noWord, at: 0)
        }
    }

    /// The microseconds of the fastest of five times.
    private static func fastest(_ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        return seconds((0..<5).map { _ in clock.measure(body) }.min() ?? .zero) * 1e6
    }

    private static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    private static func write(_ object: [String: Any]) throws {
        var line = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
        line.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(line)
    }
}
