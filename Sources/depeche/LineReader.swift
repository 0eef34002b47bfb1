import Foundation

/// Reads a stream line by line, holding no more of it than a line may have.
struct LineReader {
    /// A line of the stream.
    enum Line: Sendable {
        /// Its octets, without the line feed.
        case whole([UInt8])
        /// It had more than `limit` octets, which were let go of.
        case tooLong
    }

    private static let pieceSize = 1 << 20

    private let stream: FileHandle
    private let limit: Int
    private var piece: ArraySlice<UInt8> = []
    private var isAtEnd = false

    /// - Parameters:
    ///   - stream: what is read.
    ///   - limit: octets that a line may have.
    init(_ stream: FileHandle, limit: Int) {
        self.stream = stream
        self.limit = limit
    }

    /// The next line, or nil at the end; a last line needs no line feed.
    ///
    /// - Throws: the stream's error.
    mutating func next() throws -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var hasBegun = false
        while true {
            if piece.isEmpty, !isAtEnd {
                let data = try stream.read(upToCount: Self.pieceSize) ?? Data()
                isAtEnd = data.isEmpty
                piece = [UInt8](data)[...]
            }
            guard !piece.isEmpty else { break }
            hasBegun = true
            let end = piece.firstIndex(of: UInt8(ascii: "\n")) ?? piece.endIndex
            if line.count + (end - piece.startIndex) > limit { isTooLong = true }
            if isTooLong { line = [] } else { line += piece[..<end] }
            let isComplete = end < piece.endIndex
            piece = piece[min(end + 1, piece.endIndex)...]
            if isComplete { break }
        }
        guard hasBegun else { return nil }
        return isTooLong ? .tooLong : .whole(line)
    }
}
