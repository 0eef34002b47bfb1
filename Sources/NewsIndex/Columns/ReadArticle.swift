package import Corpus
package import Facts
import Search

/// What is read in one article by itself, before the others are looked at; any thread can make it.
package struct ReadArticle: Sendable {
    let facts: ArticleFacts
    let words: DocumentWords
    /// Words between spaces that hold a letter or a digit.
    let wordCount: Int

    package init(_ article: Article, facts: ArticleFacts) {
        let scalars = article.text.scalars
        self.facts = facts
        words = DocumentWords(
            scalars, title: article.title?.range,
            names: facts.entities.flatMap { $0.mentions.map(\.evidence.range) })
        wordCount = Self.wordCount(of: scalars)
    }

    /// Counts runs between white space that hold a letter or a digit.
    static func wordCount(of scalars: [Unicode.Scalar]) -> Int {
        var count = 0
        var isCounted = false
        for scalar in scalars {
            switch Kind(scalar) {
            case .space: isCounted = false
            case .counted where !isCounted:
                isCounted = true
                count += 1
            case .counted, .other: break
            }
        }
        return count
    }

    /// What a scalar is to whoever counts words.
    private enum Kind {
        case space
        /// A letter or a digit.
        case counted
        case other

        /// Asking Unicode's tables costs ten times as much as the ranges of Latin letters.
        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0xA0: self = .space
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .counted
            case ..<0x80, 0xD7, 0xF7: self = .other
            case 0xC0...0x24F: self = .counted
            default:
                let properties = scalar.properties
                self =
                    properties.isWhitespace
                    ? .space : properties.isAlphabetic || properties.numericType != nil ? .counted : .other
            }
        }
    }
}
