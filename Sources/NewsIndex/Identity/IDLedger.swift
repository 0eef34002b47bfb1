/// Which identifiers were given to what, so that they last: through other articles, other spellings and merges.
///
/// An identifier goes where the key by which it was given goes; where that stands in no article any more, where most of its
/// other keys are. Of two identifiers that come to mean one thing the older stays and the other leads to it. None is ever
/// given to another thing, not even while no article knows what it named; only an erasure forgets those that stand nowhere.
package struct IDLedger: Sendable, Hashable {
    package static let empty = IDLedger(entries: [], redirects: [:])

    /// In the order in which the identifiers were given.
    package private(set) var entries: [Entry]
    /// From identifiers that came to mean what another does to that one.
    package private(set) var redirects: [String: String]

    /// An identifier with what tells the thing that it names.
    package struct Entry: Sendable, Hashable {
        package let id: String
        /// The key by which it was given, then others.
        package var keys: [String]

        package init(id: String, keys: [String]) {
            self.id = id
            self.keys = keys
        }
    }

    package init(entries: [Entry], redirects: [String: String]) {
        self.entries = entries
        self.redirects = redirects
    }

    /// Something that is to be named.
    struct Thing {
        /// What tells it, the surest first; no two things share one.
        let keys: [String]
        /// The identifier that it gets where it has none yet.
        let proposal: String
    }

    /// Names things: each by the identifier that it had, a new one by its proposal, with a number behind it where that names
    /// something else.
    ///
    /// - Parameter things: in an order that depends on them alone.
    /// - Returns: the identifiers, in the order of the things.
    mutating func name(_ things: [Thing]) -> [String] {
        var owners: [String: Int] = [:]
        for (index, thing) in things.enumerated() {
            for key in thing.keys where owners[key] == nil { owners[key] = index }
        }
        var given = [String?](repeating: nil, count: things.count)
        // Those that led to another, too: what was made one by mistake is told apart again.
        for place in entries.indices {
            guard let owner = Self.owner(of: entries[place], among: owners) else { continue }
            if let older = given[owner] {
                redirects[entries[place].id] = older
            } else {
                given[owner] = entries[place].id
                redirects[entries[place].id] = nil
                Self.add(things[owner].keys, to: &entries[place].keys)
            }
        }
        var taken = Set(entries.map(\.id))
        for (index, thing) in things.enumerated() where given[index] == nil {
            var id = thing.proposal
            var number = 1
            while taken.contains(id) {
                number += 1
                id = "\(thing.proposal)-\(number)"
            }
            taken.insert(id)
            given[index] = id
            entries.append(Entry(id: id, keys: Array(thing.keys.prefix(Self.mostKeys))))
        }
        return given.compactMap(\.self)
    }

    /// The identifier that one leads to; itself where it leads to none.
    package func current(_ id: String) -> String {
        var id = id
        // A chain can be no longer than there are redirects, whatever a file says.
        for _ in 0..<redirects.count {
            guard let next = redirects[id] else { break }
            id = next
        }
        return id
    }

    /// What an identifier was given for: the keys of the thing; empty where it was never given.
    func keys(of id: String) -> [String] {
        entries.first { $0.id == id }?.keys ?? []
    }

    private static func owner(of entry: Entry, among owners: [String: Int]) -> Int? {
        if let first = entry.keys.first, let owner = owners[first] { return owner }
        var votes: [Int: Int] = [:]
        for key in entry.keys { if let owner = owners[key] { votes[owner, default: 0] += 1 } }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func add(_ keys: [String], to known: inout [String]) {
        var seen = Set(known)
        for key in keys where known.count < mostKeys && seen.insert(key).inserted { known.append(key) }
    }

    /// So many keys of a thing are kept.
    private static let mostKeys = 64
}
