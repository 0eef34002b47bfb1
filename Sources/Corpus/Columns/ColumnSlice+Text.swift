extension ColumnSlice where Value == UInt8 {
    /// The octets as text; what is no UTF-8 is replaced.
    package var text: String {
        let (start, end) = (startIndex, endIndex)
        return base.withSpan { octets in
            // The string copies octets that lie within the span, as the slice's bounds say and `extracting` sees.
            unsafe octets.extracting(start..<end).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }
}
