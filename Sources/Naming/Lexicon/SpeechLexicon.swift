package import FrenchText

/// The verbs by which French reports tell what somebody said, form by form.
package struct SpeechLexicon: Sendable {
    /// A form of a verb of speech.
    package struct Form: Sendable, Hashable {
        /// The verb's infinitive.
        package let verb: String
        package let part: Part
        /// The words behind the first one, in lower case: *valoir* for *fait valoir*.
        package let rest: [String]
        /// Whether *se* stands before it: *s’exclame*.
        package let isReflexive: Bool
    }

    /// The part of the verb that a form is.
    package enum Part: String, Sendable {
        case present
        /// The passé simple.
        case past
        case imperfect
        case future
        /// Behind a form of *avoir*.
        case participle
        /// A participle behind a form of *être*: *s’est félicité*.
        case reflexive
        case gerund
        case infinitive

        /// Whether the form needs no other verb beside it.
        package var isFinite: Bool { [.present, .past, .imperfect, .future].contains(self) }
    }

    private let forms: WordMap<[Form]>
    /// Folded words that name a source.
    package let sources: WordSet

    init() throws(LexiconError) {
        var forms: [(String, [Form])] = []
        sources = WordSet(try LexiconFile("speech_sources.tsv", columns: 1).rows.map { $0.fields[0] })
        let file = try LexiconFile("speech_verbs.tsv", columns: 3)
        for row in file.rows {
            guard let part = Part(rawValue: row.fields[2]) else { throw .malformed(file: file.name, line: row.line) }
            var words = Tokenizer.tokens(of: Array(row.fields[0].unicodeScalars)).map(\.lower)
            let isReflexive = ["s'", "se"].contains(words.first)
            if isReflexive { words.removeFirst() }
            guard let first = words.first else { throw .malformed(file: file.name, line: row.line) }
            let form = Form(
                verb: row.fields[1], part: part, rest: Array(words.dropFirst()),
                isReflexive: isReflexive || part == .reflexive)
            forms.append((first, [form]))
        }
        // *a dit*, *fait valoir*: a participle is told by its auxiliary, more words tell more than one.
        self.forms = WordMap(forms) { known, more in
            (known + more).sorted { left, right in
                (left.rest.count, left.part.isFinite ? 0 : 1) > (right.rest.count, right.part.isFinite ? 0 : 1)
            }
        }
    }

    /// The forms that start with a word, in lower case with its accents; those of several words first.
    package func forms(of word: String) -> [Form] {
        forms[word] ?? []
    }

    /// Whether any form starts with the word of one of a text's tokens.
    package func knows(_ tokens: [Token], at index: Int) -> Bool {
        forms.knows(lower: tokens, at: index)
    }

    /// The forms that start with a token's word.
    package func forms(of token: Token) -> [Form] {
        forms[lower: token] ?? []
    }
}
