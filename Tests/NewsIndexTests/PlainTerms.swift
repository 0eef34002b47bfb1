import FrenchText

@testable import NewsIndex

/// Words folded one by one as strings: what keys are compared with.
enum PlainTerms {
    /// The words of a text, folded.
    static func terms(of scalars: [Unicode.Scalar]) -> [String] {
        var terms: [(term: String, range: Range<Int>)] = []
        for entry in words(of: scalars) {
            if let last = terms.last, last.range.upperBound + 1 == entry.range.lowerBound,
                SearchTerms.groupSeparators.contains(scalars[last.range.upperBound]), isDigits(last.term),
                isDigits(entry.term), entry.range.count == 3,
                last.range.count <= 3 || last.range.count > last.term.utf8.count
            {
                terms[terms.count - 1] = (last.term + entry.term, last.range.lowerBound..<entry.range.upperBound)
            } else {
                terms.append(entry)
            }
        }
        return terms.map(\.term)
    }

    private static func isDigits(_ term: String) -> Bool {
        term.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func words(of scalars: [Unicode.Scalar]) -> [(term: String, range: Range<Int>)] {
        var terms: [(term: String, range: Range<Int>)] = []
        var place = 0
        while place < scalars.count {
            let start = place
            while place < scalars.count, SearchTerms.isWord(scalars[place]) { place += 1 }
            if place > start {
                let term = SearchTerms.fold(scalars[start..<place])
                let isElided =
                    place < scalars.count && SearchTerms.isApostrophe(scalars[place]) && elisions.contains(term)
                if !term.isEmpty, !isElided { terms.append((term, start..<place)) }
            }
            place += 1
        }
        return terms
    }

    private static let elisions: Set<String> = ["c", "d", "j", "l", "m", "n", "qu", "s", "t"]
}
