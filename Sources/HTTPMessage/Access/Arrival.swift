/// Where a request came from, and when.
package struct Arrival: Sendable, Hashable {
    /// Who sent it, or, where a proxy that is trusted says so, for whom it did.
    package var client: PeerAddress
    /// On a clock that never goes back.
    package let nanoseconds: Int64

    package init(client: PeerAddress, nanoseconds: Int64) {
        self.client = client
        self.nanoseconds = nanoseconds
    }
}
