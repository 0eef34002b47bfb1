import Testing

@testable import HTTPMessage

@Suite("Addresses as people write them")
struct PeerAddressTests {
    @Test(
        "RFC 5952: what is written is read, and the other way round",
        arguments: [
            "192.0.2.1", "0.0.0.0", "255.255.255.255", "::", "::1", "2001:db8::1", "2001:db8:0:1:1:1:1:1", "fe80::",
            "1::2:0:0:3", "2001:db8::1:0:0:1", "ff02::1:ff00:0",
        ])
    func roundTrips(text: String) throws {
        #expect(try #require(PeerAddress(text)).description == text)
    }

    @Test(
        "other spellings of one address",
        arguments: [
            ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
            ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
        ])
    func spellings(text: String, canonical: String) {
        #expect(PeerAddress(text)?.description == canonical)
    }

    @Test(
        "what is no address",
        arguments: [
            "", ".", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "+1.2.3.4", "1.2.3.4 ", ":", ":::", "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9", "1::2::3", "g::1", "12345::1", "::1%eth0", "[::1]", "1.2.3.4:80", "::1.2.3",
            "1:2:3:4:5:6:7:8::",
            "-1::1", "+1::1", "localhost",
        ])
    func refuses(text: String) { #expect(PeerAddress(text) == nil) }

    @Test("what is this machine's own")
    func loopback() {
        #expect(["127.0.0.1", "127.255.0.9", "::1"].allSatisfy { PeerAddress($0)?.isLoopback == true })
        #expect(["128.0.0.1", "10.0.0.1", "::2", "::"].allSatisfy { PeerAddress($0)?.isLoopback == false })
    }
}

@Suite("A proxy is believed only where it is trusted")
struct TrustedProxiesTests {
    private func client(
        _ field: TrustedProxies.FieldName, _ fields: [Field], from peer: String = "10.0.0.1",
        trusted: String? = "10.0.0.1"
    ) -> String? {
        guard let peer = PeerAddress(peer) else { return nil }
        let proxies = Set([trusted, "10.0.0.2"].compactMap { $0.flatMap { PeerAddress($0) } })
        return TrustedProxies(proxies, field: field)
            .client(of: Request(method: .get, path: "/", fields: fields), from: peer).description
    }

    @Test(
        "X-Forwarded-For: the last address that is no proxy's",
        arguments: [
            ("192.0.2.7", "192.0.2.7"), ("203.0.113.9, 192.0.2.7", "192.0.2.7"), ("192.0.2.7, 10.0.0.2", "192.0.2.7"),
            ("2001:db8::1", "2001:db8::1"), ("[2001:db8::1]:443", "2001:db8::1"), ("192.0.2.7:1234", "192.0.2.7"),
            ("unknown", "10.0.0.1"), ("192.0.2.7, unknown", "10.0.0.1"), ("", "10.0.0.1"), ("10.0.0.2", "10.0.0.1"),
            (",", "10.0.0.1"),
        ])
    func xForwardedFor(value: String, address: String) {
        #expect(client(.xForwardedFor, [Field("X-Forwarded-For", value)]) == address)
    }

    @Test(
        "RFC 7239: the same in Forwarded",
        arguments: [
            ("for=192.0.2.7", "192.0.2.7"), ("for=203.0.113.9, For=\"192.0.2.7:80\";proto=https", "192.0.2.7"),
            ("by=x; for=\"[2001:db8::1]:80\"", "2001:db8::1"), ("for=_hidden", "10.0.0.1"), ("proto=https", "10.0.0.1"),
            ("for=", "10.0.0.1"), ("for=192.0.2.7, for=unknown", "10.0.0.1"),
        ])
    func forwarded(value: String, address: String) {
        #expect(client(.forwarded, [Field("Forwarded", value)]) == address)
    }

    @Test("a field of somebody else's, and the field that the proxy does not write, are ignored")
    func foreign() {
        let both = [Field("Forwarded", "for=192.0.2.1"), Field("X-Forwarded-For", "192.0.2.2")]
        #expect(client(.xForwardedFor, both) == "192.0.2.2")
        #expect(client(.forwarded, both) == "192.0.2.1")
        #expect(client(.forwarded, both, from: "198.51.100.1") == "198.51.100.1")
        #expect(client(.xForwardedFor, both, trusted: nil) == "10.0.0.1")
    }
}
