import HTTPMessage
import Testing

/// RFC 3986 §3.2.2, in Host, in the target's authority and in CONNECT's.
@Suite struct IPLiteralTests {
    /// Every `::` form of IPv6address has its row, the production's nine lines among them.
    static let good = [
        "[1:2:3:4:5:6:7:8]", "[::2:3:4:5:6:7:8]", "[::3:4:5:6:7:8]", "[1::3:4:5:6:7:8]", "[::4:5:6:7:8]",
        "[1:2::4:5:6:7:8]", "[1::5:6:7:8]", "[1:2:3::5:6:7:8]", "[1:2:3:4::6:7:8]", "[1:2:3:4:5::7:8]",
        "[1:2:3:4:5:6::8]", "[::8]", "[1:2:3:4:5:6:7::]", "[1::]", "[::]", "[::1]", "[1::8]",
        "[1:2:3:4:5:6:1.2.3.4]", "[::2:3:4:5:6:1.2.3.4]", "[1::4:5:6:1.2.3.4]", "[1:2:3:4:5::1.2.3.4]",
        "[::1.2.3.4]", "[::ffff:0.0.0.0]", "[::255.255.255.255]", "[64:ff9b::192.0.2.33]", "[::249.100.99.9]",
        "[2001:db8::FF00:42:8329]", "[abcd:ef01:2345:6789:abcd:ef01:2345:6789]", "[0000::000f]",
        "[v1.x]", "[v1.x:y]", "[VfF.a]", "[v0.:]", "[v1.a-._~!$&'()*+,;=:]", "[v1.1.2]",
    ]

    static let bad = [
        "[]", "[:]", "[:::]", "[:::1]", "[1:::2]", "[1]", "[1:2:3]", "[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:]",
        "[:1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7:8:]", "[:1:2:3:4:5:6:7:8]",
        "[1:2:3:4::5:6:7:8]", "[::1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:8::]", "[1::2::3]", "[::1::]", "[12345::]",
        "[::12345]", "[g::1]", "[::1:]", "[:1::]", "[1:2:3:4:5:6:7:1.2.3.4]", "[1:2:3:4:5:1.2.3.4]",
        "[1:2:3:4:5:6::1.2.3.4]", "[1.2.3.4::]", "[1.2.3.4]", "[::1.2.3.4:5]", "[::1.2.3]", "[::1.2.3.]",
        "[::1.2.3.4.5]", "[::1.2.3.999]", "[::256.1.1.1]", "[::1.2.3.04]", "[::01.2.3.4]", "[::1.2.3.1234]",
        "[::a.2.3.4]", "[::1..2.3]", "[::.1.2.3]", "[::1%25eth0]", "[fe80::1%eth0]", "[::1", "[::1]]", "[[::1]]",
        "[::1]a", "[::1] ", "[ ::1]", "[::1/64]", "[v1]", "[v1.]", "[v.x]", "[vg.x]", "[v1.x/y]", "[v1.x%20]",
        "[v1.x@y]",
        "[v1.[]", "[v1x]", "[w1.x]", "[localhost]",
    ]

    private static func host(_ host: String) -> TestMessage {
        TestMessage.read(Array("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8))
    }

    private static func target(_ host: String) -> TestMessage {
        TestMessage.read(Array("GET http://\(host)/ HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
    }

    @Test(arguments: good, ["", ":", ":8080"]) func anAddressIsAHost(_ address: String, _ port: String) {
        let text = "GET / HTTP/1.1\r\nHost: \(address)\(port)\r\n\r\n"
        #expect(Self.host(address + port) == .complete(length: text.utf8.count, body: []))
        #expect(TestMessage.request(text)?.authority == address + port)
    }

    @Test(arguments: good, ["", ":8080"]) func anAddressIsAnAuthority(_ address: String, _ port: String) {
        let text = "GET http://\(address)\(port)/ HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(Self.target(address + port) == .complete(length: text.utf8.count, body: []))
        #expect(TestMessage.request(text)?.authority == address + port)
    }

    @Test(arguments: good) func anAddressIsConnectedTo(_ address: String) {
        let text = "CONNECT \(address):443 HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(TestMessage.read(Array(text.utf8)) == .refused(.connectNotImplemented))
    }

    @Test(arguments: bad, ["", ":8080"]) func anythingElseIsNoHost(_ address: String, _ port: String) {
        guard !(address.hasSuffix(" ") && port.isEmpty) else { return }
        #expect(Self.host(address + port) == .refused(.hostInvalid))
    }

    @Test(arguments: bad) func anythingElseIsNoAuthority(_ address: String) {
        guard !address.contains(" ") else { return }
        let isRefused: Bool =
            switch Self.target(address) {
            case .refused(.authorityInvalid), .refused(.targetHasForbiddenByte): true
            default: false
            }
        #expect(isRefused)
        #expect(TestMessage.read(Array("CONNECT \(address):443 HTTP/1.1\r\n".utf8)) == .refused(.authorityInvalid))
    }

    /// Each number of groups, with `::` at each place or nowhere, with and without an IPv4 address at the end.
    @Test func groupsAreCounted() {
        for count in 0...10 {
            for isMixed in [false, true] where !isMixed || count >= 1 {
                var groups = (0..<count).map { String($0, radix: 16) }
                if isMixed { groups[count - 1] = "1.2.3.4" }
                let size = count + (isMixed ? 1 : 0)
                #expect(isHost("[" + groups.joined(separator: ":") + "]") == (size == 8), "\(groups)")
                for place in 0...count where !isMixed || place < count {
                    let text = groups[..<place].joined(separator: ":") + "::" + groups[place...].joined(separator: ":")
                    #expect(isHost("[\(text)]") == (size <= 7), "\(text)")
                }
            }
        }
    }

    /// Each decimal number up to 1000 at each place of an IPv4 address, as written and with a zero before it.
    @Test func numbersOfAnIPv4AddressAreOctets() {
        for number in 0...1_000 {
            #expect(isHost("[::1.\(number).2.3]") == (number <= 255))
            #expect(isHost("[::\(number).0.0.0]") == (number <= 255))
            #expect(isHost("[::1.2.3.\(number)]") == (number <= 255))
            #expect(!isHost("[::1.2.3.0\(number)]"))
        }
    }

    private func isHost(_ host: String) -> Bool {
        if case .complete = Self.host(host) { true } else { false }
    }
}
