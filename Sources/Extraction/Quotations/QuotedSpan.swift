import FrenchText
import Naming

/// A stretch of text between quotation marks, as indices of tokens.
struct QuotedSpan {
    /// The opening mark; nil where a closing one stands alone.
    let open: Int?
    /// What stands between the marks.
    let content: Range<Int>
    /// The closing mark; nil where the paragraph ends first.
    let close: Int?

    /// The content with its marks.
    var tokens: Range<Int> {
        (open ?? content.lowerBound)..<(close.map { $0 + 1 } ?? content.upperBound)
    }

    /// The outermost quoted stretches of a text, in order.
    ///
    /// Marks open and close by their form (« », “ ”), or by turns where one form serves for both (", ’’). A mark inside an
    /// open stretch of another form is a quotation inside it. A stretch that is not closed ends with its sentence or, where
    /// somebody still speaks there, with its paragraph, unless the next one opens with a mark again, as French sets speeches of several paragraphs; one that was never opened
    /// starts with its paragraph. Where marks of one form are nested and the outer is never closed, the inner ones are the
    /// quotations. One pass, whatever the nesting.
    static func spans(of reading: Reading) -> [QuotedSpan] {
        var finder = Finder(reading: reading)
        finder.run()
        return finder.spans
    }

    private struct Finder {
        let reading: Reading
        var spans: [QuotedSpan] = []
        private var open: (token: Int, mark: Mark)?
        /// The opening marks of the same form inside the open stretch that nothing has closed yet.
        private var nested: [Range<Int>] = []
        /// Where the first mark inside the open stretch stands, and the stretches closed inside it, none inside another.
        private var firstNested: Int?
        private var inner: [QuotedSpan] = []
        /// A closing mark of another form inside the open stretch: that closes it where none of its own does (« … ’’).
        private var otherClose: (index: Int, length: Int)?
        private var lineStart = 0
        /// The end of what was quoted last in this paragraph.
        private var quotedUpTo = 0

        init(reading: Reading) {
            self.reading = reading
        }

        mutating func run() {
            var line = 0
            var index = 0
            let tokens = reading.tokens
            while index < tokens.count {
                let own = reading.sentence(of: index).line
                if own != line {
                    endParagraph(before: index)
                    line = own
                }
                guard tokens[index].kind == .punctuation, let (mark, length) = Mark.read(reading, at: index) else {
                    index += 1
                    continue
                }
                take(mark, at: index, length: length)
                index += length
            }
            endParagraph(before: tokens.count, isLast: true)
        }

        private mutating func take(_ mark: Mark, at index: Int, length: Int) {
            guard let open else {
                if mark.opens(reading, at: index) {
                    self.open = (index + length - 1, mark)
                } else {
                    // A closing mark alone: the paragraph, or what follows the quotation before, was quoted.
                    close(content: max(lineStart, quotedUpTo)..<index, open: nil, at: index, length: length)
                }
                return
            }
            // At the start of a paragraph the mark says that the speech goes on.
            guard index != lineStart else { return }
            guard mark.family == open.mark.family else {
                if otherClose == nil, !mark.opens(reading, at: index) { otherClose = (index, length) }
                return
            }
            if mark.form == .opening {
                nested.append(index..<index + length)
                firstNested = firstNested ?? index
            } else if let last = nested.popLast() {
                while let span = inner.last, span.tokens.lowerBound > last.lowerBound { inner.removeLast() }
                inner.append(
                    QuotedSpan(open: last.upperBound - 1, content: last.upperBound..<index, close: index))
            } else {
                close(content: open.token + 1..<index, open: open.token, at: index, length: length)
            }
        }

        private mutating func close(content: Range<Int>, open: Int?, at index: Int, length: Int) {
            spans.append(QuotedSpan(open: open, content: content, close: index))
            quotedUpTo = index + length
            forget()
        }

        private mutating func forget() {
            open = nil
            otherClose = nil
            nested = []
            firstNested = nil
            inner = []
        }

        private mutating func endParagraph(before index: Int, isLast: Bool = false) {
            defer { lineStart = index }
            guard let open, open.token + 1 <= index else { return }
            let isEmpty = open.token + 1 == index
            let goesOn = !isLast && Mark.read(reading, at: index).map { $0.mark.family == open.mark.family } == true
            guard !goesOn || open.mark.form == .either || firstNested != nil || isEmpty else { return }
            if let other = otherClose, firstNested == nil {
                return close(
                    content: open.token + 1..<other.index, open: open.token, at: other.index, length: other.length)
            }
            spans.append(
                QuotedSpan(
                    open: open.token, content: open.token + 1..<(firstNested ?? end(of: open.token, before: index)),
                    close: nil))
            spans += inner
            forget()
        }

        /// Where words end whose closing mark is missing: with their sentence, or with the last one of the paragraph in
        /// which somebody still speaks of himself.
        private func end(of open: Int, before index: Int) -> Int {
            var end = reading.sentence(of: max(open, lineStart)).tokens.upperBound
            var next = end
            while next < index {
                let sentence = reading.sentence(of: next).tokens
                if sentence.contains(where: { QuotationReader.speaking.contains(lower: reading.tokens, at: $0) }) {
                    end = sentence.upperBound
                }
                next = max(next + 1, sentence.upperBound)
            }
            return min(end, index)
        }
    }

    /// A quotation mark.
    struct Mark {
        let family: Family
        let form: Form

        /// Marks that belong together.
        enum Family {
            case guillemets
            case curly
            case straight
            /// Two apostrophes for one mark: ’’.
            case apostrophes
        }

        enum Form {
            case opening
            case closing
            /// Opens or closes by its place.
            case either
        }

        /// The mark that starts at a token, and how many tokens it takes.
        static func read(_ reading: Reading, at index: Int) -> (mark: Mark, length: Int)? {
            guard let token = reading.token(index) else { return nil }
            switch token.lower {
            case "«": return (Mark(family: .guillemets, form: .opening), 1)
            case "»": return (Mark(family: .guillemets, form: .closing), 1)
            case "“": return (Mark(family: .curly, form: .opening), 1)
            case "”": return (Mark(family: .curly, form: .closing), 1)
            case "„": return (Mark(family: .curly, form: .opening), 1)
            case "\"", "″": return (Mark(family: .straight, form: .either), 1)
            case "<", ">":
                guard let next = reading.token(index + 1), next.lower == token.lower, !next.isSpaced else { return nil }
                return (Mark(family: .guillemets, form: token.lower == "<" ? .opening : .closing), 2)
            case "'":
                guard let next = reading.token(index + 1), next.lower == "'", !next.isSpaced else { return nil }
                return (Mark(family: .apostrophes, form: .either), 2)
            default: return nil
            }
        }

        /// Whether the mark opens a quotation where none is open.
        func opens(_ reading: Reading, at index: Int) -> Bool {
            switch form {
            case .opening: true
            case .closing: false
            // A mark glued to what stands before it and to no word behind it closes something.
            case .either:
                reading.tokens[index].isSpaced
                    || reading.token(index + (family == .apostrophes ? 2 : 1)).map {
                        !$0.isSpaced && $0.kind != .punctuation
                    }
                        == true
            }
        }
    }
}
