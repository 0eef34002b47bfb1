import Glibc

/// What the kernel tells of one name of a watched folder, or of the folder itself (inotify(7)).
struct InotifyEvent: Hashable, Sendable {
    /// The watch that it is told by; -1 when the kernel lost events.
    let watch: Int32
    let mask: UInt32
    /// Empty for the folder itself.
    let name: [UInt8]

    /// Whether the mask has one of some bits.
    func tells(_ bits: Int32...) -> Bool {
        bits.contains { mask & UInt32(truncatingIfNeeded: $0) != 0 }
    }

    /// Reads the events that one call of the kernel gave; what is no whole event at the end is left out.
    static func parse(_ octets: [UInt8]) -> [InotifyEvent] {
        // struct inotify_event: watch, mask, cookie, length of the name, 32 bits each; the name, filled up with NULs.
        let head = 16
        var events: [InotifyEvent] = []
        var start = 0
        // Each load below lies within the octets, and integers hold any bits.
        let bytes = unsafe octets.span.bytes
        while octets.count - start >= head {
            let watch = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: Int32.self)
            let mask = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
            let length = unsafe Int(bytes.unsafeLoadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
            guard octets.count - start - head >= length else { break }
            let name = octets[(start + head)..<(start + head + length)].prefix { $0 != 0 }
            events.append(InotifyEvent(watch: watch, mask: mask, name: Array(name)))
            start += head + length
        }
        return events
    }
}
