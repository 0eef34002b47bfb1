package import Corpus

/// The form of a file of columns: a line that says what it is, a table of its parts, and these.
///
/// Behind the line and octets of 0 that fill it up, the table has how many parts there are and its own sum, then the length and
/// the sum of each. Every part begins at a multiple of ``Corpus/ColumnMemory/alignment``. Numbers are of 64 bits and, like all
/// that columns hold, as the machine has them.
package enum ColumnFile {
    /// The columns that a walk went through, as octets of a file.
    ///
    /// - Parameters:
    ///   - header: the line that the file begins with.
    ///   - walk: on the way into a file.
    ///   - threads: sum the octets up.
    /// - Returns: the parts of the file, in order.
    package static func octets(
        header: [UInt8], _ walk: ColumnWalk, threads: any BuildThreads
    ) -> [Column<UInt8>] {
        let sums = OctetSum.of(walk.parts, threads: threads)
        let entries = zip(walk.parts, sums).flatMap { part, sum in [UInt64(part.count), sum] }
        let table = Column([UInt64(walk.parts.count), OctetSum.of(entries)] + entries).octets
        return [Column(header), padding(behind: header.count), table]
            + walk.parts.flatMap { [$0, padding(behind: $0.count)] }
    }

    /// Finds the columns of a file.
    ///
    /// - Parameters:
    ///   - memory: the whole file.
    ///   - header: the line that it begins with.
    ///   - threads: sum the octets up; nil for a file that this process has just written.
    /// - Returns: a walk on the way out of the file.
    /// - Throws: ``DamagedIndex`` where it is not as it was written.
    package static func walk(
        through memory: ColumnMemory, header: [UInt8], threads: (any BuildThreads)?
    ) throws(DamagedIndex) -> ColumnWalk {
        guard let file = Column<UInt8>(in: memory, at: 0, count: memory.count), file.starts(with: header) else {
            throw .changed
        }
        let start = aligned(header.count)
        guard let head = Column<UInt64>(in: memory, at: start, count: 2) else { throw .cut }
        guard head[0] <= UInt64(memory.count / 16),
            let entries = Column<UInt64>(in: memory, at: start + 16, count: 2 * Int(head[0]))
        else { throw .cut }
        guard OctetSum.of(Array(entries)) == head[1] else { throw .changed }
        var places: [Range<Int>] = []
        var end = start + 16 + entries.byteCount
        for part in 0..<Int(head[0]) {
            let count = entries[2 * part]
            guard end <= memory.count, count <= UInt64(memory.count - end) else { throw .cut }
            places.append(end..<end + Int(count))
            end = aligned(end + Int(count))
        }
        guard end == memory.count else { throw .cut }
        let parts = places.compactMap { Column<UInt8>(in: memory, at: $0.lowerBound, count: $0.count) }
        guard parts.count == places.count else { throw .cut }
        if let threads {
            let sums = OctetSum.of(parts, threads: threads)
            guard sums.indices.allSatisfy({ sums[$0] == entries[2 * $0 + 1] }) else { throw .changed }
        }
        return ColumnWalk(memory, places: places)
    }

    private static func aligned(_ count: Int) -> Int {
        (count + ColumnMemory.alignment - 1) / ColumnMemory.alignment * ColumnMemory.alignment
    }

    private static func padding(behind count: Int) -> Column<UInt8> {
        Column(Array(repeating: 0, count: aligned(count) - count))
    }
}
