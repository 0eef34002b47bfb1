/// Why a query means nothing, and where.
package struct QueryMistake: Error, Hashable, Sendable {
    package let reason: Reason
    /// The character that it shows at, in Unicode scalars from 0.
    package let place: Int

    package enum Reason: Hashable, Sendable {
        /// There is neither a letter nor a digit.
        case noWord
        case emptyQuotation
        case unclosedParenthesis
        case unopenedParenthesis
        case emptyParentheses
        /// An operator lacks what it needs on one side.
        case missingOperand(String)
        case unknownField(String)
        case missingValue(String)
        /// A field can have no such value.
        case badValue(String, field: String)
        /// A star without enough letters before it.
        case shortPrefix
        /// What stands beside `NEAR` is neither a word nor a phrase.
        case noNeighbour
        case badDistance
        case tooManyWords(Int)
        case tooDeep(Int)
    }

    package init(_ reason: Reason, at place: Int) {
        self.reason = reason
        self.place = place
    }
}
