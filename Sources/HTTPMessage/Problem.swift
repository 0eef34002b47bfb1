/// A problem document (RFC 9457): the one form of every error answer.
package struct Problem: Sendable, Hashable {
    package let status: Status
    /// The last segment of `type`: `unknown-parameter` for `/problems/unknown-parameter`.
    package let slug: String
    package let title: String
    /// What was wrong this time, named.
    package let detail: String
    /// The parameter at fault, where there is one.
    package let parameter: String?
    /// What would have been right, where that is a list.
    package let allowed: [String]
    /// Where in the parameter's value it is wrong, where that is a place.
    package let mistake: Mistake?

    /// What is wrong with a value, for clients that say so in words of their own.
    package struct Mistake: Sendable, Hashable {
        /// Its name: `unclosed_parenthesis`.
        package let reason: String
        /// The part of the value that it is about, where there is one.
        package let subject: String?
        /// The character that it shows at, in Unicode scalars from 1.
        package let character: Int

        package init(reason: String, subject: String?, character: Int) {
            self.reason = reason
            self.subject = subject
            self.character = character
        }
    }

    package init(
        status: Status, slug: String, title: String, detail: String, parameter: String? = nil, allowed: [String] = [],
        mistake: Mistake? = nil
    ) {
        self.mistake = mistake
        self.status = status
        self.slug = slug
        self.title = title
        self.detail = detail
        self.parameter = parameter
        self.allowed = allowed
    }
}
