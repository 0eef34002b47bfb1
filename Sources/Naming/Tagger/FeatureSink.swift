/// What takes the features of a token one by one.
protocol FeatureSink {
    mutating func add(hash: UInt64)
}

extension FeatureSink {
    /// Adds the feature of a template, numbered from 1, that sees one number: both mixed to a 64-bit hash.
    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        let mixed = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        add(hash: mixed ^ (mixed >> 32))
    }

    /// Adds the feature of a template that sees two numbers.
    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        add(template, first &* 0xA24B_AED4_963E_E407 ^ (second &+ 0x1656_67B1_9E37_79F9))
    }
}

/// Features by their hashes, as training wants them.
struct FeatureList: FeatureSink {
    private(set) var hashes: [UInt64] = []

    mutating func add(hash: UInt64) {
        hashes.append(hash)
    }
}

/// Features of which the sum of the weights is asked, a lane a label, as tagging wants it.
struct FeatureSum: FeatureSink {
    private let weights: TagWeights
    /// The first `count` of them are set.
    private var hashes = InlineArray<32, UInt64>(repeating: 0)
    private var count = 0

    init(by weights: TagWeights) {
        self.weights = weights
    }

    @inline(__always)
    mutating func add(hash: UInt64) {
        weights.prefetch(hash)
        hashes[count] = hash
        count += 1
    }

    var sum: SIMD16<Int16> { weights.sum(of: hashes.span.extracting(first: count)) }
}
