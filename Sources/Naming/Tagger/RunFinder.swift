import FrenchText

/// Finds the runs of tokens that can hold a name: capitals with the words about them, short quotations, names of rules.
struct RunFinder {
    let reading: Reading
    /// For each token, what the rules took it for, 0 for nothing.
    let rules: [UInt8]

    func runs() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var isActive: [Bool] = []
        for sentence in reading.text.sentences {
            let tokens = sentence.tokens
            isActive.removeAll(keepingCapacity: true)
            isActive.append(contentsOf: repeatElement(false, count: tokens.count))
            guard spread(over: tokens, &isActive) else { continue }
            spreadOverQuotations(tokens, &isActive)
            append(tokens, isActive, to: &runs)
        }
        return runs
    }

    /// A word with a capital that is more than a sentence's opening, or a token of a rule's name.
    private func isAnchor(_ index: Int) -> Bool {
        if rules[index] != 0 { return true }
        guard reading.tokens[index].isWord else { return false }
        if reading.tokens[index].letters == .lower { return hasInnerCapital(reading.tokens[index].range) }
        guard reading.tokens[index].isCapitalized else { return false }
        guard reading.isOrdinaryOpening(index) else { return true }
        return reading.tokens[index].range.count > 1 && reading.token(index + 1)?.isCapitalized == true
    }

    /// *al-Assad*, *iPhone*.
    private func hasInnerCapital(_ range: Range<Int>) -> Bool {
        reading.text.scalars[range].contains { $0.isASCII && ("A"..."Z").contains($0) }
    }

    /// Marks the anchors of a sentence and what is within reach of one, no border between.
    ///
    /// - Returns: whether there is an anchor.
    private func spread(over tokens: Range<Int>, _ isActive: inout [Bool]) -> Bool {
        var hasAnchor = false
        var behind = 0
        /// Where the tokens start that the next anchor reaches back to, at most.
        var opening = tokens.lowerBound
        for index in tokens {
            if isAnchor(index) {
                hasAnchor = true
                behind = Self.reachBehind + 1
                for before in max(opening, index - Self.reachBefore)..<index {
                    isActive[before - tokens.lowerBound] = true
                }
            } else if isBorder(index) {
                behind = 0
                opening = index + 1
            }
            if behind > 0 { isActive[index - tokens.lowerBound] = true }
            behind -= 1
        }
        return hasAnchor
    }

    private func spreadOverQuotations(_ tokens: Range<Int>, _ isActive: inout [Bool]) {
        var opening: Int?
        for index in tokens where reading.tokens[index].kind == .punctuation {
            let mark = reading.tokens[index].lower
            if let start = opening, Self.closers.contains(mark) {
                if index - start <= Self.longestQuotation, reading.token(start + 1)?.isCapitalized == true {
                    for inside in start..<index { isActive[inside - tokens.lowerBound] = true }
                }
                opening = nil
            } else if Self.openers.contains(mark) {
                opening = index
            }
        }
    }

    private func append(_ tokens: Range<Int>, _ isActive: [Bool], to runs: inout [Range<Int>]) {
        var start: Int?
        for index in tokens {
            if isActive[index - tokens.lowerBound] {
                start = start ?? index
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        if let first = start { runs.append(first..<tokens.upperBound) }
    }

    /// A mark that no name reaches over.
    private func isBorder(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.kind == .punctuation && !Self.innerMarks.contains(token.lower)
    }

    /// How many tokens behind a capital may still be of its name.
    private static let reachBehind = 4
    /// How many tokens before a capital may be of its name.
    private static let reachBefore = 3
    private static let longestQuotation = 10
    private static let innerMarks: WordSet = ["-", "–", "&", "'", "/", ".", "«", "\""]
    private static let openers: WordSet = ["«", "“", "\"", "„"]
    private static let closers: WordSet = ["»", "”", "\""]
}
