/// Octets that never change, with whoever keeps them: memory of their own, or a part of a mapped file.
@safe @usableFromInline package final class ColumnMemory: @unchecked Sendable {
    // @unchecked: nobody writes to the octets once they are here, and they stay as long as this object.
    @usableFromInline let octets: UnsafeRawBufferPointer
    /// What keeps them; nil where they are this object's own.
    private let owner: (any ColumnOwner)?

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
    @unsafe package init(_ octets: UnsafeRawBufferPointer, keptBy owner: any ColumnOwner) {
        unsafe self.octets = octets
        self.owner = owner
    }

    deinit {
        guard owner == nil else { return }
        // They were allocated in `init(copying:)`, and nobody has them any more.
        unsafe octets.deallocate()
    }

    @usableFromInline package var count: Int { unsafe octets.count }

    /// Lets go of the memory that was taken to read the octets, where somebody else keeps them: whoever reads them again gets
    /// them again.
    package func forgetPages() { owner?.forgetPages() }

    /// What every value of a column can begin at.
    @usableFromInline package static let alignment = 16
}

/// Whoever keeps the octets of columns.
package protocol ColumnOwner: AnyObject, Sendable {
    /// Lets go of the memory that was taken to read them.
    func forgetPages()
}
