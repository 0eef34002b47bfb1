import Fetching
import Testing

@Suite("Only addresses of the public internet are connected to")
struct AddressRulesTests {
    /// Sixteen octets of groups.
    private static func six(_ groups: [UInt16]) -> [UInt8] { groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }

    @Test(
        "IPv4 (RFC 6890)",
        arguments: [
            ([8, 8, 8, 8], true), ([1, 1, 1, 1], true), ([172, 15, 0, 1], true), ([172, 32, 0, 1], true),
            ([100, 63, 0, 1], true),
            ([223, 255, 255, 255], true), ([0, 0, 0, 0], false), ([10, 1, 2, 3], false), ([100, 64, 0, 1], false),
            ([127, 0, 0, 1], false), ([169, 254, 169, 254], false), ([172, 16, 0, 1], false),
            ([172, 31, 255, 255], false),
            ([192, 168, 1, 1], false), ([198, 18, 0, 1], false), ([198, 19, 0, 1], false), ([224, 0, 0, 1], false),
            ([255, 255, 255, 255], false), ([192, 0, 2, 1], false), ([203, 0, 113, 1], false), ([], false),
            ([8, 8, 8], false),
        ])
    func four(octets: [UInt8], isPublic: Bool) { #expect(AddressRules.isPublic(octets) == isPublic) }

    @Test(
        "IPv6, and IPv4 in its clothes",
        arguments: [
            ([0x2606, 0x4700, 0, 0, 0, 0, 0, 0x1111], true), ([0x2A00, 0x1450, 0, 0, 0, 0, 0, 1], true),
            ([0, 0, 0, 0, 0, 0, 0, 1], false), ([0, 0, 0, 0, 0, 0, 0, 0], false),
            ([0xFE80, 0, 0, 0, 0, 0, 0, 1], false),
            ([0xFC00, 0, 0, 0, 0, 0, 0, 1], false), ([0xFD12, 0, 0, 0, 0, 0, 0, 1], false),
            ([0xFF02, 0, 0, 0, 0, 0, 0, 1], false),
            ([0x2001, 0x0DB8, 0, 0, 0, 0, 0, 1], false), ([0x2001, 0, 0, 0, 0, 0, 0, 1], false),
            ([0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1], false), ([0, 0, 0, 0, 0, 0xFFFF, 0x0808, 0x0808], true),
            ([0x64, 0xFF9B, 0, 0, 0, 0, 0x0A00, 1], false), ([0x2002, 0x7F00, 1, 0, 0, 0, 0, 1], false),
            ([0, 0, 0, 0, 0, 0, 0x7F00, 1], false),
        ])
    func sixteen(groups: [UInt16], isPublic: Bool) { #expect(AddressRules.isPublic(Self.six(groups)) == isPublic) }
}
