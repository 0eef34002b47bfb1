import Corpus

/// Numbers of many things at once, for lists go through all that match.
extension Column<UInt32> {
    func numbers(at positions: [Int]) -> [UInt32] { positions.map { self[$0] } }
}

extension Column<Int32> {
    /// Those below 0, which stand for none, become ``TextPool/none``.
    func numbers(at positions: [Int]) -> [UInt32] { positions.map { self[$0] < 0 ? TextPool.none : UInt32(self[$0]) } }
}
