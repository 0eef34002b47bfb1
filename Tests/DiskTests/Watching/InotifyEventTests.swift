import Glibc
import Testing

@testable import Disk

@Suite("Events of the kernel")
struct InotifyEventTests {
    private static func octets(_ watch: Int32, _ mask: UInt32, _ name: [UInt8]) -> [UInt8] {
        [UInt32(bitPattern: watch), mask, 7, UInt32(name.count)].flatMap { word in
            unsafe withUnsafeBytes(of: word) { unsafe Array($0) }
        } + name
    }

    @Test("are read one by one, without the NULs behind a name")
    func areRead() {
        let octets =
            Self.octets(1, 0x100, Array("article.txt".utf8) + [0, 0, 0, 0, 0]) + Self.octets(-1, 0x4000, [])
            + Self.octets(2, 0x4000_0080, [0xE9, 0])
        #expect(
            InotifyEvent.parse(octets) == [
                InotifyEvent(watch: 1, mask: 0x100, name: Array("article.txt".utf8)),
                InotifyEvent(watch: -1, mask: 0x4000, name: []),
                InotifyEvent(watch: 2, mask: 0x4000_0080, name: [0xE9]),
            ])
        #expect(InotifyEvent.parse(octets)[1].tells(IN_Q_OVERFLOW))
        #expect(InotifyEvent.parse(octets)[2].tells(IN_CREATE, IN_MOVED_TO))
        #expect(!InotifyEvent.parse(octets)[2].tells(IN_DELETE))
    }

    @Test("that are not whole are left out")
    func areBounded() {
        let whole = Self.octets(1, 0x100, Array("name\0\0\0\0".utf8))
        for count in 0..<whole.count { #expect(InotifyEvent.parse(Array(whole[..<count])).isEmpty) }
        #expect(InotifyEvent.parse(whole + whole.dropLast()).count == 1)
        #expect(InotifyEvent.parse([UInt8](repeating: 0xFF, count: 64)).isEmpty)
    }
}
