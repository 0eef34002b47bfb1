internal import CZlib

/// Turns octets into gzip form (RFC 1952) piece by piece, by zlib.
@safe struct Deflater: ~Copyable {
    /// How much of what was put in has to come out.
    enum Flush {
        /// What zlib gives by itself, which compresses best.
        case none
        /// All of it, so that a reader has it.
        case all
        /// All of it, and the end.
        case end

        fileprivate var value: Int32 {
            switch self {
            case .none: Z_NO_FLUSH
            case .all: Z_SYNC_FLUSH
            case .end: Z_FINISH
            }
        }
    }

    /// zlib's state points back to it, so it stays where it is.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Nil if zlib has no memory left.
    init?() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // 15 bits of window, and 16 to ask for the gzip wrapper (zlib.h, deflateInit2); its time stamp is left at zero.
        let result = unsafe deflateInit2_(
            stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard result == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
        unsafe self.stream = unsafe stream
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Puts octets in and gives back what comes out for them, which may be nothing.
    ///
    /// - Parameters:
    ///   - octets: the next octets; fewer than 4 GiB.
    ///   - flush: how much has to come out.
    /// - Returns: the coded octets; nil if there are too many, or behind the end.
    mutating func push(_ octets: [UInt8], flush: Flush) -> [UInt8]? {
        // The bound is for all of the input at once, after which at most a flush's marker can wait for room.
        let bound = unsafe Int(deflateBound(stream, UInt(octets.count))) + 64
        guard let inputCount = UInt32(exactly: octets.count), UInt32(exactly: bound) != nil else { return nil }
        var coded: [UInt8] = []
        var isDone = false
        // zlib reads `avail_in` octets at `next_in`, which stay where they are during the closure.
        let isGood = unsafe octets.withUnsafeBufferPointer { input in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.pointee.avail_in = inputCount
            while !isDone {
                guard push(into: &coded, room: bound, flush: flush, isDone: &isDone) else { return false }
            }
            return true
        }
        unsafe stream.pointee.next_in = nil
        return isGood ? coded : nil
    }

    /// Lets zlib write once; it is done when it left room.
    private mutating func push(into coded: inout [UInt8], room: Int, flush: Flush, isDone: inout Bool) -> Bool {
        var result = Z_OK
        // zlib writes at most `avail_out` octets at `next_out`, which are those of the closure's buffer.
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            unsafe stream.pointee.next_out = output.baseAddress
            unsafe stream.pointee.avail_out = UInt32(room)
            result = unsafe deflate(stream, flush.value)
            count = unsafe room - Int(stream.pointee.avail_out)
        }
        isDone = piece.count < room
        if coded.isEmpty { coded = piece } else { coded += piece }
        switch flush {
        case .end: return result == Z_STREAM_END || result == Z_OK && !isDone
        // A second flush with nothing between finds nothing to do, which zlib calls an error of the buffer.
        case .none, .all: return result == Z_OK || result == Z_BUF_ERROR
        }
    }
}
