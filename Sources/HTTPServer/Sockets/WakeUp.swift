import CLinux
import Glibc

/// An event counter that wakes a loop from another thread.
struct WakeUp: ~Copyable, Sendable {
    let descriptor: FileDescriptor

    /// Nil if the kernel has no descriptor left.
    init?() {
        let number = CLinuxEventCounterCreate()
        guard number >= 0 else { return nil }
        descriptor = FileDescriptor(number)
    }

    /// Makes the counter readable.
    borrowing func signal() {
        var one: UInt64 = 1
        // The kernel reads the eight octets of `one`. EAGAIN means that the counter is full, and so readable already.
        _ = unsafe Glibc.write(descriptor.number, &one, MemoryLayout<UInt64>.size)
    }

    /// Makes the counter unreadable until the next signal.
    borrowing func clear() {
        var count: UInt64 = 0
        // The kernel writes the eight octets of `count`.
        _ = unsafe Glibc.read(descriptor.number, &count, MemoryLayout<UInt64>.size)
    }
}
