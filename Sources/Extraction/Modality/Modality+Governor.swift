import FrenchText
import Grammar
import Naming

/// What governs a verb, and what the text says of a noun that others tell of.
extension ModalityReader {
    /// The word that an infinitive or a clause with *que* is the complement or the subject of: *refuse* in *refuse de dire*,
    /// *faux* in *il est faux que …*.
    func governor(of verb: Int) -> Int? {
        let forms = auxiliaries(of: verb) + [verb]
        let start = reading.grammar.dependents(verb).first { isComplementizer($0) && $0 < verb }
        let isInfinitive = isInfinitive(verb)
        if start != nil || isInfinitive, let word = denier(before: start ?? forms[0], of: verb) { return word }
        guard let head = reading.grammar.head(verb), head < verb else { return nil }
        let relation = reading.grammar.relation(verb)
        if start != nil { return [.clausalComplement, .clausalSubject].contains(relation) ? head : nil }
        guard isInfinitive,
            [
                .openComplement, .clausalComplement, .clausalSubject, .clausalModifier, .adverbialClause,
                .nominalModifier, .oblique, .object,
            ]
            .contains(relation)
        else { return nil }
        return head
    }

    func isInfinitive(_ verb: Int) -> Bool {
        (auxiliaries(of: verb) + [verb]).contains { index in
            ["er", "ir", "re"].contains(where: reading.tokens[index].lower.hasSuffix)
        }
    }

    /// What a word makes of what it governs, by its opening; nil for one that leaves it as it is.
    func kind(of word: Int) -> String? {
        let folded = reading.tokens[word].folded
        return reading.reports.modalWords.last { folded.hasPrefix($0.opening) }?.kind
    }

    private func isComplementizer(_ token: Int) -> Bool {
        ["que", "qu'"].contains(reading.tokens[token].lower) && reading.grammar.relation(token) == .marker
    }

    /// *X dément avoir dit*, *X dément que …*, *X dément cette rencontre*: the word of denial before a place, where the tree takes
    /// it by its ending for an adverb of what it governs.
    private func denier(before start: Int, of word: Int) -> Int? {
        reading.grammar.dependents(word).first { token in
            token < start && reading.grammar.relation(token) == .adverbialModifier
                // *faussement* is an adverb.
                && reading.reports.modalWords.contains {
                    $0.kind == "untrue" && $0.opening == reading.tokens[token].folded
                }
        }
    }

    // MARK: What others tell

    /// *l’information selon laquelle X a dit …*: the noun that a clause is the content of.
    func reportedNoun(of verb: Int) -> Int? {
        guard [.relativeClause, .clausalModifier].contains(reading.grammar.relation(verb)),
            let noun = reading.grammar.head(verb), noun < verb,
            reading.grammar.dependents(verb).contains(where: { token in
                token < verb && Self.contents.contains(lower: reading.tokens, at: token)
                    && reading.token(token - 1)?.lower == "selon"
            })
        else { return nil }
        return noun
    }

    /// Whether what a noun names is denied by the verb that it is an object of, or the adjective that it is a subject of.
    func isCalledUntrue(_ noun: Int) -> Bool {
        if let word = denier(before: noun, of: noun) { return !isDenied(word) }
        guard let head = reading.grammar.head(noun), let kind = kind(of: head) else { return false }
        let isDenied = isDenied(head)
        switch reading.grammar.relation(noun) {
        case .object: return kind == "untrue" && head < noun && !isDenied
        case .passiveSubject: return kind == "untrue" && !isDenied
        case .nominalSubject:
            guard reading.grammar.partOfSpeech(head) == .adjective || !auxiliaries(of: head).isEmpty else {
                return false
            }
            // *X a démenti*: whoever denies is no thing that is denied.
            guard !auxiliaries(of: head).contains(where: { reading.tokens[$0].lower.hasPrefix("a") }) else {
                return false
            }
            return kind == (isDenied ? "true" : "untrue")
        default: return false
        }
    }

    private static let contents: WordSet = ["laquelle", "lesquelles", "lequel", "lesquels"]
}
