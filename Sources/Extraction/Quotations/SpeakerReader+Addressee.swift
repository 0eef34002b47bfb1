import FrenchText

/// To whom something is said, where that stands between the verb and who says it.
extension SpeakerReader {
    /// The addressee that starts at a token: *à Awa Sarr le maire*, *à Awa Sarr Modou Ba*, *à Reuters une source*.
    ///
    /// - Returns: the preposition with what it governs; nil where nothing else stands behind it that could speak.
    func addressee(at start: Int, before limit: Int) -> Range<Int>? {
        guard opensAddressee(start) else { return nil }
        var end = start + 2
        while end < min(limit, start + Self.longestAddressee), let token = reading.token(end) {
            if token.kind == .punctuation, !["(", ")", "-"].contains(token.lower) { return nil }
            if token.letters == .lower, Self.clauseMarkers.contains(lower: token) { return nil }
            if opensSpeaker(end, behind: start) { return start..<end }
            end += 1
        }
        return nil
    }

    /// Whether *à*, *au* or *aux* stands at a token.
    func opensAddressee(_ index: Int) -> Bool {
        reading.token(index).map { ["à", "au", "aux"].contains($0.lower) } == true
    }

    /// Whether another noun phrase than the addressee’s own starts at a token: an article behind a noun, a name.
    private func opensSpeaker(_ index: Int, behind preposition: Int) -> Bool {
        let (token, before) = (reading.tokens[index], reading.tokens[index - 1])
        guard !Self.prepositions.contains(before.lower), !Self.openings.contains(before.lower) else { return false }
        if Self.openings.contains(token.lower) {
            return token.letters == .lower && !isInsideOrganization(index, from: preposition)
        }
        guard token.isCapitalized else { return false }
        if reading.role(at: index).map({ $0.meaning.isTitle }) == true || endsOrganization(index, from: preposition) {
            return true
        }
        return entities.spans(.person, in: index..<index + Self.longestAddressee).first?.tokens.lowerBound == index
            && !endsRole(index, from: preposition + 1)
    }

    /// *à l’Agence de la presse*: the article is a part of the name.
    private func isInsideOrganization(_ index: Int, from start: Int) -> Bool {
        entities.spans(.organization, in: start..<index + Self.longestAddressee).contains {
            $0.tokens.lowerBound < index && index < $0.tokens.upperBound
        }
    }

    /// *à l’AFP Awa*: whether the name of an organization ends right before a token.
    private func endsOrganization(_ index: Int, from start: Int) -> Bool {
        entities.spans(.organization, in: start..<index).last?.tokens.upperBound == index
    }

    /// *à Awa Sarr*, *à la ministre Awa Sarr*: whether a name is that of whom a preposition addresses.
    func isAddressee(_ name: Int, of preposition: Int) -> Bool {
        name == preposition + 1 || endsRole(name, from: preposition + 1)
    }

    /// *à la ministre Awa Sarr*: whether the role or the title of one person ends right before a name; not *aux journalistes*.
    private func endsRole(_ name: Int, from start: Int) -> Bool {
        (start..<name).contains { index in
            reading.role(at: index).map { index + $0.length == name } == true
                && !Self.plurals.contains(lower: reading.tokens, at: index - 1)
        }
    }

    /// No addressee is longer than this many tokens.
    private static let longestAddressee = 14
    private static let plurals: WordSet = ["des", "les", "aux", "ses", "leurs", "nos", "ces", "plusieurs", "deux"]
    private static let clauseMarkers = WordSet(clauseWords.words + ["qui", "dont", "et", "est", "sont", "ont"])
}
