import Corpus

/// What files say of articles beside their texts, as pairs of numbers: nothing for plain texts, which nearly all are.
struct OriginRows {
    /// What the second number of a pair is.
    private enum Part: UInt32 {
        case author, section, address, guid, format, encoding, isSummary, assumption, detail, otherFile, version
    }

    /// The pairs of an article.
    static func pairs(of origin: Article.Origin, number: (String) -> UInt32) -> [UInt32] {
        guard origin != .plain else { return [] }
        var pairs: [UInt32] = []
        func add(_ part: Part, _ text: String?) {
            if let text { pairs += [part.rawValue, number(text)] }
        }
        for author in origin.authors { add(.author, author) }
        add(.section, origin.section)
        add(.address, origin.address)
        add(.guid, origin.guid)
        add(.format, origin.format)
        add(.encoding, origin.encoding)
        add(.isSummary, origin.isSummary ? "" : nil)
        for note in origin.assumptions {
            add(.assumption, note.code)
            add(.detail, note.detail)
        }
        for file in origin.otherFiles { add(.otherFile, file) }
        add(.version, origin.version)
        return pairs
    }

    /// What the pairs of an article say.
    static func origin(_ pairs: some RandomAccessCollection<UInt32>, words: (UInt32) -> String) -> Article.Origin {
        guard !pairs.isEmpty else { return .plain }
        var origin = Article.Origin()
        for (part, word) in each(pairs) {
            let text = words(word)
            switch part {
            case .author: origin.authors.append(text)
            case .section: origin.section = text
            case .address: origin.address = text
            case .guid: origin.guid = text
            case .format: origin.format = text
            case .encoding: origin.encoding = text
            case .isSummary: origin.isSummary = true
            case .assumption: origin.assumptions.append(IntakeNote(code: text, detail: ""))
            case .detail:
                if let note = origin.assumptions.popLast() {
                    origin.assumptions.append(IntakeNote(code: note.code, detail: text))
                }
            case .otherFile: origin.otherFiles.append(text)
            case .version: origin.version = text
            }
        }
        return origin
    }

    /// The numbers of the words that are of one part, without a look at the others.
    static func words(of field: OriginField, _ pairs: some RandomAccessCollection<UInt32>) -> [UInt32] {
        let wanted: Part =
            switch field {
            case .author: .author
            case .section: .section
            case .address: .address
            }
        return each(pairs).filter { $0.part == wanted }.map(\.word)
    }

    private static func each(_ pairs: some RandomAccessCollection<UInt32>) -> [(part: Part, word: UInt32)] {
        var found: [(part: Part, word: UInt32)] = []
        var iterator = pairs.makeIterator()
        while let first = iterator.next(), let word = iterator.next() {
            if let part = Part(rawValue: first) { found.append((part, word)) }
        }
        return found
    }

    /// The pairs of other columns, with the numbers that their words have here.
    static func renumbered(_ pairs: some RandomAccessCollection<UInt32>, _ number: (UInt32) -> UInt32) -> [UInt32] {
        pairs.enumerated().map { place, value in place.isMultiple(of: 2) ? value : number(value) }
    }
}

/// A field of an article's origin that articles are narrowed by.
package enum OriginField: Sendable {
    case author
    case section
    case address
}
