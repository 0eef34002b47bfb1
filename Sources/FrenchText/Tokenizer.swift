/// Splits a French text into words, numbers and marks; linear in the text's length.
package struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let isForWords: Bool
    private var position = 0
    private var tokens: [Token] = []
    private var words: [FoldedWord] = []

    /// The tokens of a text in order, white space left out.
    package static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars, isForWords: false)
        tokenizer.run()
        return tokenizer.tokens
    }

    /// What the tokens of a text but its marks are known by; no string is made for any of them.
    package static func words(of scalars: [Unicode.Scalar]) -> [FoldedWord] {
        var tokenizer = Tokenizer(scalars: scalars, isForWords: true)
        tokenizer.run()
        return tokenizer.words
    }

    private init(scalars: [Unicode.Scalar], isForWords: Bool) {
        self.scalars = scalars
        self.isForWords = isForWords
        if isForWords {
            words.reserveCapacity(scalars.count / 5)
        } else {
            tokens.reserveCapacity(scalars.count / 5)
        }
    }

    private mutating func run() {
        while position < scalars.count {
            let scalar = scalars[position]
            if Self.isSpace(scalar) {
                position += 1
            } else if Self.isDigit(scalar) {
                readNumber()
            } else if Self.isLetter(scalar) {
                readWord()
            } else {
                emit(.punctuation, to: endOfMark())
            }
        }
    }

    /// A mark stands alone; a run of more than three (*.....*, *-----*) is drawn, not written, and one token.
    private func endOfMark() -> Int {
        var end = position + 1
        while end < scalars.count, scalars[end] == scalars[position] { end += 1 }
        return end - position > 3 ? end : position + 1
    }

    // MARK: Words

    private mutating func readWord() {
        var end = position
        while end < scalars.count {
            let scalar = scalars[end]
            if Self.isLetter(scalar) || Self.isDigit(scalar) || Self.isMark(scalar) {
                end += 1
            } else if Folding.plain(scalar) == "'" {
                guard let next = peek(end + 1) else { break }
                if Elision.isElided(scalars[position..<end], before: next) {
                    return emit(.elision, to: end + 1)
                }
                guard Self.isLetter(next) else { break }
                end += 1  // aujourd'hui, O'Brien
            } else if Folding.plain(scalar) == "-" {
                guard let next = peek(end + 1), Self.isLetter(next) || Self.isDigit(next) else { break }
                end += 1
            } else if scalar == ".", continuesAbbreviation(at: end) {
                end += 1
            } else if scalar == "&", let next = peek(end + 1), Self.isLetter(next), end - position <= 2 {
                end += 1  // R&D, AT&T
            } else {
                break
            }
        }
        emit(.word, to: end)
    }

    /// Whether a dot belongs to the word before it: an initial (*A.Hammouchi*, *U.S.*, *J.-M.*) or a title (*M.*, *Dr.*).
    private func continuesAbbreviation(at dot: Int) -> Bool {
        let start =
            scalars[position..<dot].lastIndex { !Self.isLetter($0) && !Self.isMark($0) }.map { $0 + 1 } ?? position
        let part = scalars[start..<dot]
        if part.count == 1, let letter = part.first, LetterCase.of(letter).isUppercase { return true }
        return part.count <= 4 && part.first.map { LetterCase.of($0).isUppercase } == true
            && Self.titles.contains(Folding.fold(part)) && start == position
    }

    private static let titles: WordSet = [
        "dr", "mr", "mrs", "ms", "pr", "me", "mm", "mme", "mlle", "st", "ste", "gal", "gen",
    ]

    // MARK: Numbers

    private mutating func readNumber() {
        var end = position
        while let scalar = peek(end), Self.isDigit(scalar) { end += 1 }
        let isShort = end - position <= 3
        while isShort, let separator = peek(end), Self.groupSeparators.contains(separator), hasGroup(at: end + 1) {
            end += 4
        }
        if peek(end) == ",", let digit = peek(end + 1), Self.isDigit(digit) {
            end += 1
            while let scalar = peek(end), Self.isDigit(scalar) { end += 1 }
        }
        if let suffixEnd = ordinalSuffix(at: end) { return emit(.ordinal, to: suffixEnd) }
        emit(.number, to: end)
    }

    /// Three digits with no digit behind them.
    private func hasGroup(at start: Int) -> Bool {
        guard start + 3 <= scalars.count, scalars[start..<start + 3].allSatisfy(Self.isDigit) else { return false }
        return peek(start + 3).map { !Self.isDigit($0) } ?? true
    }

    private func ordinalSuffix(at start: Int) -> Int? {
        var end = start
        while let scalar = peek(end), Self.isLetter(scalar), end - start <= 4 { end += 1 }
        guard end > start, Self.ordinalSuffixes.contains(Folding.fold(scalars[start..<end])) else { return nil }
        return end
    }

    private static let groupSeparators: Set<Unicode.Scalar> = [
        ".", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}",
    ]
    private static let ordinalSuffixes: WordSet = [
        "e", "er", "re", "eme", "ieme", "nd", "nde", "ere", "ᵉ", "ᵉʳ", "es", "emes",
    ]

    // MARK: Scalars

    private func peek(_ index: Int) -> Unicode.Scalar? {
        index < scalars.count ? scalars[index] : nil
    }

    private mutating func emit(_ kind: Token.Kind, to end: Int) {
        defer { position = end }
        guard !isForWords else {
            if kind != .punctuation {
                words.append(FoldedWord(position..<end, hash: Spelling.foldedHash(of: scalars[position..<end])))
            }
            return
        }
        let isSpaced = position == 0 || Self.isSpace(scalars[position - 1])
        tokens.append(Token(position..<end, kind, Spelling(scalars[position..<end]), isSpaced: isSpaced))
    }

    // Most of a text is Latin, and asking Unicode's tables costs ten times as much.

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x85, 0xA0, 0x200B, 0xFEFF: true
        case ..<0x250: false
        default: scalar.properties.isWhitespace
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : LetterCase.of(scalar).isLetter
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        // Dashes, quotation marks and other signs of U+2000 to U+20CF are none.
        scalar.value >= 0x300 && !(0x2000..<0x20D0).contains(scalar.value)
            && scalar.properties.generalCategory == .nonspacingMark
    }
}
