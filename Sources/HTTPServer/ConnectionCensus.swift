import HTTPMessage
import Synchronization

/// How many connections all loops have together, and how many of them one address has.
final class ConnectionCensus: Sendable {
    /// What a newcomer is entitled to.
    enum Standing: Hashable {
        case served
        /// Told 503: all places are taken.
        case refused
        /// Told 503: the address has its share.
        case refusedByAddress
        /// Closed without a word, and not counted: its address has its share, and enough others are being told so.
        case dropped
    }

    private struct Counts {
        var served = 0
        var refused = 0
        /// Served connections by site; empty while there is no limit for one.
        var bySite: [PeerAddress: Int] = [:]
    }

    /// Connections that are told 503 at one time.
    private static let refusalAllowance = 64

    private let limit: Int
    private let limitPerAddress: Int
    private let counts = Mutex(Counts())

    /// - Parameters:
    ///   - limit: connections in all.
    ///   - limitPerAddress: connections of one `PeerAddress.site`; 0 for no such limit.
    init(limit: Int, limitPerAddress: Int) {
        self.limit = limit
        self.limitPerAddress = limitPerAddress
    }

    /// Whether a newcomer would find a place, or could at least be told that there is none.
    ///
    /// Loops ask at the same time, so that in the end there can be a few more than that, one a loop.
    var hasRoom: Bool {
        counts.withLock { $0.served < limit || $0.refused < Self.refusalAllowance }
    }

    /// How many are served.
    var served: Int { counts.withLock(\.served) }

    /// Counts a newcomer in.
    func enter(_ address: PeerAddress) -> Standing {
        counts.withLock { counts in
            let site = address.site
            if limitPerAddress > 0, counts.bySite[site, default: 0] >= limitPerAddress {
                guard counts.refused < Self.refusalAllowance else { return .dropped }
                counts.refused += 1
                return .refusedByAddress
            }
            guard counts.served < limit else {
                counts.refused += 1
                return .refused
            }
            counts.served += 1
            if limitPerAddress > 0 { counts.bySite[site, default: 0] += 1 }
            return .served
        }
    }

    /// Counts one out that had this standing.
    func leave(_ address: PeerAddress, _ standing: Standing) {
        counts.withLock { counts in
            switch standing {
            case .served:
                counts.served -= 1
                guard limitPerAddress > 0 else { return }
                let rest = counts.bySite[address.site, default: 1] - 1
                counts.bySite[address.site] = rest > 0 ? rest : nil
            case .refused, .refusedByAddress: counts.refused -= 1
            case .dropped: break
            }
        }
    }
}
