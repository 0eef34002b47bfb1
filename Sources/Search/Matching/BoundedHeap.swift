/// The best of many, of which the worst stands first.
struct BoundedHeap {
    private(set) var places: [Int] = []
    private let capacity: Int

    init(_ capacity: Int) {
        self.capacity = capacity
        places.reserveCapacity(capacity)
    }

    mutating func add(_ place: Int, _ isBefore: (Int, Int) -> Bool) {
        if places.count < capacity {
            places.append(place)
            var child = places.count - 1
            while child > 0, isBefore(places[(child - 1) / 2], places[child]) {
                places.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
            return
        }
        guard isBefore(place, places[0]) else { return }
        places[0] = place
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < capacity {
                if isBefore(places[worst], places[child]) { worst = child }
            }
            if worst == parent { return }
            places.swapAt(worst, parent)
            parent = worst
        }
    }
}
