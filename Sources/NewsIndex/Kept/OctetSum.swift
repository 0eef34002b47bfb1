import Corpus

/// Sums by which octets are told from others: every change of some neighbouring octets changes them, and any other nearly always.
enum OctetSum {
    /// Octets that are summed up at a time.
    private static let chunk = 1 << 20

    /// The sum of each of some parts.
    static func of(_ parts: [Column<UInt8>], threads: any BuildThreads) -> [UInt64] {
        let chunks = parts.indices.flatMap { part in
            stride(from: 0, to: parts[part].count, by: Self.chunk).map { (part: part, start: $0) }
        }
        let sums = threads.map(chunks.count) { number in
            let (part, start) = chunks[number]
            return sum(parts[part], start..<min(start + Self.chunk, parts[part].count))
        }
        var ofParts = parts.map { UInt64($0.count) }
        for (chunk, sum) in zip(chunks, sums) { ofParts[chunk.part] = mixed(ofParts[chunk.part], sum) }
        return ofParts
    }

    /// The sum of some numbers.
    static func of(_ numbers: [UInt64]) -> UInt64 {
        numbers.reduce(UInt64(numbers.count), mixed)
    }

    private static func sum(_ part: Column<UInt8>, _ range: Range<Int>) -> UInt64 {
        part.withSpan { octets in
            // Four sums side by side, since the processor multiplies faster than it waits for a product.
            var lanes = (UInt64(range.count), UInt64(1), UInt64(2), UInt64(3))
            var position = range.lowerBound
            // Every load lies before the range's end, and so within the span.
            unsafe octets.withUnsafeBytes { octets in
                while position + 32 <= range.upperBound {
                    lanes.0 = mixed(lanes.0, unsafe octets.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                    lanes.1 = mixed(
                        lanes.1, unsafe octets.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
                    lanes.2 = mixed(
                        lanes.2, unsafe octets.loadUnaligned(fromByteOffset: position + 16, as: UInt64.self))
                    lanes.3 = mixed(
                        lanes.3, unsafe octets.loadUnaligned(fromByteOffset: position + 24, as: UInt64.self))
                    position += 32
                }
            }
            while position < range.upperBound {
                lanes.0 = mixed(lanes.0, UInt64(octets[position]))
                position += 1
            }
            return mixed(mixed(lanes.0, lanes.1), mixed(lanes.2, lanes.3))
        }
    }

    /// A sum with one number more: for each number another, and for each sum another.
    private static func mixed(_ sum: UInt64, _ number: UInt64) -> UInt64 {
        let both = sum ^ number
        return (both << 29 | both >> 35) &* 0x9E37_79B9_7F4A_7C15
    }
}
