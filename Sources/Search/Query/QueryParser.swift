/// Reads the query language: see `docs/search.md`.
package struct QueryParser {
    package static let mostWords = 32
    package static let deepest = 16
    /// How many letters a star needs before it.
    package static let shortestPrefix = 2

    private let scalars: [Unicode.Scalar]
    private let tokens: [QueryToken]
    private var next = 0
    private var depth = 0
    private var wordCount = 0

    /// Reads a query.
    ///
    /// - Parameter text: as it was typed.
    /// - Returns: what it asks for; it has at least one word or field.
    /// - Throws: where and why it means nothing.
    package static func parse(_ text: String) throws(QueryMistake) -> QueryNode {
        var parser = try QueryParser(Array(text.unicodeScalars))
        let node = try parser.readAny()
        if let token = parser.token { throw QueryMistake(.unopenedParenthesis, at: token.range.lowerBound) }
        guard let node else { throw QueryMistake(.noWord, at: 0) }
        return node
    }

    private init(_ scalars: [Unicode.Scalar]) throws(QueryMistake) {
        let lexer = try QueryLexer(scalars)
        self.scalars = scalars
        tokens = lexer.tokens
    }

    private var token: QueryToken? { next < tokens.count ? tokens[next] : nil }

    private var end: Int { token?.range.lowerBound ?? scalars.count }

    /// Alternatives, between `OR`; nil where nothing stands.
    private mutating func readAny() throws(QueryMistake) -> QueryNode? {
        var nodes: [QueryNode] = []
        var waiting: QueryToken?
        while true {
            let node = try readAll()
            if let node {
                nodes.append(node)
            } else if let operation = waiting ?? (token?.kind == .or ? token : nil) {
                throw QueryMistake(.missingOperand("OR"), at: operation.range.lowerBound)
            }
            guard let token, token.kind == .or else { break }
            waiting = token
            next += 1
        }
        return nodes.count > 1 ? .any(nodes) : nodes.first
    }

    /// What must all hold.
    private mutating func readAll() throws(QueryMistake) -> QueryNode? {
        var nodes: [QueryNode] = []
        var waiting: QueryToken?
        while let token, token.kind != .or, token.kind != .close {
            if token.kind == .and {
                guard !nodes.isEmpty, waiting == nil else {
                    throw QueryMistake(.missingOperand("AND"), at: token.range.lowerBound)
                }
                waiting = token
                next += 1
                continue
            }
            guard let node = try readNear() else { continue }
            waiting = nil
            if case .all(let parts) = node, token.kind != .open { nodes += parts } else { nodes.append(node) }
        }
        if let waiting { throw QueryMistake(.missingOperand("AND"), at: waiting.range.lowerBound) }
        return nodes.count > 1 ? .all(nodes) : nodes.first
    }

    /// One part, or several with `NEAR` between them.
    private mutating func readNear() throws(QueryMistake) -> QueryNode? {
        if case .near? = token?.kind { throw QueryMistake(.missingOperand("NEAR"), at: end) }
        var start = end
        let first = try readPart()
        var node = first
        while let token, case .near(let distance) = token.kind {
            guard let left = node else { throw QueryMistake(.missingOperand("NEAR"), at: token.range.lowerBound) }
            try checkNeighbour(left, at: start)
            next += 1
            start = end
            guard self.token != nil, let right = try readPart() else {
                throw QueryMistake(.missingOperand("NEAR"), at: token.range.lowerBound)
            }
            try checkNeighbour(right, at: start)
            if case .near(let parts, distance) = left {
                node = .near(parts + [right], distance: distance)
            } else {
                node = .near([left, right], distance: distance)
            }
        }
        return node
    }

    private func checkNeighbour(_ node: QueryNode, at place: Int) throws(QueryMistake) {
        switch node {
        case .word, .phrase, .near: return
        default: throw QueryMistake(.noNeighbour, at: place)
        }
    }

    private mutating func readPart() throws(QueryMistake) -> QueryNode? {
        guard let token else { return nil }
        next += 1
        switch token.kind {
        case .open: return try readGroup(token)
        case .minus: return try readNot(token, "-")
        case .not: return try readNot(token, "NOT")
        case .field(let name): return try readField(name, token)
        case .quoted(let range): return try readQuoted(range, token)
        case .words(let range): return try readWords(range)
        case .or, .and, .near, .close: throw QueryMistake(.missingOperand(text(token)), at: token.range.lowerBound)
        }
    }

    private func text(_ token: QueryToken) -> String { String(String.UnicodeScalarView(scalars[token.range])) }

    private mutating func readGroup(_ open: QueryToken) throws(QueryMistake) -> QueryNode {
        depth += 1
        guard depth <= Self.deepest else { throw QueryMistake(.tooDeep(Self.deepest), at: open.range.lowerBound) }
        let node = try readAny()
        guard token?.kind == .close else { throw QueryMistake(.unclosedParenthesis, at: open.range.lowerBound) }
        next += 1
        depth -= 1
        guard let node else { throw QueryMistake(.emptyParentheses, at: open.range.lowerBound) }
        return node
    }

    private mutating func readNot(_ token: QueryToken, _ sign: String) throws(QueryMistake) -> QueryNode {
        depth += 1
        guard depth <= Self.deepest else { throw QueryMistake(.tooDeep(Self.deepest), at: token.range.lowerBound) }
        guard let node = try readPart() else { throw QueryMistake(.missingOperand(sign), at: token.range.lowerBound) }
        depth -= 1
        return .not(node)
    }
}

