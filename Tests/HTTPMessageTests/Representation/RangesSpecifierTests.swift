import HTTPMessage
import Testing

/// RFC 9110 §14.1.
@Suite struct RangesSpecifierTests {
    @Test(arguments: [
        ("bytes=0-4", [0..<5]), ("bytes=5-", [5..<10]), ("bytes=-3", [7..<10]), ("bytes=-30", [0..<10]),
        ("bytes=9-99", [9..<10]), ("bytes=0-0,-1", [0..<1, 9..<10]), ("bytes=8-9, 0-1", [8..<10, 0..<2]),
        ("BYTES= 1-2 ,, 4-5", [1..<3, 4..<6]), ("bytes=0-99999999999999999999999", [0..<10]),
        ("bytes=0-5, 3-7", [0..<8]), ("bytes=3-7, 9-9, 0-5", [0..<8, 9..<10]),
        ("bytes=10-", []), ("bytes=-0", []), ("bytes=99999999999999999999-", []), ("bytes=20-30, 4-5", [4..<6]),
    ])
    func rangesAreThoseOfTheContent(_ value: String, _ expected: [Range<Int>]) throws {
        #expect(try #require(RangesSpecifier(value)).ranges(in: 10) == expected)
    }

    @Test func emptyContentHasNoPart() throws {
        for value in ["bytes=0-", "bytes=-1", "bytes=0-0"] {
            #expect(try #require(RangesSpecifier(value)).ranges(in: 0).isEmpty)
        }
    }

    @Test(arguments: [
        "", "bytes", "bytes=", "bytes=,", "bytes=a-b", "bytes=-", "bytes=5-4", "bytes=1-2-3", "bytes=+1-2",
        "bytes=0x1-2", "bytes=1 -2", "bytes=--1", "items=0-1", "bytes 0-1", "bytes=0-1;2-3", "bytes=1-2, x",
        "bytes=" + Array(repeating: "0-0", count: 17).joined(separator: ","),
    ])
    func whatCannotBeReadIsIgnored(_ value: String) {
        #expect(RangesSpecifier(value) == nil)
    }
}
