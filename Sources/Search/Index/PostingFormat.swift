/// What the documents of a term are written as.
///
/// Their number; then blocks of ``blockSize`` documents, of which the last one may have fewer. A block has
/// - its last document, as a difference to that of the block before;
/// - how many bits a document's frequency and flags take, and below it the flags of any;
/// - but for the last block, if it has fewer documents, how many octets the positions take;
/// - of all documents but the last what is between it and the block before, each in as many bits as the greatest can need; or a
///   bit for each document from the block before to the last one, where that takes no more;
/// - of each document how often it holds the term beyond once, and below it the flags;
/// - the positions, each as a difference to the one before.
///
/// Any document of a block is read without those before it. All is told from the block before: so whatever stands before or behind
/// changed documents is copied as it is.
enum PostingFormat {
    static let blockSize = 64
    static let title = 1
    static let name = 2
    static let flags = 3
    /// A frequency is told above the flags.
    static let flagWidth = 2

    /// How many bits the documents of a block take.
    ///
    /// - Parameters:
    ///   - count: how many they are.
    ///   - distance: the last one, told from the block before.
    /// - Returns: as many as the distance says where each document has a bit.
    @inline(__always) static func documentBits(_ count: Int, distance: Int) -> Int {
        min(distance, (count &- 1) &* PackedNumbers.width(of: distance &- 1))
    }
}