// MARK: - Words and fields

extension QueryParser {
    private mutating func readField(_ name: String, _ token: QueryToken) throws(QueryMistake) -> QueryNode {
        let missing = QueryMistake(.missingValue(name), at: token.range.lowerBound)
        guard let value = self.token, value.range.lowerBound == token.range.upperBound else { throw missing }
        guard let field = QueryField(rawValue: name) else {
            guard let node = try readPart() else { throw missing }
            try checkTitle(node, at: value.range.lowerBound)
            return .title(node)
        }
        next += 1
        let range: Range<Int>
        switch value.kind {
        case .quoted(let inner): range = inner
        case .words(let inner): range = inner
        default: throw missing
        }
        let text = String(String.UnicodeScalarView(scalars[range]))
        guard text.contains(where: { !$0.isWhitespace }) else { throw missing }
        try count(1, at: range.lowerBound)
        return .field(FieldValue(field: field, value: text, range: range))
    }

    /// A title has no fields.
    private func checkTitle(_ node: QueryNode, at place: Int) throws(QueryMistake) {
        switch node {
        case .field(let value): throw QueryMistake(.missingValue("title"), at: value.range.lowerBound)
        case .title: throw QueryMistake(.missingValue("title"), at: place)
        case .all(let nodes), .any(let nodes), .near(let nodes, _):
            for node in nodes { try checkTitle(node, at: place) }
        case .not(let node): try checkTitle(node, at: place)
        case .word, .phrase: return
        }
    }

    private mutating func count(_ words: Int, at place: Int) throws(QueryMistake) {
        wordCount += words
        guard wordCount <= Self.mostWords else { throw QueryMistake(.tooManyWords(Self.mostWords), at: place) }
    }

    private mutating func readQuoted(_ range: Range<Int>, _ token: QueryToken) throws(QueryMistake) -> QueryNode {
        let words = try words(range)
        guard !words.isEmpty else { throw QueryMistake(.emptyQuotation, at: token.range.lowerBound) }
        return .phrase(words, isExact: true)
    }

    /// What stands between two spaces: a word, or several that hang together; nil for punctuation.
    private mutating func readWords(_ range: Range<Int>) throws(QueryMistake) -> QueryNode? {
        var words = try words(range)
        if let first = words.firstIndex(where: { !Self.isParticle($0) }) { words.removeFirst(first) }
        guard let word = words.first else { return nil }
        return words.count == 1 ? .word(word) : .phrase(words, isExact: false)
    }

    static func isParticle(_ word: QueryWord) -> Bool { word.exact.last == 0x27 }

    private mutating func words(_ range: Range<Int>) throws(QueryMistake) -> [QueryWord] {
        var tokenizer = Tokenizer(Array(scalars[range]))
        var words: [QueryWord] = []
        var position = -1
        var stars = range.lowerBound
        while tokenizer.advance() {
            guard tokenizer.position > position else { continue }
            position = tokenizer.position
            let place = range.lowerBound + tokenizer.range.lowerBound..<range.lowerBound + tokenizer.range.upperBound
            let isPrefix = place.upperBound < range.upperBound && scalars[place.upperBound] == "*"
            try checkStars(stars..<place.lowerBound)
            stars = place.upperBound + (isPrefix ? 1 : 0)
            guard !isPrefix || place.count >= Self.shortestPrefix else {
                throw QueryMistake(.shortPrefix, at: place.upperBound)
            }
            words.append(QueryWord(exact: tokenizer.octets, isPrefix: isPrefix, range: place))
            try count(1, at: place.lowerBound)
        }
        try checkStars(stars..<range.upperBound)
        return words
    }

    /// A star stands behind letters, or it would mean nothing.
    private func checkStars(_ range: Range<Int>) throws(QueryMistake) {
        if let star = scalars[range].firstIndex(of: "*") { throw QueryMistake(.shortPrefix, at: star) }
    }
}
