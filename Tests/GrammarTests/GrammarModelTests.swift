import Foundation
import FrenchText
import Testing

@testable import Grammar

@Suite("A model is read as it was written, or refused")
struct GrammarModelTests {
    /// A small model whose rows say something.
    private static let octets: Data = {
        let rows = { (count: Int) in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) } }
        let index = FeatureIndex((1...40).map { $0 &* 0x9E37_79B9_7F4A_7C15 }, bucketCount: 6)
        guard
            let tags = TagWeights(
                index: index, rows: WeightRows(rows(32 * (index.rowCount + 1)), width: TagWeights.width)),
            let moves = MoveWeights(
                index: index, rows: WeightRows(rows(64 * (index.rowCount + 1)), width: MoveWeights.width))
        else { return Data() }
        let groups = WordGroups([(17, WordGroups.Groups(coarse: 1, middle: 2, fine: 3, habit: 4))])
        return GrammarModel(tags: tags, moves: moves, groups: groups).octets
    }()

    @Test func `what is written is read again`() throws {
        let model = try GrammarModel(Self.octets)
        #expect(model.octets == Self.octets)
        #expect(model.groups.groups(of: 17) == WordGroups.Groups(coarse: 1, middle: 2, fine: 3, habit: 4))
        #expect(model.groups.groups(of: 18) == .none)
    }

    @Test func `a file that is cut off is refused wherever it ends`() {
        for length in stride(from: 0, to: Self.octets.count, by: 13) {
            #expect(throws: GrammarModelError.self, "\(length) octets") { try GrammarModel(Self.octets.prefix(length)) }
        }
        #expect(throws: GrammarModelError.lengthWrong) { try GrammarModel(Self.octets + [0]) }
    }

    @Test func `an octet that is another one is noticed wherever it stands`() {
        for place in stride(from: 0, to: Self.octets.count, by: 7) {
            var octets = Self.octets
            octets[place] ^= 0x40
            #expect(throws: GrammarModelError.self, "octet \(place)") { try GrammarModel(octets) }
        }
    }

    @Test(arguments: [
        (0, GrammarModelError.notAModel), (8, .versionUnknown(0x41)), (16, .lengthWrong), (47, .checksumWrong),
        (60, .checksumWrong),
    ])
    func `the error names the broken rule`(place: Int, error: GrammarModelError) {
        var octets = Self.octets
        octets[place] ^= 0x40
        #expect(throws: error) { try GrammarModel(octets) }
    }

    @Test(arguments: [16, 24, 32])
    func `sizes beyond all measure are refused`(place: Int) {
        var octets = Self.octets
        for octet in place..<place + 8 { octets[octet] = 0xFF }
        #expect(throws: GrammarModelError.lengthWrong) { try GrammarModel(octets) }
    }

    @Test func `the model that ships is no larger than 9 MB`() throws {
        #expect(try GrammarModel().octets.count <= 9_000_000)
    }

    @Test func `features that are not in the index have no row`() {
        let hashes = (1...40).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        let index = FeatureIndex(hashes, bucketCount: 20)
        let rows = hashes.map { index.row(of: $0) }
        #expect(Set(rows).count == hashes.count)
        #expect(!rows.contains(index.rowCount))
        #expect(index.row(of: 12_345) == index.rowCount)
    }
}
