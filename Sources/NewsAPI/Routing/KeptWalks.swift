import NewsIndex
import Synchronization

/// The orders of lists that somebody goes through page by page, where what they are ordered by changes with every snapshot (scores, counts).
///
/// While one snapshot serves, only what was asked for is noted. When another takes its place, the orders are made once more from
/// the former one and kept as positions in the new one: so a cursor goes on through the list as it was when its first page was
/// given, and nothing is left out of it or given twice because its count or its score changed.
final class KeptWalks: Sendable {
    /// What makes an order: positions of all that matches, as a list shows them.
    typealias Order = @Sendable (ServedSnapshot) -> [Int]

    /// What is walked through.
    enum Subject: Sendable {
        case articles
        case entities
    }

    /// The order of a list as it was, by positions in the snapshot that serves.
    struct Kept: Sendable {
        let version: String
        fileprivate let name: String
        fileprivate let subject: Subject
        /// At each place what stood there; nil where it is not there any more.
        let slots: [UInt32?]
    }

    private struct Begun: Sendable {
        let name: String
        let subject: Subject
        let order: Order
    }

    private struct State {
        /// Lists of this snapshot of which a page was given that another follows, the latest last.
        var begun: [Begun] = []
        /// Lists of former ones, those asked for last behind the others.
        var kept: [Kept] = []
    }

    private let state: Mutex<State>

    /// How many lists are noted, and how many places the kept ones have together.
    private static let (mostBegun, mostSlots) = (64, 1_000_000)

    /// After so long no further order is begun.
    private static let moment = Duration.milliseconds(500)

    init() {
        state = Mutex(State())
    }

    /// What a former snapshot's walks are in the one that takes its place.
    convenience init(from former: ServedSnapshot, in snapshot: IndexSnapshot) {
        self.init()
        let past = former.walks.state.withLock { ($0.begun, $0.kept) }
        guard !past.0.isEmpty || !past.1.isEmpty else { return }
        let moves = Moves(from: former.snapshot, to: snapshot)
        // The latest are most likely to be gone on with.
        let begun = Self.ordered(past.0.reversed(), in: former)
        var room = Self.mostSlots
        var kept: [Kept] = []
        for walk in begun + past.1.reversed() {
            room -= walk.slots.count
            guard room >= 0 else { break }
            kept.append(moves.moved(walk))
        }
        let all = Array(kept.reversed())
        state.withLock { $0.kept = all }
    }

    /// The orders of lists, as many as can be made in a moment: what changed must not wait for all that was ever asked.
    private static func ordered(_ walks: some Sequence<Begun>, in former: ServedSnapshot) -> [Kept] {
        let end = ContinuousClock.now + moment
        var orders: [Kept] = []
        for walk in walks {
            guard ContinuousClock.now < end else { break }
            orders.append(
                Kept(
                    version: former.snapshot.version, name: walk.name, subject: walk.subject,
                    slots: walk.order(former).map { UInt32($0) }))
        }
        return orders
    }

    /// Notes that a page of a list was given that another follows.
    func note(_ name: String, of subject: Subject, by order: @escaping Order) {
        state.withLock { state in
            state.begun.removeAll { $0.name == name }
            state.begun.append(Begun(name: name, subject: subject, order: order))
            if state.begun.count > Self.mostBegun { state.begun.removeFirst() }
        }
    }

    /// The order that a list had; nil where it is not kept any more.
    func kept(_ name: String, of version: String) -> Kept? {
        state.withLock { state in
            guard let place = state.kept.firstIndex(where: { $0.name == name && $0.version == version }) else {
                return nil
            }
            let walk = state.kept.remove(at: place)
            state.kept.append(walk)
            return walk
        }
    }
}

/// Where things of one snapshot stand in another one.
private struct Moves {
    private let articles: [UInt32?]
    private let entities: [UInt32?]

    init(from former: IndexSnapshot, to snapshot: IndexSnapshot) {
        articles = former.articles.indices.map { article in
            snapshot.articleIndex(former.articles.id(at: article)).map { UInt32($0) }
        }
        entities = former.entities.indices.map { entity in
            snapshot.entityIndex(former.entities.id(at: entity)).map { UInt32($0) }
        }
    }

    func moved(_ walk: KeptWalks.Kept) -> KeptWalks.Kept {
        let table = walk.subject == .articles ? articles : entities
        return walk.moved { position in table.indices.contains(Int(position)) ? table[Int(position)] : nil }
    }
}

extension KeptWalks.Kept {
    /// The same in another snapshot; of two that became one thing the first stays.
    fileprivate func moved(_ move: (UInt32) -> UInt32?) -> KeptWalks.Kept {
        var seen: Set<UInt32> = []
        let slots = slots.map { slot -> UInt32? in
            guard let place = slot.flatMap(move), seen.insert(place).inserted else { return nil }
            return place
        }
        return KeptWalks.Kept(version: version, name: name, subject: subject, slots: slots)
    }

    /// The order of what matches now: first what stood in the list, as it stood, then what came since.
    ///
    /// - Parameter matches: positions of all that matches, ascending.
    /// - Returns: their order, and of each that stood in the list the place that it had.
    func order(of matches: [Int]) -> (positions: [Int], places: [Int]) {
        var isLeft = Set(matches)
        var (positions, places) = ([Int](), [Int]())
        for (place, slot) in slots.enumerated() {
            guard let slot, isLeft.remove(Int(slot)) != nil else { continue }
            positions.append(Int(slot))
            places.append(place)
        }
        return (positions + matches.filter(isLeft.contains), places)
    }
}
