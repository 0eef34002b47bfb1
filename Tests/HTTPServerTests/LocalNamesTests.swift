import HTTPMessage
import Testing

@testable import HTTPServer

/// No socket is opened: what a wildcard would be reached by is asked of the interfaces.
@Suite struct LocalNamesTests {
    @Test(arguments: ["127.0.0.1", "::1", "0.0.0.0", "::", "0::0", "192.0.2.1"])
    func loopbackNamesAndTheAddressItselfAlwaysLeadHere(_ address: String) throws {
        let names = LocalNames.reaching(address)
        for name in ["localhost", "127.0.0.1", "::1", address] { #expect(names.contains(name)) }
        for name in ["localhost", "127.0.0.1", "::1", address] { _ = try AllowedHosts([name]) }
    }

    /// The addresses of the interfaces, the loopback's among them, come behind what leads here anyway.
    @Test(arguments: ["0.0.0.0", "::", "0::0"]) func aWildcardIsReachedByEachInterface(_ address: String) throws {
        let fixed = LocalNames.reaching("127.0.0.1").count
        let interfaces = LocalNames.reaching(address).dropFirst(fixed)
        #expect(interfaces.contains("127.0.0.1"))
        for name in interfaces { _ = try AllowedHosts([name]) }
    }

    @Test(arguments: ["127.0.0.1", "::1", "10.0.0.1", "2001:db8::"])
    func anAddressOfItsOwnIsReachedByNoOther(_ address: String) {
        #expect(LocalNames.reaching(address).count == LocalNames.reaching("127.0.0.1").count)
    }
}
