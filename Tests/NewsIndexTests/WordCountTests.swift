import Testing

@testable import NewsIndex

@Suite("Words are counted as Unicode tells letters, digits and white space")
struct WordCountTests {
    @Test("every scalar counts as its properties say")
    func scalars() {
        let scalars = (UInt32(0)...0x3FFF).compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            let properties = scalar.properties
            let isCounted =
                !properties.isWhitespace && (properties.isAlphabetic || properties.numericType != nil)
            #expect(ReadArticle.wordCount(of: [scalar]) == (isCounted ? 1 : 0), "\(scalar.value)")
            // White space parts two words, anything else none.
            #expect(
                ReadArticle.wordCount(of: ["a", scalar, "a"]) == (properties.isWhitespace ? 2 : 1), "\(scalar.value)")
        }
    }
}
