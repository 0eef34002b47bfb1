import Corpus
package import Facts
import Foundation
import Naming

/// A text with the names that people, or another program, marked in it.
package struct AnnotatedText: Sendable {
    package let id: String
    package let text: String
    /// In text order.
    package let marks: [Mark]

    /// A stretch of the text that is marked.
    package struct Mark: Sendable, Hashable {
        /// Unicode scalars of the text.
        package let range: Range<Int>
        /// Nil for a stretch that is left open: it may be a name or none.
        package let type: EntityType?
    }

    /// Whether the text is of the development part, which nothing is trained on: the SHA-256 of its id, as a number, is a
    /// multiple of ten.
    package var isDevelopment: Bool {
        Digest.sha256Octets(Array(id.utf8)).reduce(0) { ($0 * 256 + Int($1)) % 10 } == 0
    }
}

extension AnnotatedText {
    /// Reads texts in CoNLL form: blocks of `# sent_id = …`, `# text = …` and a token a line (the token, its start and end
    /// in the text, its label in BIO: PER, ORG, LOC, or IGN for what is left open), parted by tabs.
    ///
    /// - Throws: ``TrainingError/malformedLine(_:)``.
    package static func conll(_ file: String) throws(TrainingError) -> [AnnotatedText] {
        var texts: [AnnotatedText] = []
        var block = Block()
        for (number, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty {
                if let text = block.finished { texts.append(text) }
                block = Block()
            } else if !block.read(line) {
                throw .malformedLine(number + 1)
            }
        }
        if let text = block.finished { texts.append(text) }
        return texts
    }

    /// A text while its lines are read.
    private struct Block {
        private var id: String?
        private var text: String?
        private var marks: [Mark] = []
        private var isOpen = false

        var finished: AnnotatedText? {
            guard let id, let text else { return nil }
            return AnnotatedText(id: id, text: text, marks: marks)
        }

        /// False for a line that is no comment and no token.
        mutating func read(_ line: Substring) -> Bool {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4 else { return readComment(line) }
            guard let start = Int(fields[1]), let end = Int(fields[2]), 0 <= start, start < end else { return false }
            guard fields[3] != "O" else {
                isOpen = false
                return true
            }
            let type = types[String(fields[3].dropFirst(2))]
            if fields[3].hasPrefix("I-"), isOpen, let last = marks.last, last.type == type, last.range.lowerBound < end
            {
                marks[marks.count - 1] = Mark(range: last.range.lowerBound..<end, type: type)
            } else {
                marks.append(Mark(range: start..<end, type: type))
            }
            isOpen = true
            return true
        }

        private mutating func readComment(_ line: Substring) -> Bool {
            if line.hasPrefix("# sent_id = ") { id = String(line.dropFirst(12)) }
            if line.hasPrefix("# text = ") { text = String(line.dropFirst(9)) }
            return line.hasPrefix("#")
        }
    }

    static let types: [String: EntityType] = ["PER": .person, "ORG": .organization, "LOC": .place]
}
