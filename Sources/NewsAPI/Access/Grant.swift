/// What somebody who has a key may do.
package struct Grant: Sendable, Equatable {
    /// Each may do what those before it may.
    package enum Scope: String, Sendable, CaseIterable, Comparable {
        case read
        case write
        case admin

        package static func < (one: Scope, other: Scope) -> Bool {
            (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
        }
    }

    /// The key's identifier, which is no secret.
    package let id: String
    package let scope: Scope

    package init(id: String, scope: Scope) {
        self.id = id
        self.scope = scope
    }
}

/// The keys that were given out.
package protocol GrantSource: Sendable {
    /// Whether there is any key that opens as much.
    func hasKeys(for scope: Grant.Scope) -> Bool
    /// What a token opens; nil for one that was never given out, or was revoked.
    func grant(for token: String) -> Grant?
}
