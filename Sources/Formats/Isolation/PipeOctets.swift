import CLinux
import Foundation

/// Octets through pipes between processes.
enum PipeOctets {
    /// Writes all octets; false where nobody reads them any more.
    static func write(_ octets: [UInt8], to handle: FileHandle) -> Bool {
        // The octets live as long as the call, which writes as many as there are.
        unsafe octets.withUnsafeBytes { buffer in
            unsafe CLinuxWriteAll(handle.fileDescriptor, buffer.baseAddress, UInt(buffer.count)) == 0
        }
    }

    /// Reads as many octets; nil where they end before.
    static func read(_ count: Int, from handle: FileHandle) -> [UInt8]? {
        var isWhole = false
        // The octets live as long as the call, which fills as many as there are room for.
        let octets = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            isWhole = unsafe CLinuxReadAll(handle.fileDescriptor, buffer.baseAddress, UInt(count)) == 0
            filled = isWhole ? count : 0
        }
        return isWhole ? octets : nil
    }

    /// A number below 2^32, most significant octet first.
    static func octets(of number: Int) -> [UInt8] {
        let number = UInt32(clamping: number)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    static func number(_ octets: ArraySlice<UInt8>) -> Int { octets.reduce(0) { $0 << 8 | Int($1) } }
}
