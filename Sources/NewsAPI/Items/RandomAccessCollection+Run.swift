extension RandomAccessCollection where Index == Int {
    /// The elements of one key, in a collection that is ordered by its keys.
    func run<Key: Comparable>(of key: Key, by path: (Element) -> Key) -> SubSequence {
        self[firstPosition { path($0) >= key }..<firstPosition { path($0) > key }]
    }

    /// The position of the first element that meets a condition which, once met, all later ones meet.
    func firstPosition(where isMet: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isMet(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
