import Foundation
import Testing

@testable import Corpus

struct ComposedTextTests {
    @Test(
        arguments: [
            "", "abc", "L’été « à » l’œuvre — 93ᵉ €", "L’e\u{301}te\u{301}", "e\u{323}\u{301}", "e\u{301}\u{323}",
            "\u{1112}\u{1161}\u{11AB}글", "\u{212B} \u{2126}", "\u{9C7}\u{9BE}", "\u{301}a", "a\u{301}\n\u{301}b",
            "\u{2000}x", "שָׁלוֹם", "A\u{30A}l", "ﬁ\u{344}",
        ])
    func `a text is composed as Unicode says, and each scalar knows where it came from`(text: String) {
        let original = Array(text.unicodeScalars)
        let composed = ComposedText(original)
        #expect(composed.scalars == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        guard let origins = composed.origins else {
            #expect(composed.scalars == original)
            return
        }
        #expect(origins.count == composed.scalars.count)
        #expect(origins.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= original.count && !$0.isEmpty })
        #expect(zip(origins, origins.dropFirst()).allSatisfy { $0 == $1 || $0.upperBound == $1.lowerBound })
    }

    @Test func `a letter with marks without end is composed in parts, nothing is lost`() {
        let text = "e" + String(repeating: "\u{301}", count: 10_000)
        let composed = ComposedText(Array(text.unicodeScalars))
        #expect(composed.scalars.count >= 9_990)
    }

    @Test func `a text that its octets tell to be composed stays as it is, and no other is told to be`() {
        var told = 0
        for value in UInt32(1)..<0x3400 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["a\(scalar)", "\(scalar)\u{301}", "e\(scalar)b"] {
                let isComposed = ComposedText.isComposed(Array(text.utf8)[...])
                if isComposed { #expect(ComposedText(Array(text.unicodeScalars)).origins == nil) }
                told += isComposed ? 1 : 0
            }
        }
        // All of the letters and signs that French is written in.
        #expect(ComposedText.isComposed(Array("« Où ? » – l’œuvre d’Élodie coûte 5 €… ‹ÿ›".utf8)[...]))
        #expect(told > 2 * 0x2FF)
    }
}
