import Foundation

/// What editors decided about a corpus, in a file `corrections.json` beside the articles.
///
/// ```json
/// {"corrections": [
///   {"kind": "same", "entities": ["per-valdecy-urquiza", "Valdisi Urquisa"],
///    "by": "desk", "at": "2026-02-11", "why": "one man, two spellings"}]}
/// ```
///
/// An entity is named by its identifier or by any of its spellings, a meeting by its identifier or by a place in an article
/// that tells of it. A decision that cannot be read has no effect and leaves the others theirs.
package struct Corrections: Sendable, Hashable {
    package static let fileName = "corrections.json"
    package static let none = Corrections([])

    /// In the order of the file.
    package let decisions: [Correction]

    package init(_ decisions: [Correction]) {
        self.decisions = decisions
    }

    /// Reads one decision; nil for what is none.
    package static func read(decision json: [UInt8]) -> Correction? {
        (try? JSONSerialization.jsonObject(with: Data(json))).flatMap { try? Correction($0) }
    }

    /// Reads the file.
    ///
    /// - Parameter bytes: a JSON object whose member `corrections` is an array of decisions.
    /// - Returns: the decisions that can be read, and what is wrong with the others.
    package static func read(_ bytes: [UInt8]) -> (corrections: Corrections, problems: [CorrectionError]) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return (.none, [.notJSON]) }
        guard let object = value as? [String: Any], let list = object["corrections"] as? [Any], object.count == 1 else {
            return (.none, [.noList])
        }
        var decisions: [Correction] = []
        var problems: [CorrectionError] = []
        for (index, entry) in list.enumerated() {
            do {
                decisions.append(try Correction(entry))
            } catch {
                problems.append(.bad(number: index + 1, reason: error))
            }
        }
        return (Corrections(decisions), problems)
    }
}

/// What can be wrong with `corrections.json`.
package enum CorrectionError: Error, Sendable, Hashable, CustomStringConvertible {
    case notJSON
    case noList
    case bad(number: Int, reason: Correction.Fault)

    package var description: String {
        switch self {
        case .notJSON: "it is no valid JSON"
        case .noList: "it is no JSON object with the one member 'corrections', an array"
        case .bad(let number, let reason): "correction \(number) has no effect: \(reason)"
        }
    }
}
