import NewsIndex
import Synchronization

/// The lists that clients are still taking, by the snapshots that they hold.
///
/// Each snapshot takes the memory of a whole index. Whoever takes a list more slowly than the articles change must not fill
/// the memory with them: of the former ones that lists hold the oldest is let go of, and its lists end where they are.
final class HeldLists: Sendable {
    /// How many snapshots lists may hold, the one that serves among them.
    static let mostSnapshots = 4

    private struct Group {
        let snapshot: ObjectIdentifier
        var lists: [Held]
    }

    private struct Held {
        weak var source: ListSource?
    }

    private let groups = Mutex<[Group]>([])

    /// Notes a list that begins.
    ///
    /// - Parameters:
    ///   - source: the list.
    ///   - snapshot: what it is written from.
    func note(_ source: ListSource, of snapshot: IndexSnapshot) {
        let left = groups.withLock { groups -> [ListSource] in
            for place in groups.indices { groups[place].lists.removeAll { !($0.source?.isHolding ?? false) } }
            groups.removeAll { $0.lists.isEmpty }
            let own = ObjectIdentifier(snapshot)
            if let place = groups.firstIndex(where: { $0.snapshot == own }) {
                groups[place].lists.append(Held(source: source))
            } else {
                groups.append(Group(snapshot: own, lists: [Held(source: source)]))
            }
            guard groups.count > Self.mostSnapshots else { return [] }
            return groups.removeFirst().lists.compactMap(\.source)
        }
        for source in left { source.letGo() }
    }
}
