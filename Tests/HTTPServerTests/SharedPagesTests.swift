import Glibc
import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct SharedPagesTests {
    private static let start = Moment(nanoseconds: 0)

    private static func body(_ count: Int, _ octet: UInt8) -> ArraySlice<UInt8> {
        (0..<count).map { octet &+ UInt8(truncatingIfNeeded: $0 / 251) }[...]
    }

    /// Octets that come out of a socket at whose other end a closure sends until it is done.
    private static func received(_ send: (borrowing StreamSocket) -> Bool) throws -> [UInt8] {
        var ends: [Int32] = [0, 0]
        // The kernel writes two descriptors.
        let result = unsafe ends.withUnsafeMutableBufferPointer {
            unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0, $0.baseAddress)
        }
        try #require(result == 0)
        let near = StreamSocket(FileDescriptor(ends[0]))
        let far = StreamSocket(FileDescriptor(ends[1]))
        var buffer = [UInt8](repeating: 0, count: 10_000)
        var octets: [UInt8] = []
        var isDone = false
        while true {
            if !isDone { isDone = send(near) }
            switch far.receive(into: &buffer) {
            case .bytes(let count): octets += buffer[..<count]
            case .wouldBlock: if isDone { return octets }
            case .end, .failure: return octets
            }
        }
    }

    @Test("a body that is sent often gets pages, as long as others do not push it out")
    func often() {
        var pages = SharedPages { $0() }
        let often = Self.body(40_000, 1)
        #expect((0..<3).allSatisfy { _ in pages.file(for: often, at: Self.start) == nil })
        #expect(pages.file(for: often, at: Self.start) == nil)
        let file = pages.file(for: often, at: Self.start)
        #expect(file != nil)
        #expect(pages.file(for: often, at: Self.start) === file)
        // Others that are sent once push out one another.
        for octet in UInt8(0)..<20 {
            #expect(pages.file(for: Self.body(40_000, octet), at: Self.start) == nil)
            #expect(pages.file(for: often, at: Self.start) === file)
        }
    }

    @Test("a crowd is told by how many have news, and stays one for some looks")
    func crowd() {
        var pages = SharedPages { $0() }
        let seen = [1, 2, 1, 5, 1, 1, 1, 1, 3, 0].map { count in
            pages.note(clients: count)
            return pages.isOfUse
        }
        #expect(seen == [false, false, false, true, true, true, false, false, true, false])
    }

    @Test("what no crowd asks for any more is given back")
    func givingBack() {
        var pages = SharedPages { $0() }
        let body = Self.body(40_000, 1)
        func ask(at moment: Moment) -> Bool { pages.file(for: body, at: moment) != nil }
        #expect(pages.end == nil)
        #expect((0..<6).map { _ in ask(at: Self.start) }.last == true)
        let end = Self.start + .seconds(1)
        #expect(pages.end == end)
        pages.giveBack(at: end - .nanoseconds(1))
        #expect(ask(at: end - .nanoseconds(1)))
        pages.giveBack(at: end)
        #expect(ask(at: end))
        pages.giveBack(at: end + .seconds(1))
        #expect(pages.end == nil)
        #expect(!ask(at: end + .seconds(1)))
    }

    @Test("a part of a body, a small one and a huge one have none")
    func unfit() {
        var pages = SharedPages { $0() }
        let bodies = [
            Self.body(100_000, 1)[1...], Self.body(SharedPages.bytes.lowerBound - 1, 1),
            Self.body(SharedPages.bytes.upperBound + 1, 1),
        ]
        for body in bodies {
            for _ in 0..<10 { #expect(pages.file(for: body, at: Self.start) == nil) }
        }
    }

    @Test("a body leaves by pages as it is, whatever of it is sent at a time")
    func sending() throws {
        var pages = SharedPages { $0() }
        let body = Self.body(300_000, 7)
        var found: SharedPages.File?
        for _ in 0..<5 { found = pages.file(for: body, at: Self.start) }
        let file = try #require(found)
        var output = OutputBuffer()
        for _ in 0..<3 {
            output.append { $0 += Array("head".utf8) }
            output.append(body: body)
        }
        output.append { $0 += Array("end".utf8) }
        let expected = output.octets
        let octets = try Self.received { socket in
            let transfer: StreamSocket.Transfer
            if let shared = output.firstShared, shared.precedingPieces == 0 {
                transfer = socket.send(file, shared.range).transfer
            } else {
                transfer = socket.send(output, limit: output.firstShared?.precedingPieces).transfer
            }
            if case .bytes(let count) = transfer { output.removeFirst(count) }
            return output.isEmpty || transfer == .failure
        }
        #expect(octets == expected)
    }
}
