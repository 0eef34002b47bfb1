import Corpus

/// Numbers in groups of seven bits, the lowest first, all but the last with the highest bit set.
enum Numbers {
    /// Reads the number at a place, which is moved behind it.
    @inline(__always) static func read(_ octets: Column<UInt8>, _ place: inout Int) -> Int {
        let first = octets[place]
        place += 1
        guard first >= 0x80 else { return Int(first) }
        var value = Int(first & 0x7F)
        var shift = 7
        while true {
            let octet = octets[place]
            place += 1
            value |= Int(octet & 0x7F) << shift
            if octet < 0x80 { return value }
            shift += 7
        }
    }

    @inline(__always) static func read(_ octets: [UInt8], _ place: inout Int) -> Int {
        var value = 0
        var shift = 0
        while true {
            let octet = octets[place]
            place += 1
            value |= Int(octet & 0x7F) << shift
            if octet < 0x80 { return value }
            shift += 7
        }
    }

    /// Moves a place behind some numbers.
    @inline(__always) static func skip(_ count: Int, _ octets: Column<UInt8>, _ place: inout Int) {
        var left = count
        while left > 0 {
            // Each number has one octet without the highest bit: those of eight octets are counted at once.
            var ends = ~octets.word(at: place) & 0x8080_8080_8080_8080
            let count = Int(truncatingIfNeeded: ((ends &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
            if count < left {
                left &-= count
                place &+= 8
                continue
            }
            for _ in 1..<left { ends &= ends &- 1 }
            place &+= ends.trailingZeroBitCount &>> 3 &+ 1
            return
        }
    }

    static func skip(_ count: Int, _ octets: [UInt8], _ place: inout Int) {
        var left = count
        while left > 0 {
            if octets[place] < 0x80 { left -= 1 }
            place += 1
        }
    }
}

extension [UInt8] {
    /// Adds a number as ``Numbers`` reads it.
    @inline(__always) mutating func append(number: Int) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
