/// Octets that never change, with whoever keeps them: an array, or a mapped file of which they are a part.
@safe @usableFromInline package final class ColumnMemory: @unchecked Sendable {
    // @unchecked: nobody writes to the octets once they are here, and they stay as long as this object.
    @usableFromInline let octets: UnsafeRawBufferPointer
    /// What keeps them.
    private let owner: any ColumnOwner

    /// Takes over an array, whose values stay where they are: nothing is copied.
    @usableFromInline init<Value: BitwiseCopyable & Sendable>(keeping values: [Value]) {
        // An array's values stand in one block that moves only where the array changes, and nobody can change this one.
        unsafe octets = unsafe values.withUnsafeBytes { unsafe $0 }
        owner = KeptArray(values)
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

    @usableFromInline package var count: Int { unsafe octets.count }

    /// Lets go of the memory that was taken to read the octets, where somebody else keeps them: whoever reads them again gets
    /// them again.
    package func forgetPages() { owner.forgetPages() }

    /// What every value of a column can begin at.
    @usableFromInline package static let alignment = 16
}

/// Whoever keeps the octets of columns.
package protocol ColumnOwner: AnyObject, Sendable {
    /// Lets go of the memory that was taken to read them.
    func forgetPages()
}

/// An array that columns read.
private final class KeptArray<Value: BitwiseCopyable & Sendable>: ColumnOwner {
    private let values: [Value]

    init(_ values: [Value]) {
        self.values = values
    }

    func forgetPages() {}
}
