/// The proxies that are believed when they say for whom they ask.
///
/// Anybody can write such a field: it counts only behind a connection from one of them, and of its addresses the last that is
/// none of theirs, which the proxy nearest to the client added itself.
package struct TrustedProxies: Sendable {
    /// Which field the proxies write; the other one may be the client's own, which they pass on as it is.
    package enum FieldName: String, Sendable, CaseIterable {
        case xForwardedFor = "x-forwarded-for"
        /// RFC 7239.
        case forwarded
    }

    private let proxies: Set<PeerAddress>
    private let field: FieldName

    package init(_ proxies: Set<PeerAddress>, field: FieldName) {
        self.proxies = proxies
        self.field = field
    }

    /// The client of a request.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - peer: where its connection comes from.
    /// - Returns: the address that asks.
    package func client(of request: Request, from peer: PeerAddress) -> PeerAddress {
        guard !proxies.isEmpty, proxies.contains(peer), let value = request.value(of: field.rawValue) else {
            return peer
        }
        for node in nodes(value).reversed() {
            // Behind what cannot be read nothing is sure.
            guard let address = Self.address(node) else { return peer }
            if !proxies.contains(address) { return address }
        }
        return peer
    }

    /// The addresses in their order, as they are written.
    private func nodes(_ value: String) -> [Substring] {
        let elements = value.split(separator: ",")
        guard field == .forwarded else { return elements.map(\.trimmed) }
        return elements.map { element in
            let pairs = element.split(separator: ";").map { $0.trimmed.split(separator: "=", maxSplits: 1) }
            let own = pairs.first { $0.count == 2 && $0[0].lowercased() == "for" }
            return own?[1].trimmed ?? ""
        }
    }

    /// The address of a node (RFC 7239 §6), with or without quotation marks, brackets and port; nil for a name of none.
    private static func address(_ node: Substring) -> PeerAddress? {
        var node = node
        if node.hasPrefix("\""), node.hasSuffix("\""), node.utf8.count > 1 { node = node.dropFirst().dropLast() }
        if node.hasPrefix("["), let end = node.firstIndex(of: "]") {
            return PeerAddress(node[node.index(after: node.startIndex)..<end])
        }
        let parts = node.split(separator: ":", omittingEmptySubsequences: false)
        return PeerAddress(parts.count == 2 ? parts[0] : node)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        return start.lastIndex { $0 != " " && $0 != "\t" }.map { start[...$0] } ?? ""
    }
}
