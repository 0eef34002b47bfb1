import CZlib

/// Takes the gzip coding off (RFC 1952).
enum Gunzip {
    /// The decoded content, or nil if the octets are anything but one gzip member, whole and with nothing behind it.
    ///
    /// - Parameters:
    ///   - coded: the octets.
    ///   - limit: how many octets the content has at most.
    ///   - isWanted: whether the end has to be there; else what can be decoded by now is given back.
    /// - Returns: the content.
    static func decode(_ coded: [UInt8], limit: Int, isWhole isWanted: Bool = true) -> [UInt8]? {
        var stream = unsafe z_stream()
        // 15 bits of window, and 16 to ask for the gzip wrapper alone (zlib.h, inflateInit2).
        guard unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { _ = unsafe inflateEnd(&stream) }
        var coded = coded
        var isGood = false
        // zlib reads `avail_in` octets at `next_in` and writes at most `avail_out` at `next_out`, within both closures.
        let content = unsafe [UInt8](unsafeUninitializedCapacity: limit + 1) { output, count in
            unsafe coded.withUnsafeMutableBufferPointer { input in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(limit + 1)
                let result = unsafe inflate(&stream, isWanted ? Z_FINISH : Z_SYNC_FLUSH)
                isGood = unsafe result == (isWanted ? Z_STREAM_END : Z_OK) && stream.avail_in == 0
                count = unsafe limit + 1 - Int(stream.avail_out)
            }
        }
        return isGood && content.count <= limit ? content : nil
    }
}
