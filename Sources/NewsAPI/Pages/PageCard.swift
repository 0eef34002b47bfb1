/// What a link to a page of the dashboard is shown as elsewhere (https://ogp.me).
package struct PageCard: Sendable, Hashable {
    package let title: String
    /// A sentence or two; nil where nothing more is to be said.
    package let description: String?
    package let kind: Kind

    package enum Kind: String, Sendable {
        case website, article, profile
    }

    package init(title: String, description: String?, kind: Kind) {
        self.title = title
        self.description = description
        self.kind = kind
    }

    /// What is known of the thing that an address names.
    package enum Finding: Sendable, Hashable {
        case found(PageCard)
        /// There is no such thing, so that the page says so and is answered 404.
        case absent
        /// No snapshot serves as yet, or nothing is to be told.
        case unknown
    }
}
