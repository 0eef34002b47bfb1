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

    package init(
        status: Status, slug: String, title: String, detail: String, parameter: String? = nil, allowed: [String] = []
    ) {
        self.status = status
        self.slug = slug
        self.title = title
        self.detail = detail
        self.parameter = parameter
        self.allowed = allowed
    }
}
