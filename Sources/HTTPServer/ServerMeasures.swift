/// What a server has counted since it runs.
package struct ServerMeasures: Sendable {
    /// What was counted of one endpoint.
    package struct Endpoint: Sendable {
        /// Answers by class of status: the first place has those of 1xx.
        package var answers = [Int](repeating: 0, count: 5)
        /// Requests by how long they waited for their answer: as many as each bound has between itself and the one before, and
        /// last those beyond all.
        package var waits = [Int](repeating: 0, count: ServerMeasures.bounds.count + 1)
        /// How long they waited together.
        package var waited = Timespan.seconds(0)
    }

    /// The bounds of the histogram.
    package static let bounds: [Timespan] = [
        100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
        10_000_000,
    ].map { .nanoseconds($0 * 1_000) }

    /// Connections that are served just now.
    package let openConnections: Int
    /// For each loop the longest time between two looks at its sockets.
    package let longestRounds: [Timespan]
    package var acceptedConnections = 0
    package var refusedConnections = 0
    package var receivedBytes = 0
    package var sentBytes = 0
    /// Answers 503.
    package var unavailable = 0
    /// Answers 429.
    package var tooManyRequests = 0
    package var cacheHits = 0
    package var cacheMisses = 0
    /// By the number that answers are noted with.
    package var endpoints = [Endpoint](repeating: Endpoint(), count: LoopMeter.endpoints)

    init(openConnections: Int, longestRounds: [Timespan]) {
        self.openConnections = openConnections
        self.longestRounds = longestRounds
    }
}
