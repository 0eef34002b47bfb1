/// Features as 64-bit hashes: the number of a feature's template and what it sees, mixed.
struct FeatureList {
    private(set) var hashes: [UInt64] = []

    mutating func removeAll() {
        hashes.removeAll(keepingCapacity: true)
    }

    /// Adds the feature of a template, numbered from 1, that sees one number.
    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        let mixed = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        hashes.append(mixed ^ (mixed >> 32))
    }

    /// Adds the feature of a template that sees two numbers.
    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        add(template, first &* 0xA24B_AED4_963E_E407 ^ (second &+ 0x1656_67B1_9E37_79F9))
    }
}
