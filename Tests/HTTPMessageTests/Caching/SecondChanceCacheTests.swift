import Synchronization
import Testing

@testable import HTTPMessage

@Suite("What is asked for again is kept, within a bound of octets")
struct SecondChanceCacheTests {
    private typealias Cache = SecondChanceCache<Int, String>

    private static let limit = 1 << 20

    /// A value that is asked for, as a server does.
    private func ask(_ cache: inout Cache, _ key: Int) -> String? {
        guard let place = cache.place(of: key) else { return nil }
        cache.marks.set(place)
        return cache.value(at: place)?.value
    }

    @Test("a value is found by its key alone, and again after another one took its key's place")
    func findsByKey() {
        var cache = Cache(byteLimit: Self.limit)
        #expect(cache.keep("a", for: 1, size: 10).isKept)
        #expect(ask(&cache, 1) == "a")
        #expect(ask(&cache, 2) == nil)
        #expect(cache.keep("b", for: 1, size: 20).evicted == ["a"])
        #expect(ask(&cache, 1) == "b")
        #expect(cache.count == 1)
    }

    @Test("values that are asked for survive ever new keys", arguments: [100, 1_000, 20_000])
    func keepsWhatIsAskedFor(size: Int) {
        var cache = Cache(byteLimit: Self.limit)
        let hot = 0..<8
        for key in hot { #expect(cache.keep("hot", for: key, size: size).isKept) }
        for key in 100..<20_000 {
            if key % 4 == 0 { #expect(ask(&cache, key / 4 % hot.count) == "hot") }
            _ = cache.keep("new", for: key, size: size)
        }
        for key in hot { #expect(ask(&cache, key) == "hot") }
    }

    @Test("what was hot and is not asked for any more goes")
    func forgets() {
        var cache = Cache(byteLimit: Self.limit)
        _ = cache.keep("hot", for: 0, size: 10_000)
        for _ in 0..<1_000 { #expect(ask(&cache, 0) != nil) }
        for key in 1...1_000 { _ = cache.keep("new", for: key, size: 10_000) }
        #expect(cache.place(of: 0) == nil)
    }

    @Test("the octets never pass the bound and are those of what is kept, whatever is done", arguments: 1...20)
    func isBounded(seed: UInt64) {
        var random = Generator(state: seed)
        var cache = Cache(byteLimit: Self.limit)
        let empty = cache.bytes
        var sizes: [Int: Int] = [:]
        for _ in 0..<4_000 {
            let key = Int.random(in: 0..<300, using: &random)
            let size = 1 << Int.random(in: 4..<19, using: &random)
            let change: Cache.Change
            if let place = cache.place(of: key), Bool.random(using: &random) {
                change = cache.update(place, size: size) { $0 = String(key) }
            } else {
                change = cache.keep(String(key), for: key, size: size)
            }
            #expect(change.isKept == (cache.place(of: key) != nil))
            sizes[key] = size
            sizes = sizes.filter { cache.place(of: $0.key) != nil }
            #expect(cache.bytes == empty + sizes.values.reduce(0, +))
            #expect(cache.bytes <= Self.limit)
            #expect(cache.count == sizes.count)
            #expect(change.evicted.count <= 65)
        }
    }

    @Test("one call lets go of few entries, and a large value comes in by and by")
    func evictsAFewAtATime() {
        let limit = 8 * Self.limit
        var cache = Cache(byteLimit: limit)
        for key in 0..<cache.capacity { #expect(cache.keep("small", for: key, size: 3_500).isKept) }
        var calls = 0
        var change = Cache.Change(isKept: false)
        while !change.isKept, calls < 10 {
            change = cache.keep("large", for: -1, size: limit / 4)
            #expect(change.evicted.count <= 64)
            calls += 1
        }
        #expect(change.isKept)
        #expect(calls > 1)
    }

    @Test("a value of more than a quarter of the room is not kept, nor is any without room")
    func refusesLarge() {
        var cache = Cache(byteLimit: Self.limit)
        #expect(cache.keep("fits", for: 1, size: Self.limit / 4).isKept)
        #expect(!cache.keep("large", for: 2, size: Self.limit / 4 + 1).isKept)
        let change = cache.keep("large", for: 1, size: Self.limit / 4 + 1)
        #expect(!change.isKept && change.evicted == ["fits"])
        var none = Cache(byteLimit: 0)
        #expect(!none.keep("any", for: 1, size: 0).isKept)
    }

    private final class Shared: Sendable {
        let cache = Mutex(Cache(byteLimit: limit))
    }

    @Test("under a lock it serves several threads")
    func servesThreads() async {
        let shared = Shared()
        await withTaskGroup(of: Void.self) { group in
            for thread in 0..<4 {
                group.addTask {
                    for step in 0..<5_000 {
                        let key = (step * 7 + thread) % 500
                        let change = shared.cache.withLock { cache -> Cache.Change? in
                            guard let place = cache.place(of: key) else {
                                return cache.keep(String(key), for: key, size: 10_000)
                            }
                            cache.marks.set(place)
                            return nil
                        }
                        withExtendedLifetime(change) {}
                    }
                }
            }
        }
        #expect(shared.cache.withLock { $0.bytes } <= Self.limit)
    }
}

/// SplitMix64 (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014): the same on every run.
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
