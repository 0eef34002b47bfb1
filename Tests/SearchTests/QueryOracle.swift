@testable import Search

/// Answers queries by reading every word of every document: slowly, and without any index.
struct QueryOracle {
    struct Word {
        let exact: [UInt8]
        let position: Int
        let isInTitle: Bool
    }

    let documents: [[Word]]
    let options: SearchOptions
    private let stems: [[UInt8]: [UInt8]]
    private let stemmer = FrenchStemmer()
    private let forms: KnownForms

    init(_ texts: [String], _ options: SearchOptions) {
        documents = texts.map { text in
            let scalars = Array(text.unicodeScalars)
            let title = scalars.firstIndex(of: "\n") ?? 0
            var tokenizer = Tokenizer(scalars)
            var words: [Word] = []
            while tokenizer.advance() {
                words.append(
                    Word(
                        exact: tokenizer.octets, position: tokenizer.position,
                        isInTitle: tokenizer.range.lowerBound < title))
            }
            return words
        }
        self.options = options
        var stems: [[UInt8]: [UInt8]] = [:]
        for words in documents { for word in words { stems[word.exact] = stemmer.stem(word.exact) } }
        self.stems = stems
        forms = KnownForms(stems.keys)
    }

    func documents(_ node: QueryNode, fields: any QueryFields) -> [UInt32] {
        documents.indices.filter { matches(node, $0, fields, inTitle: false) }.map(UInt32.init)
    }

    private func matches(_ node: QueryNode, _ document: Int, _ fields: any QueryFields, inTitle: Bool) -> Bool {
        switch node {
        case .word, .phrase, .near: !stands(node, document, inTitle).isEmpty
        case .title(let node): matches(node, document, fields, inTitle: true)
        case .field(let value):
            fields.documents(value.field, value.value)?.contains(UInt32(document)) ?? false
        case .all(let nodes): nodes.allSatisfy { matches($0, document, fields, inTitle: inTitle) }
        case .any(let nodes): nodes.contains { matches($0, document, fields, inTitle: inTitle) }
        case .not(let node): !matches(node, document, fields, inTitle: inTitle)
        }
    }

    /// The first and last positions of what matches.
    private func stands(_ node: QueryNode, _ document: Int, _ inTitle: Bool) -> Set<[Int]> {
        switch node {
        case .word(let word): return stands(word, false, document, inTitle)
        case .phrase(let words, let isExact):
            var found = stands(words[0], isExact, document, inTitle)
            for word in words.dropFirst() {
                let next = stands(word, isExact, document, inTitle)
                found = Set(found.filter { next.contains([$0[1] + 1, $0[1] + 1]) }.map { [$0[0], $0[1] + 1] })
            }
            return found
        case .near(let nodes, let distance):
            var found = stands(nodes[0], document, inTitle)
            for node in nodes.dropFirst() {
                found = stands(node, document, inTitle).filter { stand in
                    found.contains { other in
                        (stand[0] > other[1] && stand[0] - other[1] <= distance)
                            || (other[0] > stand[1] && other[0] - stand[1] <= distance)
                    }
                }
            }
            return found
        default: return []
        }
    }

    private func stands(_ word: QueryWord, _ isExact: Bool, _ document: Int, _ inTitle: Bool) -> Set<[Int]> {
        let forms = forms.forms(of: word, isExact) { isForm($0, of: word, isExact) }
        return Set(
            documents[document].filter { (!inTitle || $0.isInTitle) && forms.contains($0.exact) }
                .map { [$0.position, $0.position] })
    }

    private func isForm(_ exact: [UInt8], of word: QueryWord, _ isExact: Bool) -> Bool {
        let folded = WordFolding.fold(word.exact)
        let own = WordFolding.fold(exact)
        if word.isPrefix { return own.starts(with: folded) }
        if own == folded { return true }
        guard options.hasStems, !isExact else { return false }
        if WordKin.forms(of: folded).contains(own) { return true }
        guard let stem = stems[exact] else { return false }
        return stem == stemmer.stem(word.exact)
            || stems.contains { WordFolding.fold($0.key) == folded && $0.value == stem }
    }
}

/// What was found out of words once.
private final class KnownForms {
    private let vocabulary: [[UInt8]]
    private var known: [String: Set<[UInt8]>] = [:]

    init(_ vocabulary: some Collection<[UInt8]>) {
        self.vocabulary = Array(vocabulary)
    }

    func forms(of word: QueryWord, _ isExact: Bool, where isForm: ([UInt8]) -> Bool) -> Set<[UInt8]> {
        let key = "\(word.text) \(word.isPrefix) \(isExact)"
        if let known = known[key] { return known }
        let forms = Set(vocabulary.filter(isForm))
        known[key] = forms
        return forms
    }
}

/// Fields that any document has by its number.
struct NumberFields: QueryFields {
    let count: Int

    func documents(_ field: QueryField, _ value: String) -> [UInt32]? {
        guard let number = Int(value), number > 0 else { return nil }
        return (0..<count).filter { $0 % number == 0 }.map(UInt32.init)
    }
}
