import Synchronization

/// How much of its rate each of many has used, in memory that does not grow.
///
/// Each has one number: when all that it asked for so far would be paid off at its rate (the generic cell rate algorithm). A
/// place in the table is given to another once its number has passed; where all places that one may have are taken, to the one
/// whose number is the smallest: who asks much is known for long, however many others come.
final class RateTable: Sendable {
    private struct Place {
        var key: Key?
        var due: Int64 = .min
    }

    struct Key: Hashable, Sendable {
        let high: UInt64
        let low: UInt64
    }

    private final class Shard: Sendable {
        let places: Mutex<[Place]>

        init(_ count: Int) { places = Mutex(Array(repeating: Place(), count: count)) }
    }

    /// Places that one key may stand in.
    private static let ways = 8
    private static let shardCount = 16

    private let shards: [Shard]
    private let sets: Int

    /// - Parameter capacity: how many are known at a time.
    init(capacity: Int = 16_384) {
        sets = max(1, capacity / (Self.shardCount * Self.ways))
        let count = sets * Self.ways
        shards = (0..<Self.shardCount).map { _ in Shard(count) }
    }

    /// Takes one from somebody's rate.
    ///
    /// - Parameters:
    ///   - key: who that is.
    ///   - now: nanoseconds.
    ///   - interval: nanoseconds between two at the rate.
    ///   - burst: how many may come at once.
    /// - Returns: nanoseconds until there is one, 0 where it was taken; and how many are left.
    func take(_ key: Key, at now: Int64, interval: Int64, burst: Int64) -> (wait: Int64, left: Int64) {
        let hash = UInt(bitPattern: key.hashValue)
        let shard = shards[Int(hash % UInt(Self.shardCount))]
        let start = Int(hash / UInt(Self.shardCount) % UInt(sets)) * Self.ways
        return shard.places.withLock { places in
            var place = start
            for candidate in start..<start + Self.ways {
                if places[candidate].key == key {
                    place = candidate
                    break
                }
                if places[candidate].due < places[place].due { place = candidate }
            }
            let former = places[place].key == key ? places[place].due : .min
            let due = max(former, now)
            let room = now + interval * burst - due
            guard room >= interval else { return (interval - room, 0) }
            places[place] = Place(key: key, due: due + interval)
            return (0, room / interval - 1)
        }
    }
}
