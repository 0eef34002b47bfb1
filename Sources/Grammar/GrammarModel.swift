package import Foundation

/// What training learned: the weights by which words are tagged and trees are built.
///
/// It never changes, and serves any number of threads.
package final class GrammarModel: Sendable {
    let tags: TagWeights
    let moves: MoveWeights
    let groups: WordGroups

    package init(tags: TagWeights, moves: MoveWeights, groups: WordGroups) {
        self.tags = tags
        self.moves = moves
        self.groups = groups
    }

    /// The file of the resources.
    package static let fileName = "grammar.model"

    /// Where that file is.
    package static var resourceFolder: URL? { Bundle.module.resourceURL?.appendingPathComponent("Resources") }

    /// Loads the model that the product ships.
    ///
    /// - Throws: ``GrammarModelError`` where it is missing or damaged.
    package convenience init() throws(GrammarModelError) {
        guard let url = Bundle.module.url(forResource: "Resources/" + Self.fileName, withExtension: nil),
            let data = try? Data(contentsOf: url)
        else { throw .missing }
        try self.init(data)
    }
}

// MARK: The file

// magic, version, buckets of tags, buckets of moves, words, sum (6 × 8 octets), then for tags and for moves: the index (16
// octets a bucket), the rows (8 of 32 or 64 octets a bucket, and one more); then words (8 octets each); every number
// little-endian.
extension GrammarModel {
    private static let magic = Array("grammar\u{1A}".utf8)
    private static let version: UInt64 = 1
    private static let headLength = 6 * 8

    /// Reads a model from the octets of its file.
    ///
    /// - Throws: ``GrammarModelError``.
    package convenience init(_ data: Data) throws(GrammarModelError) {
        guard data.starts(with: Self.magic) else { throw .notAModel }
        guard data.count >= Self.headLength else { throw .lengthWrong }
        let head = Self.numbers(UInt64.self, in: data.prefix(Self.headLength), filler: 0)
        guard head[1] == Self.version else { throw .versionUnknown(head[1]) }
        let limit = UInt64(data.count)
        guard (1...limit).contains(head[2]), (1...limit).contains(head[3]), head[4] <= limit else { throw .lengthWrong }
        let (tagBuckets, moveBuckets) = (Int(head[2]), Int(head[3]))
        let lengths = [
            16 * tagBuckets, 32 * (8 * tagBuckets + 1), 16 * moveBuckets, 64 * (8 * moveBuckets + 1), 8 * Int(head[4]),
        ]
        guard Self.headLength + lengths.reduce(0, +) == data.count else { throw .lengthWrong }
        guard Self.sum(data.dropFirst(Self.headLength)) == head[5] else { throw .checksumWrong }
        var rest = data.dropFirst(Self.headLength)
        let parts = lengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return rest.prefix(length)
        }
        guard let tagIndex = FeatureIndex(tags: Self.numbers(UInt64.self, in: parts[0], filler: 0)),
            let tags = TagWeights(
                index: tagIndex, rows: WeightRows(parts[1], width: TagWeights.width)),
            let moveIndex = FeatureIndex(tags: Self.numbers(UInt64.self, in: parts[2], filler: 0)),
            let moves = MoveWeights(
                index: moveIndex, rows: WeightRows(parts[3], width: MoveWeights.width))
        else { throw .lengthWrong }
        self.init(
            tags: tags, moves: moves,
            groups: WordGroups(entries: Self.numbers(UInt64.self, in: parts[4], filler: 0)))
    }

    /// The octets of the model's file.
    package var octets: Data {
        var body = Data()
        Self.append(tags.index.tags, to: &body)
        body.append(contentsOf: tags.rows.octets)
        Self.append(moves.index.tags, to: &body)
        body.append(contentsOf: moves.rows.octets)
        Self.append(groups.entries, to: &body)
        var octets = Data(Self.magic)
        Self.append(
            [
                Self.version, UInt64(tags.index.tags.count / 2), UInt64(moves.index.tags.count / 2),
                UInt64(groups.entries.count), Self.sum(body),
            ], to: &octets)
        return octets + body
    }

    private static func append<Number: BitwiseCopyable>(_ numbers: [Number], to data: inout Data) {
        // The octets are read inside the closure alone, and numbers of trivial types have no others.
        unsafe numbers.withUnsafeBytes { octets in unsafe data.append(contentsOf: octets) }
    }

    /// The numbers that octets hold, copied at once; whole ones only.
    private static func numbers<Number: BitwiseCopyable>(
        _: Number.Type, in data: Data, filler: Number
    ) -> [Number] {
        let count = data.count / MemoryLayout<Number>.stride
        var numbers = [Number](repeating: filler, count: count)
        // As many octets are copied as the numbers take up, which are no more than there are; any octets make a number.
        unsafe numbers.withUnsafeMutableBytes { target in
            _ = unsafe data.copyBytes(to: target, count: count * MemoryLayout<Number>.stride)
        }
        return numbers
    }

    /// A sum over the octets that a changed, a moved or a missing one changes; eight octets at a time, in four lanes.
    private static func sum(_ data: Data) -> UInt64 {
        var lanes = SIMD4<UInt64>(1, 2, 3, 4)
        for four in numbers(SIMD4<UInt64>.self, in: data, filler: .zero) {
            lanes = (lanes ^ four) &* 0x0000_0100_0000_01B3
            lanes ^= lanes &>> 29
        }
        var sum: UInt64 = UInt64(data.count)
        for lane in 0..<4 { sum = (sum ^ lanes[lane]) &* 0x0000_0100_0000_01B3 }
        for octet in data.suffix(data.count % 32) { sum = (sum ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }
        return sum
    }
}
