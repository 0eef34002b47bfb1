import Facts

/// Writes numbers as a reader expects them.
package enum NumberText {
    /// The shortest decimal form; a whole number has no fraction: `43`, `12.5`.
    package static func plain(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        return String(value)
    }

    /// A claim's number with the sign of what it leaves open: `>1500`, `≥12`, `≈20`, `10–15`.
    static func worded(_ claim: Claim) -> String {
        let sign =
            switch claim.qualifier {
            case .exactly, .between: ""
            case .about, .almost: "≈"
            case .moreThan: ">"
            case .atLeast: "≥"
            case .lessThan: "<"
            case .atMost: "≤"
            }
        return sign + plain(claim.value) + (claim.upper.map { "–" + plain($0) } ?? "")
    }
}
