extension String {
    /// The text of a run of Unicode scalars, encoded once instead of scalar by scalar into a string that grows.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        self.init(decoding: [UInt8](scalars: scalars), as: UTF8.self)
    }
}

extension [UInt8] {
    /// The UTF-8 of Unicode scalars.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        self.init()
        reserveCapacity(scalars.count + scalars.count / 8)
        for scalar in scalars {
            if scalar.isASCII {
                append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                append(contentsOf: scalar.utf8)
            }
        }
    }
}

extension [Unicode.Scalar] {
    /// The scalars of valid UTF-8, at most `count` of them.
    init(utf8 octets: ColumnSlice<UInt8>, count: Int) {
        self.init()
        reserveCapacity(Swift.min(count, octets.count))
        var value: UInt32 = 0
        var left = 0
        for position in octets.startIndex..<octets.endIndex {
            let octet = octets.base[position]
            switch octet {
            case ..<0x80: append(Unicode.Scalar(octet))
            case ..<0xC0:
                value = value << 6 | UInt32(octet & 0x3F)
                left -= 1
                if left == 0 { append(Unicode.Scalar(value) ?? "\u{FFFD}") }
            default:
                left = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3
                value = UInt32(octet) & (0x3F >> UInt32(left))
            }
        }
    }
}
