internal import CZlib

/// The gzip coding (RFC 1952), by zlib.
package enum Gzip {
    /// The content in gzip form, the same octets for the same content; nil if zlib has no memory left.
    package static func compress(_ content: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        // 15 bits of window, and 16 to ask for the gzip wrapper (zlib.h, deflateInit2); its time stamp is left at zero.
        guard
            unsafe deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(content.count)))
        guard let inputCount = UInt32(exactly: content.count), let outputCount = UInt32(exactly: bound) else {
            return nil
        }
        var input = content
        // zlib reads `avail_in` octets at `next_in` and writes at most `avail_out` at `next_out`, within both closures.
        let compressed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = inputCount
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = outputCount
                // The output is as large as zlib says it can become, so one call does it all.
                count = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END ? bound - Int(stream.avail_out) : 0
            }
        }
        return compressed.isEmpty ? nil : compressed
    }
}
