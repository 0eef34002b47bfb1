import Glibc
import HTTPMessage

/// What this machine is called, by itself and by those who reach it.
package enum LocalNames {
    private static let loopback = ["localhost", "127.0.0.1", "::1"]
    private static let nameLimit = 256

    /// The hosts of URLs that lead to a server listening on an address: loopback names, the address, the machine's name,
    /// and where the address stands for all interfaces, the address of each.
    package static func reaching(_ address: String) -> [String] {
        var names = loopback + [address]
        if let hostName { names.append(hostName) }
        if isWildcard(address) { names += interfaceAddresses }
        return names
    }

    /// Whether an address is `0.0.0.0` or `::`, in whichever spelling.
    private static func isWildcard(_ address: String) -> Bool {
        address.utf8.allSatisfy { "0.:".utf8.contains($0) }
    }

    private static var hostName: String? {
        var octets = [CChar](repeating: 0, count: nameLimit)
        // The kernel writes at most as many octets as it is told, which are less than the array has.
        let result = unsafe gethostname(&octets, nameLimit - 1)
        let name = String(decoding: octets.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return result == 0 && !name.isEmpty ? name : nil
    }

    /// The IPv4 and IPv6 addresses of all interfaces, as people write them.
    private static var interfaceAddresses: [String] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard unsafe getifaddrs(&first) == 0 else { return [] }
        defer { unsafe freeifaddrs(first) }
        var addresses: [String] = []
        // The list, and each address in it, lives until freeifaddrs; an address is as long as its family says.
        var next = unsafe first
        while let entry = unsafe next {
            unsafe next = entry.pointee.ifa_next
            guard let address = unsafe entry.pointee.ifa_addr else { continue }
            let raw = UnsafeRawPointer(address)
            switch unsafe Int32(address.pointee.sa_family) {
            case AF_INET:
                let four = unsafe raw.loadUnaligned(as: sockaddr_in.self)
                addresses.append(PeerAddress(ipv4: UInt32(bigEndian: four.sin_addr.s_addr)).description)
            case AF_INET6:
                let six = unsafe raw.loadUnaligned(as: sockaddr_in6.self)
                let halves = unsafe withUnsafeBytes(of: six.sin6_addr) { octets in
                    unsafe (
                        octets.loadUnaligned(as: UInt64.self), octets.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                    )
                }
                addresses.append(
                    PeerAddress(high: UInt64(bigEndian: halves.0), low: UInt64(bigEndian: halves.1)).description)
            default: continue
            }
        }
        return addresses
    }
}
