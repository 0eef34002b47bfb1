/// Numbers by hashes of the octets that they stand for, which are kept elsewhere.
@usableFromInline package struct OctetTable: Sendable {
    /// 0 for an empty slot, else the lower half of a hash with one more than the number below it.
    @usableFromInline var slots = [UInt64](repeating: 0, count: 16)
    private var count = 0

    package init() {}

    /// Adds a number below 2³² - 1 that it lacks.
    package mutating func add(_ number: Int, hash: UInt64) {
        if 2 * count >= slots.count { grow() }
        insert(hash << 32 | UInt64(UInt32(truncatingIfNeeded: number + 1)))
        count += 1
    }

    /// The number of some octets.
    ///
    /// - Parameters:
    ///   - hash: of the octets.
    ///   - isSame: whether a number whose octets may have the hash stands for the same octets.
    /// - Returns: nil for octets that it lacks.
    @inlinable @inline(__always) package func number(hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
        var place = Int(hash & 0xFFFF_FFFF) & (slots.count - 1)
        while slots[place] != 0 {
            let slot = slots[place]
            if slot >> 32 == hash & 0xFFFF_FFFF {
                let number = Int(slot & 0xFFFF_FFFF) - 1
                if isSame(number) { return number }
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Forgets all numbers; its memory stays.
    package mutating func removeAll() {
        for place in slots.indices { slots[place] = 0 }
        count = 0
    }

    private mutating func insert(_ slot: UInt64) {
        var place = Int(slot >> 32) & (slots.count - 1)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: 2 * old.count)
        for slot in old where slot != 0 { insert(slot) }
    }
}

extension Collection<UInt8> {
    /// A hash that depends on the octets alone (FNV-1a), so that a file may hold it.
    @inlinable package var octetHash: UInt64 {
        var hash = OctetHash()
        for octet in self { hash.add(octet) }
        return hash.value
    }
}

/// A hash of octets that are told one by one (FNV-1a).
@usableFromInline package struct OctetHash: Sendable {
    @usableFromInline package var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable package init() {}

    @inlinable package mutating func add(_ octet: UInt8) { value = (value ^ UInt64(octet)) &* 0x100_0000_01B3 }
}
