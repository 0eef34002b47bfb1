/// A part of a query, with where it begins.
struct QueryToken: Equatable {
    let kind: Kind
    let range: Range<Int>

    enum Kind: Equatable {
        case open
        case close
        case minus
        case or
        case and
        case not
        case near(Int)
        /// A field's name, without its colon.
        case field(String)
        /// What stands between quotation marks.
        case quoted(Range<Int>)
        /// Anything else up to the next space.
        case words(Range<Int>)
    }
}

/// Cuts a query into parts; what means nothing, like a comma alone, is passed over.
struct QueryLexer {
    /// How far two words are apart at most where `NEAR` tells no number.
    static let defaultDistance = 10
    static let distances = 1...100

    let scalars: [Unicode.Scalar]
    private var place = 0
    private(set) var tokens: [QueryToken] = []

    init(_ scalars: [Unicode.Scalar]) throws(QueryMistake) {
        self.scalars = scalars
        while place < scalars.count { try readPart() }
    }

    private static let closings: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "“": "”"]

    private mutating func readPart() throws(QueryMistake) {
        let scalar = scalars[place]
        if scalar.properties.isWhitespace {
            place += 1
        } else if scalar == "(" {
            add(.open, 1)
        } else if scalar == ")" {
            add(.close, 1)
        } else if let closing = Self.closings[scalar] {
            readQuoted(until: closing)
        } else if scalar == "-", place + 1 < scalars.count, beginsSomething(place + 1) {
            add(.minus, 1)
        } else {
            try readPiece()
        }
    }

    private mutating func add(_ kind: QueryToken.Kind, _ count: Int) {
        tokens.append(QueryToken(kind: kind, range: place..<place + count))
        place += count
    }

    /// Whether a minus before a place can mean *not*.
    private func beginsSomething(_ place: Int) -> Bool {
        let scalar = scalars[place]
        return scalar == "(" || Self.closings[scalar] != nil || ScalarKind.of(scalar).isWord
    }

    /// What lacks its closing mark ends with the query: whoever types has not typed it yet.
    private mutating func readQuoted(until closing: Unicode.Scalar) {
        let end = scalars[(place + 1)...].firstIndex(of: closing) ?? scalars.count
        add(.quoted(place + 1..<end), min(scalars.count, end + 1) - place)
    }

    private mutating func readPiece() throws(QueryMistake) {
        let end = pieceEnd()
        let piece = scalars[place..<end]
        if let colon = piece.firstIndex(of: ":"), let name = try fieldName(place..<colon) {
            add(.field(name), colon + 1 - place)
            return
        }
        switch String(String.UnicodeScalarView(piece)) {
        case "OR": add(.or, 2)
        case "AND": add(.and, 3)
        case "NOT": add(.not, 3)
        case "NEAR": add(.near(Self.defaultDistance), 4)
        case let text where text.hasPrefix("NEAR/"):
            guard let distance = Int(text.dropFirst(5)), Self.distances.contains(distance) else {
                throw QueryMistake(.badDistance, at: place + 5)
            }
            add(.near(distance), piece.count)
        default: add(.words(place..<end), end - place)
        }
    }

    /// The next space, parenthesis or quotation mark that no word reaches over: *12 000* and *conseiller(e)s* are one.
    private func pieceEnd() -> Int {
        var end = place
        while end < scalars.count, !scalars[end].properties.isWhitespace, scalars[end] != "(", scalars[end] != ")",
            Self.closings[scalars[end]] == nil
        {
            end += 1
        }
        // A word of a text has no such length, and to look further would take a long time for each of its parts.
        var tokenizer = Tokenizer(Array(scalars[place..<min(scalars.count, end + 64)]))
        let start = place
        while tokenizer.advance(), start + tokenizer.range.lowerBound < end {
            end = max(end, start + tokenizer.range.upperBound)
        }
        return end
    }

    /// The name before a colon; nil where it is none of a field: *12:30*, *https://…*, *Mali: …*.
    private func fieldName(_ range: Range<Int>) throws(QueryMistake) -> String? {
        let name = String(String.UnicodeScalarView(scalars[range]))
        if QueryField.names.contains(name) { return name }
        let next = range.upperBound + 1
        guard !name.isEmpty, scalars[range].allSatisfy({ ("a"..."z").contains($0) }), next < scalars.count,
            scalars[next] != "/", beginsSomething(next)
        else { return nil }
        throw QueryMistake(.unknownField(name), at: range.lowerBound)
    }
}
