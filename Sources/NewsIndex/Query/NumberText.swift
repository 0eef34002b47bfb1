/// Writes numbers as a reader expects them.
package enum NumberText {
    /// The shortest decimal form; a whole number has no fraction: `43`, `12.5`.
    package static func plain(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        return String(value)
    }
}
