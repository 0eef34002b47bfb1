import Foundation

/// Addresses of articles, as one of several ways to write each.
package enum ArticleAddress {
    /// The address without its scheme, `www.`, fragment, and parameters that tell who came from where.
    package static func key(_ address: String) -> String {
        var rest = Substring(address)
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        var query = ""
        if let mark = rest.firstIndex(of: "?") {
            let parts = rest[rest.index(after: mark)...].split { $0 == "&" || $0 == ";" }
            query = parts.filter { part in !isTracking(String(part.prefix { $0 != "=" }).lowercased()) }.sorted()
                .joined(separator: "&")
            rest = rest[..<mark]
        }
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        var host = rest[..<slash].lowercased()
        for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) {
            host = String(host.dropFirst(prefix.count))
        }
        var path = String(rest[slash...])
        while path.hasSuffix("/") { path.removeLast() }
        return host + path + (query.isEmpty ? "" : "?" + query)
    }

    static func isOne(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    private static func isTracking(_ name: String) -> Bool {
        name.hasPrefix("utm_") || name.hasPrefix("at_") || name.hasPrefix("xtor")
            || [
                "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref", "referer", "referrer", "cmp", "cmpid", "xtref",
                "ns_mchannel", "s", "from", "share", "amp",
            ].contains(name)
    }
}
