package import FrenchText

/// The lists of words that the rules of a module ask for, by name.
package struct WordLists<Name: NamedList>: Sendable {
    private var words: [Name: [String]] = [:]

    /// No word at all.
    package init() {}

    /// Reads a file of lists: the name of one, then words parted by `|`, for a long one in several rows.
    ///
    /// - Throws: ``LexiconError/malformed(file:line:)`` for a list that nothing asks for, one without words or a word that
    ///   stands twice in one; ``LexiconError/unlisted(file:list:)`` where one that is asked for is not there.
    package init(_ file: LexiconFile) throws(LexiconError) {
        var seen: [Name: Set<String>] = [:]
        for row in file.rows {
            let more = LexiconFile.alternatives(row.fields[1])
            guard let name = Name(rawValue: row.fields[0]), !more.isEmpty, row.fields.count == 2 else {
                throw .malformed(file: file.name, line: row.line)
            }
            for word in more where !seen[name, default: []].insert(word).inserted {
                throw .malformed(file: file.name, line: row.line)
            }
            words[name, default: []] += more
        }
        for name in Name.allCases where words[name] == nil {
            throw .unlisted(file: file.name, list: name.rawValue)
        }
    }

    /// The words of a list in the order of the file.
    package subscript(name: Name) -> [String] { words[name] ?? [] }
}

/// The names of a module's lists.
package protocol NamedList: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
    /// The lists that ship; without a word where they cannot be read, but then nothing reads articles either.
    static var known: WordLists<Self> { get }
}

extension NamedList {
    /// The words of the list, for those who ask whether one is among them.
    package var set: WordSet { WordSet(Self.known[self]) }
}
