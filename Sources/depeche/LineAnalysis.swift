import Corpus
import Dispatch
import Foundation
import NewsAPI
import Synchronization

/// `depeche analyze --ndjson`: a text a line in, what it says a line out, in the same order.
struct LineAnalysis {
    /// Why a line is not analysed.
    enum Problem: Error, CustomStringConvertible {
        case tooLong
        case notReadable(reason: String)

        var description: String {
            switch self {
            case .tooLong: "longer than \(LineAnalysis.lineLimit) bytes"
            case .notReadable(let reason): "not {\"id\": …, \"text\": …}: \(reason)"
            }
        }
    }

    /// A text of the largest file that is read, written with an escape for each of its bytes.
    static let lineLimit = 6 * ArticleDecoder.sizeLimit
    /// Octets of lines that are read before they are analysed side by side.
    private static let batchBytes = 4 << 20

    /// What is made of a text and what its sender calls it; nothing is written for no octets.
    let analyze: @Sendable (AnalysisLine.LineID, String) -> [UInt8]
    /// How many lines are analysed at a time.
    let threads: Int

    /// Analyses every line of a stream.
    ///
    /// - Parameters:
    ///   - input: lines of `{"id": …, "text": …}`; empty ones are passed over.
    ///   - write: takes what a line says, in the order of the lines.
    ///   - report: takes the number of a bad line, from 1, and what is wrong with it.
    /// - Throws: the stream's error, or the one that `write` throws.
    func run(
        _ input: FileHandle, write: ([UInt8]) throws -> Void, report: (Int, Problem) -> Void
    ) throws {
        var reader = LineReader(input, limit: Self.lineLimit)
        var number = 0
        var isAtEnd = false
        while !isAtEnd {
            var batch: [LineReader.Line] = []
            var bytes = 0
            while bytes < Self.batchBytes {
                guard let line = try reader.next() else {
                    isAtEnd = true
                    break
                }
                if case .whole(let octets) = line { bytes += octets.count }
                batch.append(line)
            }
            for result in answers(to: batch) {
                number += 1
                switch result {
                case .success(let line): if !line.isEmpty { try write(line) }
                case .failure(let problem): report(number, problem)
                }
            }
        }
    }

    /// Analyses lines side by side; the results are in their order, and empty for an empty line.
    private func answers(to lines: [LineReader.Line]) -> [Result<[UInt8], Problem>] {
        let results = Mutex<[Result<[UInt8], Problem>]>(Array(repeating: .success([]), count: lines.count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, lines.count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < lines.count else { return }
                let result = Result { () throws(Problem) in try answer(to: lines[index]) }
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0 }
    }

    private func answer(to line: LineReader.Line) throws(Problem) -> [UInt8] {
        guard case .whole(let octets) = line else { throw .tooLong }
        guard octets.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return [] }
        let input: Input
        do {
            input = try JSONDecoder().decode(Input.self, from: Data(octets))
        } catch {
            throw .notReadable(reason: Self.reason(error))
        }
        return analyze(input.id, input.text)
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _)?: "no '\(key.stringValue)'"
        case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
            context.codingPath.last.map { "'\($0.stringValue)' is of another kind" } ?? "another kind of value"
        case .dataCorrupted?, nil: "no valid JSON"
        @unknown default: "no valid JSON"
        }
    }

    /// A line as it is to be.
    private struct Input: Decodable {
        let id: AnalysisLine.LineID
        let text: String

        private enum CodingKeys: CodingKey {
            case id, text
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            if let text = try? container.decode(String.self, forKey: .id) {
                id = .text(text)
            } else if let number = try? container.decode(Int.self, forKey: .id) {
                id = .number(number)
            } else {
                // Says what stands there instead.
                id = .text(try container.decode(String.self, forKey: .id))
            }
            text = try container.decode(String.self, forKey: .text)
        }
    }
}
