/// The connections of one loop, found by the token their events carry.
///
/// A slot is used again for another connection, with another generation in its token: an event that was on its way when
/// a connection closed does not reach its successor.
struct ConnectionTable {
    private var slots: [Connection?] = []
    private var generations: [UInt32] = []
    private var free: [Int] = []
    private(set) var count = 0

    /// Keeps a connection and returns its token.
    mutating func insert(_ connection: Connection) -> UInt64 {
        count += 1
        if let slot = free.popLast() {
            slots[slot] = connection
            return token(slot)
        }
        slots.append(connection)
        generations.append(0)
        return token(slots.count - 1)
    }

    /// The connection of a token, or nil if it is gone.
    subscript(token: UInt64) -> Connection? {
        let slot = Int(token & 0xffff_ffff)
        guard slot < slots.count, self.token(slot) == token else { return nil }
        return slots[slot]
    }

    /// Lets go of a connection and returns it; its socket closes with the last reference to it.
    mutating func remove(_ token: UInt64) -> Connection? {
        let slot = Int(token & 0xffff_ffff)
        guard slot < slots.count, self.token(slot) == token, let connection = slots[slot] else { return nil }
        slots[slot] = nil
        // 31 bits, so that a token never is one of the loop's own two.
        generations[slot] = (generations[slot] &+ 1) & 0x7fff_ffff
        free.append(slot)
        count -= 1
        return connection
    }

    /// The tokens of all connections.
    var tokens: [UInt64] {
        slots.indices.filter { slots[$0] != nil }.map(token)
    }

    private func token(_ slot: Int) -> UInt64 {
        UInt64(generations[slot]) << 32 | UInt64(slot)
    }
}
