import Corpus
import Testing

@testable import NewsIndex

@Suite("A file of columns gives them back, or is refused")
struct ColumnFileTests {
    private static let header = Array("test 1\n".utf8)

    private static func octets(_ walk: ColumnWalk) -> [UInt8] {
        ColumnFile.octets(header: header, walk, threads: OneThread()).flatMap { Array($0) }
    }

    private static func walk(_ octets: [UInt8]) throws(DamagedIndex) -> ColumnWalk {
        try ColumnFile.walk(through: Column(octets).memory, header: header, threads: OneThread())
    }

    @Test("columns, lists and texts come out as they went in")
    func roundTrip() throws {
        var way = ColumnWalk()
        let numbers = Column<UInt64>([1, .max, 3])
        let empty = Column<UInt16>([])
        let lists = Lists<UInt8>([[1, 2], [], [3]])
        let texts = TextPool(["a", "", "é"])
        _ = try way.column(numbers)
        _ = try way.column(empty)
        _ = try way.lists(lists)
        _ = try way.pool(texts)
        var back = try Self.walk(Self.octets(way))
        #expect(Array(try back.column(Column<UInt64>?.none)) == [1, .max, 3])
        #expect(try back.column(Column<UInt16>?.none).isEmpty)
        let found = try back.lists(Lists<UInt8>?.none)
        #expect((0..<found.count).map { Array(found[$0]) } == [[1, 2], [], [3]])
        #expect(Array(try back.pool(nil)) == ["a", "", "é"])
        #expect(back.isAtEnd)
        #expect(throws: DamagedIndex.missing) { try back.pool(nil) }
    }

    /// Starts of lists of three values that none can have.
    private static let badStarts: [[UInt32]] = [[], [1, 3], [0, 2], [0, 4], [0, 2, 1, 3], [0]]

    @Test("lists whose starts do not fit their values are refused, though the file is whole", arguments: badStarts)
    func checksStarts(starts: [UInt32]) throws {
        var way = ColumnWalk()
        _ = try way.column(Column(starts))
        _ = try way.column(Column<UInt8>([1, 2, 3]))
        var back = try Self.walk(Self.octets(way))
        #expect(throws: DamagedIndex.disordered) { try back.lists(Lists<UInt8>?.none) }
    }

    @Test("a column of another width is refused")
    func checksWidth() throws {
        var way = ColumnWalk()
        _ = try way.column(Column<UInt8>([1, 2, 3]))
        var back = try Self.walk(Self.octets(way))
        #expect(throws: DamagedIndex.disordered) { try back.column(Column<UInt16>?.none) }
    }

    @Test("values come out as they went in, and hostile octets give an error")
    func values() throws {
        func walk(_ way: inout ColumnWalk, _ known: [Int?]?) throws(DamagedIndex) -> [Int?] {
            try way.values { walk throws(DamagedIndex) in
                try walk.list(known) { walk, known throws(DamagedIndex) in
                    try walk.optional(known ?? nil) { walk, known throws(DamagedIndex) in try walk.number(known) }
                }
            }
        }
        let numbers = [nil, 0, -1, 1, .min, .max, 300]
        var way = ColumnWalk()
        _ = try walk(&way, numbers)
        var back = try Self.walk(Self.octets(way))
        #expect(try walk(&back, nil) == numbers)
        for octets in [[0xFF], [4], [2, 1], [2, 5], Array(repeating: 0xFF, count: 12), [2, 0, 0]] as [[UInt8]] {
            var way = ColumnWalk()
            _ = try way.column(Column(octets))
            _ = try way.pool(TextPool([String]()))
            var back = try Self.walk(Self.octets(way))
            #expect(throws: DamagedIndex.self) { try walk(&back, nil) }
        }
    }

    @Test("sums are the same for any threads, and another for any octet changed")
    func sums() {
        let octets = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let sum = OctetSum.of([Column(octets)], threads: OneThread())
        for place in [0, 1, 31, 32, 1 << 20, 2_999_999] {
            var other = octets
            other[place] ^= 0x80
            #expect(OctetSum.of([Column(other)], threads: OneThread()) != sum)
        }
        #expect(OctetSum.of([Column(octets + [0])], threads: OneThread()) != sum)
    }
}
