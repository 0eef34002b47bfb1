/// A query that cannot be decoded, and at which parameter.
package struct QueryError: Error, Hashable {
    /// The parameter's name, decoded if it can be, else as it was sent.
    package let parameter: String
    package let reason: PercentDecoding.Failure

    package init(parameter: String, reason: PercentDecoding.Failure) {
        self.parameter = parameter
        self.reason = reason
    }

    /// The 400 that names the parameter.
    package var problem: Problem {
        let detail =
            switch reason {
            case .escapeMalformed: "The parameter '\(parameter)' has a '%' without two hexadecimal digits behind it."
            case .notUTF8: "The parameter '\(parameter)' does not decode to UTF-8 text."
            }
        return Problem(
            status: .badRequest, slug: "malformed-parameter", title: "The query cannot be decoded", detail: detail,
            parameter: parameter)
    }
}
