extension RandomAccessCollection {
    /// The first position whose element belongs to the second part, found by halving; the end where none does.
    ///
    /// The elements for which `isSecond` is false must all stand before those for which it is true, as in anything sorted.
    @inlinable package func partition(where isSecond: (Element) -> Bool) -> Index {
        var low = startIndex
        var rest = count
        while rest > 0 {
            let half = rest / 2
            let middle = index(low, offsetBy: half)
            if isSecond(self[middle]) {
                rest = half
            } else {
                low = index(after: middle)
                rest -= half + 1
            }
        }
        return low
    }
}
