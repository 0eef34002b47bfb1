import Facts
import FrenchText

/// The persons of an article while they are grouped, found by the sounds that two spellings of one name share.
///
/// ``PersonName/match(_:)`` agrees on names only whose last parts sound alike, that swap their order, or that are the same
/// once their parts are joined; so only such groups are compared, and a long list of people costs no more for each than a
/// short one.
struct PersonGroups {
    /// A person's fullest name with the names that mean him or her.
    struct Group {
        let person: PersonName
        private(set) var names: [SpottedName]
        /// Where the names start, in ascending order.
        private var places: [Int]
        /// Why names that are spelled otherwise mean him or her.
        fileprivate(set) var merges: [NameMerge] = []
        fileprivate var known: Set<NameMerge> = []

        fileprivate init(person: PersonName, name: SpottedName) {
            self.person = person
            names = [name]
            places = [name.tokens.lowerBound]
        }

        fileprivate mutating func add(_ name: SpottedName) {
            let place = name.tokens.lowerBound
            names.append(name)
            places.insert(place, at: places.partition { $0 > place })
        }

        /// Where the person was named last before a token or at it, or nil.
        func lastPlace(upTo token: Int) -> Int? {
            let behind = places.partition { $0 > token }
            return behind > 0 ? places[behind - 1] : nil
        }
    }

    private(set) var groups: [Group] = []
    private var byLast: [String: [Int]] = [:]
    private var byFirst: [String: [Int]] = [:]
    private var byWhole: [String: [Int]] = [:]

    /// Opens a group for a name that no other means.
    ///
    /// - Returns: its index.
    mutating func open(_ person: PersonName, _ name: SpottedName) -> Int {
        let index = groups.count
        groups.append(Group(person: person, name: name))
        guard let first = person.parts.first, let last = person.parts.last else { return index }
        Self.enter(index, &byLast[last.sound, default: []])
        Self.enter(index, &byFirst[first.sound, default: []])
        Self.enter(index, &byWhole[person.sound, default: []])
        return index
    }

    mutating func add(_ name: SpottedName, to group: Int, by merge: NameMerge? = nil) {
        groups[group].add(name)
        if let merge, groups[group].known.insert(merge).inserted { groups[group].merges.append(merge) }
    }

    /// The groups that may mean the same person, in the order they were opened.
    func candidates(for person: PersonName) -> [Int] {
        guard let last = person.parts.last else { return [] }
        let found = [byLast[last.sound], byFirst[last.sound], byWhole[person.sound]].compactMap { $0 }.flatMap { $0 }
        return Set(found).sorted()
    }

    private static func enter(_ index: Int, _ groups: inout [Int]) {
        if groups.count < mostAlike { groups.append(index) }
    }

    /// No article speaks of more people whose names sound alike; behind them nobody is looked for.
    private static let mostAlike = 200
}

extension PersonName {
    /// How the whole name sounds, its parts joined: *Bensalah* and *Ben Salah* are the same.
    fileprivate var sound: String {
        parts.map(\.sound).joined()
    }
}
