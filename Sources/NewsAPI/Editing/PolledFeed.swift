/// A feed that the server reads.
package struct PolledFeed: Sendable {
    /// As it was given.
    package let url: String
    /// Where it is asked for by now.
    package let address: String
    /// Seconds since 1970; nil for never.
    package let polledAt: Int?
    /// Nil for never again.
    package let nextAt: Int?
    /// How often in a row it failed.
    package let failures: Int
    /// What is wrong, in words.
    package let problem: String?
    /// How many entries of it were written.
    package let entries: Int

    package init(
        url: String, address: String, polledAt: Int?, nextAt: Int?, failures: Int, problem: String?, entries: Int
    ) {
        self.url = url
        self.address = address
        self.polledAt = polledAt
        self.nextAt = nextAt
        self.failures = failures
        self.problem = problem
        self.entries = entries
    }
}
