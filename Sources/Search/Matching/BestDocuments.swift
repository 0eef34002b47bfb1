/// The best of many documents, which are added in ascending order; of two with one score the first is better.
struct BestDocuments {
    /// The worst stands first, and none before a better one below it in the tree.
    private var hits: [SearchMatches.Hit] = []
    private let capacity: Int
    /// Only a greater score is taken.
    private(set) var least: Float

    init(_ capacity: Int) {
        self.capacity = capacity
        least = capacity > 0 ? -1 : .infinity
        hits.reserveCapacity(min(capacity, 1024))
    }

    @inline(__always) mutating func add(_ document: Int, _ score: Float) {
        if score > least { insert(SearchMatches.Hit(document: document, score: score)) }
    }

    private mutating func insert(_ hit: SearchMatches.Hit) {
        if hits.count < capacity {
            hits.append(hit)
            var child = hits.count - 1
            while child > 0, hits[(child - 1) / 2].isBetter(than: hits[child]) {
                hits.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else {
            hits[0] = hit
            sink()
        }
        if hits.count == capacity { least = hits[0].score }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var worst = parent
            for child in 2 * parent + 1...2 * parent + 2 where child < hits.count {
                if hits[worst].isBetter(than: hits[child]) { worst = child }
            }
            if worst == parent { return }
            hits.swapAt(worst, parent)
            parent = worst
        }
    }

    /// Best first.
    var sorted: [SearchMatches.Hit] { hits.sorted { $0.isBetter(than: $1) } }
}
