import Foundation
package import Grammar

/// What training learned: weights of features, scores of transitions, classes of words.
package struct TaggerModel: Sendable {
    package let weights: TagWeights
    /// For each label, the score of each label behind it.
    package let transitions: [SIMD16<Int16>]
    package let classes: WordGroups

    package init(weights: TagWeights, transitions: [SIMD16<Int16>], classes: WordGroups) {
        self.weights = weights
        self.transitions = transitions
        self.classes = classes
    }

    /// The file of the resources.
    package static let fileName = "tagger.model"

    /// Loads the model that the product ships.
    ///
    /// - Throws: ``LexiconError`` where it is missing or damaged.
    package init() throws(LexiconError) {
        guard let url = Bundle.module.url(forResource: "Resources/" + Self.fileName, withExtension: nil),
            let data = try? Data(contentsOf: url)
        else { throw .missing(file: Self.fileName) }
        try self.init([UInt8](data))
    }
}

// MARK: The file

// magic (8 octets), version, buckets, word entries, sum (4 × 8 octets), transitions (13 × 16 × 2), word entries (8 each),
// tags (16 a bucket), rows (8 × 16 a bucket); every number little-endian.
extension TaggerModel {
    private static let magic = Array("depeche\u{1A}".utf8)
    private static let version: UInt64 = 1
    private static let headLength = 8 + 4 * 8

    /// Reads a model from the octets of its file.
    ///
    /// - Throws: ``LexiconError/damaged(file:reason:)``.
    package init(_ octets: [UInt8]) throws(LexiconError) {
        func refuse(_ reason: String) -> LexiconError { .damaged(file: Self.fileName, reason: reason) }
        guard octets.starts(with: Self.magic) else { throw refuse("it does not start as a model") }
        guard octets.count >= Self.headLength else { throw refuse("it ends inside its head") }
        var reader = OctetReader(octets[8...])
        guard reader.next(UInt64.self) == Self.version else { throw refuse("its version is another one") }
        let limit = UInt64(octets.count)
        let (buckets, words) = (reader.next(UInt64.self), reader.next(UInt64.self))
        guard (1...limit).contains(buckets), words <= limit else { throw refuse("its sizes are beyond its length") }
        let length =
            Self.headLength + TagLabel.count * 32 + 8 * Int(words) + (16 + 16 * TagWeights.width) * Int(buckets)
        guard length == octets.count else { throw refuse("it has \(octets.count) octets instead of \(length)") }
        guard reader.next(UInt64.self) == OctetReader.sum(octets[Self.headLength...]) else {
            throw refuse("its sum is wrong")
        }
        let transitions = (0..<TagLabel.count).map { _ in
            SIMD16<Int16>((0..<16).map { _ in reader.next(Int16.self) })
        }
        let entries = (0..<Int(words)).map { _ in reader.next(UInt64.self) }
        let tags = (0..<2 * Int(buckets)).map { _ in reader.next(UInt64.self) }
        let rows = (0..<Int(buckets) * TagWeights.width).map { _ in reader.nextRow() }
        guard let weights = TagWeights(tags: tags, rows: rows) else { throw refuse("its rows are not complete") }
        self.init(weights: weights, transitions: transitions, classes: WordGroups(entries: entries))
    }

    /// The octets of the model's file.
    package var octets: [UInt8] {
        var body: [UInt8] = []
        for row in transitions {
            for label in 0..<16 { body.append(row[label]) }
        }
        for entry in classes.entries { body.append(entry) }
        for tag in weights.tags { body.append(tag) }
        for row in weights.storedRows {
            for label in 0..<16 { body.append(row[label]) }
        }
        var octets = Self.magic
        for number in [
            Self.version, UInt64(weights.tags.count / 2), UInt64(classes.entries.count), OctetReader.sum(body[...]),
        ] { octets.append(number) }
        return octets + body
    }
}
