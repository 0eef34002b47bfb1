/// What a page of the server's own may load (CSP Level 3).
package enum PagePolicy {
    /// The strictest policy a page with its own scripts, styles and data can live under.
    ///
    /// - Parameter ancestors: whose pages may show it in a frame, as sources of `frame-ancestors`.
    /// - Returns: the value of Content-Security-Policy.
    package static func value(frameAncestors ancestors: [String] = ["'none'"]) -> String {
        """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
        frame-ancestors \(ancestors.joined(separator: " "))
        """
    }
}
