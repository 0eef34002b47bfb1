import Glibc

/// An inotify instance of the kernel; a class, so that who waits for it and who reads it keep it open together.
final class Inotify: Sendable {
    private let descriptor: Descriptor

    /// The descriptor's number, to wait for it; whoever does keeps this object.
    var number: Int32 { descriptor.number }

    /// - Throws: ``DiskError`` where the user has as many instances as allowed, or the process no descriptor left.
    init(for path: DiskPath) throws(DiskError) {
        let number = inotify_init1(Int32(truncatingIfNeeded: IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { throw .failed(.watch, path: path.text, code: errno) }
        descriptor = Descriptor(owning: number, path: path.text)
    }

    private static let mask =
        IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO
        | IN_MOVE_SELF | IN_ONLYDIR

    /// Watches a folder; the same number for the same folder, whatever it is called.
    ///
    /// - Returns: the watch's number; nil where there is no folder that can be read.
    /// - Throws: ``DiskError`` where the user has as many watches as allowed.
    func watch(_ path: DiskPath, followsLink: Bool) throws(DiskError) -> Int32? {
        let mask = UInt32(truncatingIfNeeded: Self.mask | (followsLink ? 0 : IN_DONT_FOLLOW))
        let watch = unsafe path.withCString { unsafe inotify_add_watch(descriptor.number, $0, mask) }
        if watch >= 0 { return watch }
        let code = errno
        guard code == ENOSPC || code == ENOMEM else { return nil }
        throw .failed(.watch, path: path.text, code: code)
    }

    func forget(_ watch: Int32) {
        // EINVAL: the folder is gone, and its watch with it.
        _ = inotify_rm_watch(descriptor.number, watch)
    }

    /// The events that wait, at most 64 KiB of them; none if none wait.
    func read() -> [InotifyEvent] {
        var octets = [UInt8](repeating: 0, count: 65_536)
        let number = descriptor.number
        // The kernel writes at most as many octets as the array has, whole events.
        let count = unsafe octets.withUnsafeMutableBytes { buffer in
            unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
        }
        octets.removeSubrange(max(count, 0)...)
        return InotifyEvent.parse(octets)
    }
}
