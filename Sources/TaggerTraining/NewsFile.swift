import Foundation

/// News that nobody labelled: a JSON object a line.
package enum NewsFile {
    /// The texts of a file's lines: the strings under `titre`, `title`, `text` and those in the list `paragraphes`.
    ///
    /// - Throws: ``TrainingError/malformedLine(_:)`` for a line that is no JSON object.
    package static func texts(_ file: String) throws(TrainingError) -> [String] {
        var texts: [String] = []
        for (number, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                throw .malformedLine(number + 1)
            }
            let parts = ["titre", "title", "text"].compactMap { object[$0] as? String }
            texts.append((parts + (object["paragraphes"] as? [String] ?? [])).joined(separator: "\n"))
        }
        return texts
    }
}
