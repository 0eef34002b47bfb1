/// What can be wrong with a treebank's file.
package enum TreebankError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A line, from 1, that is not of the form that CoNLL-U asks for.
    case malformedLine(Int)
    /// A sentence, told by the number of its first line, whose words do not stand in its text one after another.
    case wordsNotInText(line: Int)
    case nothingToLearnFrom

    package var description: String {
        switch self {
        case .malformedLine(let line): "line \(line) is not of the form that it should have"
        case .wordsNotInText(let line): "the words from line \(line) do not stand in their sentence's text"
        case .nothingToLearnFrom: "there is no sentence to learn from"
        }
    }
}
