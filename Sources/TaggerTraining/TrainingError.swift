/// What can be wrong with what training reads.
package enum TrainingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A line, from 1, that is not of the form that its file should have.
    case malformedLine(Int)
    case nothingToLearnFrom

    package var description: String {
        switch self {
        case .malformedLine(let line): "line \(line) is not of the form that it should have"
        case .nothingToLearnFrom: "there is no labelled text to learn from"
        }
    }
}
