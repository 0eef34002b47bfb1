import FrenchText

extension SearchTerms {
    /// A whole text folded as its terms are, single spaces between them: what names are compared by.
    package static func key(of text: String) -> String {
        var octets: [UInt8] = []
        octets.reserveCapacity(text.utf8.count)
        appendKey(of: Array(text.unicodeScalars), to: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    /// The key of a text's scalars, and of each of its octets the scalar that it is of.
    static func placedKey(of scalars: [Unicode.Scalar]) -> (octets: [UInt8], places: [Int]) {
        var octets: [UInt8] = []
        var places: [Int]? = []
        appendKey(of: scalars, to: &octets, places: &places)
        return (octets, places ?? [])
    }

    /// Adds the key of a text to octets; no string is made for a term of Latin letters.
    static func appendKey(of scalars: [Unicode.Scalar], to octets: inout [UInt8]) {
        var places: [Int]?
        appendKey(of: scalars, to: &octets, places: &places)
    }

    private static func appendKey(of scalars: [Unicode.Scalar], to octets: inout [UInt8], places: inout [Int]?) {
        let start = octets.count
        var last: KeyTerm?
        var index = 0
        while index < scalars.count {
            guard isWord(scalars[index]) else {
                index += 1
                continue
            }
            let first = index
            while index < scalars.count, isWord(scalars[index]) { index += 1 }
            let place = octets.count
            if place > start { octets.append(0x20) }
            let begin = octets.count
            appendFolded(scalars[first..<index], to: &octets)
            if places != nil {
                if place < begin { places?.append(first) }
                places? += Self.places(of: scalars[first..<index], count: octets.count - begin)
            }
            let isElided = index < scalars.count && isApostrophe(scalars[index]) && isElision(octets[begin...])
            guard octets.count > begin, !isElided else {
                octets.removeSubrange(place...)
                places?.removeSubrange((place - start)...)
                continue
            }
            let term = KeyTerm(
                range: first..<index, octetCount: octets.count - begin, isDigits: isDigits(octets[begin...]))
            if let number = last, number.isContinued(by: term, in: scalars) {
                octets.remove(at: place)
                places?.remove(at: place - start)
                last = number.joined(with: term)
            } else {
                last = term
            }
        }
    }

    /// Of each octet that a word is folded to, the scalar that it is of; about where it is, if its letters are folded together.
    private static func places(of word: ArraySlice<Unicode.Scalar>, count: Int) -> [Int] {
        var places: [Int] = []
        var letter: [UInt8] = []
        for place in word.indices {
            letter.removeAll(keepingCapacity: true)
            guard Folding.appendASCII(word[place], to: &letter) else {
                return (0..<count).map { word.startIndex + min($0 * word.count / max(1, count), word.count - 1) }
            }
            places += letter.map { _ in place }
        }
        return places
    }

    private static func appendFolded(_ word: ArraySlice<Unicode.Scalar>, to octets: inout [UInt8]) {
        let start = octets.count
        for scalar in word {
            guard Folding.appendASCII(scalar, to: &octets) else {
                octets.removeSubrange(start...)
                octets.append(contentsOf: fold(word).utf8)
                return
            }
        }
    }

    private static func isElision(_ term: ArraySlice<UInt8>) -> Bool {
        guard let letter = term.first, term.count <= 2 else { return false }
        if term.count == 2 { return letter == UInt8(ascii: "q") && term.last == UInt8(ascii: "u") }
        return switch letter {
        case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "m"),
            UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "t"):
            true
        default: false
        }
    }

    private static func isDigits(_ octets: ArraySlice<UInt8>) -> Bool {
        octets.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// A term of a key: where it stands in the text, and what tells whether digits behind it belong to it.
private struct KeyTerm {
    let range: Range<Int>
    let octetCount: Int
    let isDigits: Bool

    /// Whether another term is a further group of this one's digits: *1.500*.
    func isContinued(by other: KeyTerm, in scalars: [Unicode.Scalar]) -> Bool {
        isDigits && other.isDigits && range.upperBound + 1 == other.range.lowerBound && other.range.count == 3
            && (range.count <= 3 || range.count > octetCount)
            && SearchTerms.groupSeparators.contains(scalars[range.upperBound])
    }

    func joined(with other: KeyTerm) -> KeyTerm {
        KeyTerm(
            range: range.lowerBound..<other.range.upperBound, octetCount: octetCount + other.octetCount, isDigits: true)
    }
}
