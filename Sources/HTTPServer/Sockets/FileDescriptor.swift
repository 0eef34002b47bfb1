import Glibc

/// A descriptor of the kernel with one owner, closed once.
struct FileDescriptor: ~Copyable, Sendable {
    let number: Int32

    /// Takes ownership of an open descriptor.
    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        // EINTR after close leaves the descriptor closed on Linux: nothing to repeat.
        _ = Glibc.close(number)
    }
}
