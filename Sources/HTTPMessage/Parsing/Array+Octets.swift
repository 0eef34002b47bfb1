extension [UInt8] {
    /// Appends octets in one copy.
    package mutating func append(octets: Span<UInt8>) {
        // The buffer is read within the closure alone, while the span holds its memory; append copies it.
        unsafe octets.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
