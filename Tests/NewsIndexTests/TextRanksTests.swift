import Foundation
import Testing

@testable import NewsIndex

@Suite("Texts are ranked by the scalars of their composed form")
struct TextRanksTests {
    private static let pieces = [
        "a", "b", "zz", "e", "é", "e\u{301}", "\u{301}", "ß", "ʰ", "ż", "z\u{307}", "ж", "日", "\u{0}", " ", "0", "-",
        "Å", "\u{212B}", "🌊", "abcdefgh",
    ]

    private static func texts(_ count: Int) -> [String?] {
        (0..<count).map { _ in
            let length = Int.random(in: 0...5)
            return Int.random(in: 0..<9) == 0 ? nil : (0..<length).compactMap { _ in pieces.randomElement() }.joined()
        }
    }

    @Test("whatever their letters")
    func ranks() {
        for _ in 0..<60 {
            let texts = Self.texts(80)
            let composed = texts.map { $0?.precomposedStringWithCanonicalMapping }
            let distinct = Set(composed.compactMap(\.self)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let ranks = TextRanks(texts)
            #expect(ranks.count == distinct.count)
            #expect(texts.indices.map { ranks[$0] } == composed.map { $0.flatMap(distinct.firstIndex) })
        }
    }

    @Test("which is Swift's order for plain letters")
    func ranksPlain() {
        let plain = Self.pieces.filter { $0.utf8.allSatisfy { $0 < 0xCC } }
        let texts = (0..<400).map { _ in
            (0..<Int.random(in: 0...5)).compactMap { _ in plain.randomElement() }.joined()
        }
        let distinct = Set(texts).sorted()
        let ranks = TextRanks(texts)
        #expect(texts.indices.map { ranks[$0] } == texts.map(distinct.firstIndex))
    }

    @Test("things that share texts are ranked as if each had its own")
    func ranksShared() {
        for _ in 0..<60 {
            let texts = Self.texts(20)
            let numbers = (0..<30).map { _ in Bool.random() ? Int.random(in: 0..<20) : nil }
            let shared = TextRanks(numbers, in: TextRanks(texts))
            let own = TextRanks(numbers.map { $0.flatMap { texts[$0] } })
            #expect(shared.count == own.count)
            #expect(numbers.indices.map { shared[$0] } == numbers.indices.map { own[$0] })
        }
    }
}
