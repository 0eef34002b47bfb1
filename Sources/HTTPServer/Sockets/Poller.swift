import CLinux
import Glibc

/// An epoll instance: reports which of its descriptors can be read or written.
struct Poller: ~Copyable, Sendable {
    private let descriptor: FileDescriptor

    /// Nil if the kernel has no descriptor left.
    init?() {
        let number = CLinuxPollerCreate()
        guard number >= 0 else { return nil }
        descriptor = FileDescriptor(number)
    }

    /// Reports a descriptor from now on with this token; false if the kernel refuses.
    ///
    /// Edge-triggered: readable, writable and end are reported once each time they begin. Otherwise readable is
    /// reported as long as it lasts.
    borrowing func add(_ other: borrowing FileDescriptor, token: UInt64, isEdgeTriggered: Bool) -> Bool {
        CLinuxPollerAdd(descriptor.number, other.number, token, isEdgeTriggered ? 1 : 0) == 0
    }

    /// No longer reports a descriptor.
    borrowing func remove(_ other: borrowing FileDescriptor) {
        _ = CLinuxPollerRemove(descriptor.number, other.number)
    }

    /// Waits for events at most so many milliseconds, for ever if negative; returns how many it wrote into the buffer.
    borrowing func wait(milliseconds: Int32, events: inout [CLinuxEvent]) -> Int {
        let number = descriptor.number
        // The kernel writes at most `count` events into the buffer, which is not touched by anyone else meanwhile.
        let count = unsafe events.withUnsafeMutableBufferPointer {
            unsafe CLinuxPollerWait(number, $0.baseAddress, Int32($0.count), milliseconds)
        }
        // EINTR is the one error a valid call can have: the loop comes round again.
        return max(Int(count), 0)
    }
}
