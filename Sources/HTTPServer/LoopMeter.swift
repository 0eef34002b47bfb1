import HTTPMessage
import Synchronization

/// What one loop has counted since it runs: written by the loop alone, without a lock and without memory of its own to be
/// found, read by anybody at any time.
final class LoopMeter: Sendable {
    /// Endpoints that are counted by themselves; any beyond count as none.
    static let endpoints = 96
    /// What an endpoint has: its answers by class of status, its histogram, and the sum of that.
    private static let stride = 24
    private static let classes = 5
    private static let sum = 23

    private let counts = InlineArray<2_304, Atomic<Int>> { _ in Atomic(0) }
    private let accepted = Atomic(0)
    private let turnedAway = Atomic(0)
    private let receivedBytes = Atomic(0)
    private let sentBytes = Atomic(0)
    private let unavailable = Atomic(0)
    private let tooMany = Atomic(0)
    private let hits = Atomic(0)
    private let misses = Atomic(0)

    /// Notes an answer.
    ///
    /// - Parameters:
    ///   - response: the answer.
    ///   - wait: how long the request waited for it; nil for a refusal of the connection's own, which tells nothing of that.
    func note(_ response: Response, after wait: Timespan?) {
        let code = response.status.code
        let endpoint = Int(response.note.endpoint)
        let first = (endpoint < Self.endpoints ? endpoint : 0) * Self.stride
        Self.add(1, to: counts[first + min(max(code / 100, 1), Self.classes) - 1])
        if code == 503 { Self.add(1, to: unavailable) }
        if code == 429 { Self.add(1, to: tooMany) }
        switch response.note.cache {
        case .none: break
        case .made: Self.add(1, to: misses)
        case .kept: Self.add(1, to: hits)
        }
        guard let wait else { return }
        Self.add(1, to: counts[first + Self.classes + Self.bucket(of: wait)])
        Self.add(Int(wait.nanoseconds), to: counts[first + Self.sum])
    }

    func noteConnection(isServed: Bool) {
        if isServed { Self.add(1, to: accepted) } else { Self.add(1, to: turnedAway) }
    }

    func received(_ count: Int) { Self.add(count, to: receivedBytes) }

    func sent(_ count: Int) { Self.add(count, to: sentBytes) }

    /// Adds what was counted here to what others counted.
    func add(to measures: inout ServerMeasures) {
        measures.acceptedConnections += accepted.load(ordering: .relaxed)
        measures.refusedConnections += turnedAway.load(ordering: .relaxed)
        measures.receivedBytes += receivedBytes.load(ordering: .relaxed)
        measures.sentBytes += sentBytes.load(ordering: .relaxed)
        measures.unavailable += unavailable.load(ordering: .relaxed)
        measures.tooManyRequests += tooMany.load(ordering: .relaxed)
        measures.cacheHits += hits.load(ordering: .relaxed)
        measures.cacheMisses += misses.load(ordering: .relaxed)
        for endpoint in 0..<Self.endpoints {
            let first = endpoint * Self.stride
            for place in 0..<Self.classes {
                measures.endpoints[endpoint].answers[place] += counts[first + place].load(ordering: .relaxed)
            }
            for place in 0...ServerMeasures.bounds.count {
                measures.endpoints[endpoint].waits[place] +=
                    counts[first + Self.classes + place].load(ordering: .relaxed)
            }
            measures.endpoints[endpoint].waited += .nanoseconds(
                Int64(counts[first + Self.sum].load(ordering: .relaxed)))
        }
    }

    /// One thread alone writes, so that what was read is still there: no instruction has to keep others out.
    private static func add(_ count: Int, to counter: borrowing Atomic<Int>) {
        counter.store(counter.load(ordering: .relaxed) &+ count, ordering: .relaxed)
    }

    /// Known without a look into the table, which would be counted as in use for that long.
    static var firstBound: Timespan { .nanoseconds(100_000) }

    /// The first bound that a time is not beyond; most are not beyond the first.
    private static func bucket(of wait: Timespan) -> Int {
        guard wait > firstBound else { return 0 }
        let bounds = ServerMeasures.bounds
        var place = 0
        while place < bounds.count, wait > bounds[place] { place += 1 }
        return place
    }
}
