/// How many octets of the heap values take, with what the allocator and the runtime add.
package enum HeapSize {
    /// What stands before an array's elements, a string's octets or an object's properties, and what the allocator adds
    /// and rounds up.
    static let header = 48

    /// What stays empty between blocks of unlike sizes that come and go is an eighth of them: measured by how far 20,000 answers
    /// made the resident memory grow beyond what they take.
    private static let holes = 8

    package static func bytes(_ array: [some Any]) -> Int {
        guard array.capacity > 0 else { return 0 }
        let block = header + array.capacity * strideOfElement(array)
        return block + block / holes
    }

    package static func bytes(_ text: String) -> Int {
        // Up to 15 octets stand in the string itself.
        text.utf8.count <= 15 ? 0 : header + text.utf8.count
    }

    package static func bytes(_ fields: [Field]) -> Int {
        fields.reduce(header + fields.capacity * MemoryLayout<Field>.stride) {
            $0 + bytes($1.name) + bytes($1.value)
        }
    }

    /// What an element of so many octets takes of a dictionary made for a number of them: three quarters of its places are
    /// filled at most, and there are as many as a power of two.
    package static func dictionaryBytes(_ element: Int) -> Int { element * 8 / 3 }

    private static func strideOfElement<Element>(_: [Element]) -> Int { MemoryLayout<Element>.stride }
}

extension [UInt8] {
    /// The same octets in memory of their own size, where they hold much more.
    var fitted: [UInt8] {
        guard capacity - count > Swift.max(64, count / 8) else { return self }
        var fitted: [UInt8] = []
        fitted.reserveCapacity(count)
        fitted.append(contentsOf: self)
        return fitted
    }
}
