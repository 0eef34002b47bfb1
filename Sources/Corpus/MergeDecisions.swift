import Foundation

/// What an editor decided about names, in a file `merges.json` beside the articles.
///
/// ```json
/// {"same": [["Valdecy Urquiza", "Valdisi Urquisa"]], "different": [["Jean Martin", "J. Martin"]]}
/// ```
package struct MergeDecisions: Sendable, Hashable {
    package static let fileName = "merges.json"
    package static let none = MergeDecisions(same: [], different: [])

    /// Spellings that mean one entity, group by group.
    package let same: [[String]]
    /// Spellings of which no two mean one entity, group by group.
    package let different: [[String]]

    package init(same: [[String]], different: [[String]]) {
        self.same = same
        self.different = different
    }

    /// Reads the file.
    ///
    /// - Parameter bytes: a JSON object with `same`, `different` or both: arrays of groups of two names and more.
    /// - Throws: ``MergeDecisionsError``, which names what is wrong.
    package init(_ bytes: [UInt8]) throws(MergeDecisionsError) {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw .notJSON
        }
        guard let object = value as? [String: Any] else { throw .notAnObject }
        if let unknown = object.keys.sorted().first(where: { !["same", "different"].contains($0) }) {
            throw .unknownMember(unknown)
        }
        same = try Self.groups(object["same"], of: "same")
        different = try Self.groups(object["different"], of: "different")
    }

    private static func groups(_ value: Any?, of member: String) throws(MergeDecisionsError) -> [[String]] {
        guard let value else { return [] }
        guard let groups = value as? [Any] else { throw .notGroups(member: member) }
        var read: [[String]] = []
        for (index, group) in groups.enumerated() {
            guard let names = group as? [String], Set(names).count > 1, names.allSatisfy({ !$0.isEmpty }) else {
                throw .badGroup(member: member, number: index + 1)
            }
            read.append(names)
        }
        return read
    }
}

/// What can be wrong with `merges.json`.
package enum MergeDecisionsError: Error, Sendable, Hashable, CustomStringConvertible {
    case notJSON
    case notAnObject
    case unknownMember(String)
    case notGroups(member: String)
    case badGroup(member: String, number: Int)

    package var description: String {
        switch self {
        case .notJSON: "it is no valid JSON"
        case .notAnObject: "it is no JSON object"
        case .unknownMember(let name): "it has a member '\(name)'; 'same' and 'different' are the ones there are"
        case .notGroups(let member): "'\(member)' is no array of groups of names"
        case .badGroup(let member, let number): "group \(number) of '\(member)' is not two different names or more"
        }
    }
}
