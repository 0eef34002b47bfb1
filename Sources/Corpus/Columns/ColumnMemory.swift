/// Octets that never change, with whoever keeps them: memory of their own, or a part of a mapped file.
@safe @usableFromInline package final class ColumnMemory: @unchecked Sendable {
    // @unchecked: nobody writes to the octets once they are here, and they stay as long as this object.
    @usableFromInline let octets: UnsafeRawBufferPointer
    /// What keeps them; nil where they are this object's own.
    private let owner: (any AnyObject & Sendable)?

    /// Copies octets into memory of their own size.
    @usableFromInline init(copying octets: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: octets.count, alignment: Self.alignment)
        // Both have the same count.
        unsafe copy.copyMemory(from: octets)
        unsafe self.octets = UnsafeRawBufferPointer(copy)
        owner = nil
    }

    /// Takes octets that somebody else keeps.
    ///
    /// - Parameters:
    ///   - octets: they must stay where and as they are while `owner` lives.
    ///   - owner: keeps them.
    @unsafe package init(_ octets: UnsafeRawBufferPointer, keptBy owner: any AnyObject & Sendable) {
        unsafe self.octets = octets
        self.owner = owner
    }

    deinit {
        guard owner == nil else { return }
        // They were allocated in `init(copying:)`, and nobody has them any more.
        unsafe octets.deallocate()
    }

    @usableFromInline package var count: Int { unsafe octets.count }

    /// What every value of a column can begin at.
    @usableFromInline package static let alignment = 16
}
