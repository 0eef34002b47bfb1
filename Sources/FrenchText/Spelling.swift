/// How a word of a text is written: its forms with their hashes, worked out without an allocation where it is short.
struct Spelling {
    /// In lower case with straight apostrophes and plain hyphens; accents stay.
    let lower: String
    /// `lower` without accents, œ and æ spelled out.
    let folded: String
    let lowerHash: UInt32
    let foldedHash: UInt32
    let letters: Token.Case
    let isHyphenated: Bool

    init(_ word: ArraySlice<Unicode.Scalar>) {
        var lower = ShortText()
        var folded = ShortText()
        var isPlain = true
        for scalar in word {
            if scalar.isASCII {
                let octet = Folding.asciiLower(scalar)
                lower.append(octet)
                folded.append(octet)
            } else if let octets = Folding.latinOctets(of: scalar) {
                isPlain = false
                lower.append(octets.lower)
                folded.append(octets.folded)
            } else {
                lower.overflow()
            }
        }
        if let short = lower.string, let shortFolded = isPlain ? short : folded.string {
            (self.lower, self.folded) = (short, shortFolded)
            (lowerHash, foldedHash) = (lower.hash, folded.hash)
        } else {
            self.lower = Folding.lower(word)
            self.folded = Folding.fold(word)
            lowerHash = WordIndex.hash(self.lower.utf8)
            foldedHash = WordIndex.hash(self.folded.utf8)
        }
        letters = Self.letterCase(word)
        isHyphenated = self.lower.utf8.contains(UInt8(ascii: "-"))
    }

    /// The hash of the folded form alone.
    static func foldedHash(of word: ArraySlice<Unicode.Scalar>) -> UInt32 {
        var running = WordIndex.hashStart
        for scalar in word {
            if scalar.isASCII {
                running = WordIndex.hash(running, adding: Folding.asciiLower(scalar))
            } else if let octets = Folding.latinOctets(of: scalar)?.folded {
                for place in 0..<octets.count { running = WordIndex.hash(running, adding: octets[place]) }
            } else {
                return WordIndex.hash(Folding.fold(word).utf8)
            }
        }
        return WordIndex.finish(running)
    }

    private static func letterCase(_ word: ArraySlice<Unicode.Scalar>) -> Token.Case {
        var capitals = 0
        var small = 0
        for scalar in word {
            let letter = LetterCase.of(scalar)
            if letter.isUppercase { capitals += 1 } else if letter.isLowercase { small += 1 }
        }
        guard let first = word.first, LetterCase.of(first).isUppercase else {
            return capitals + small > 0 ? .lower : .none
        }
        return small == 0 && capitals > 1 ? .upper : .capitalized
    }
}

/// A text of few octets that is written without any allocation, and hashed as it is written.
private struct ShortText {
    private var octets = InlineArray<64, UInt8>(repeating: 0)
    private var count = 0
    private var running: UInt32 = WordIndex.hashStart

    mutating func append(_ octet: UInt8) {
        guard count < octets.count else { return overflow() }
        octets[count] = octet
        count += 1
        running = WordIndex.hash(running, adding: octet)
    }

    mutating func append(_ few: Folding.Octets) {
        for place in 0..<few.count { append(few[place]) }
    }

    /// Gives up: the text is none of those that this is made for.
    mutating func overflow() {
        count = octets.count + 1
    }

    var hash: UInt32 { WordIndex.finish(running) }

    /// Nil for a text that did not fit.
    var string: String? {
        guard count <= octets.count, let text = try? UTF8Span(validating: octets.span.extracting(0..<count)) else {
            return nil
        }
        return String(copying: text)
    }
}
