/// Writes what editors decide where it lasts, and lets it serve.
package protocol Editor: Sendable {
    /// The decisions in force, in the order in which they were made.
    func corrections() throws(EditError) -> [EditedCorrection]

    /// Makes a decision; it serves when this returns.
    ///
    /// - Parameters:
    ///   - json: the decision as `corrections.json` has it: a JSON object.
    ///   - caller: who decides, where the object does not say.
    /// - Returns: the decision with its identifier.
    /// - Throws: what is wrong with it, or why it cannot be written.
    func add(correction json: [UInt8], by caller: String) throws(EditError) -> EditedCorrection

    /// Takes a decision back; it has no effect when this returns.
    ///
    /// - Returns: what was taken back; nil where there is no such decision.
    /// - Throws: why it cannot be written.
    func remove(correction id: String, by caller: String) throws(EditError) -> EditedCorrection?
}

/// A decision in force.
package struct EditedCorrection: Sendable {
    package let id: String
    /// The decision as `corrections.json` has it: a JSON object.
    package let json: [UInt8]

    package init(id: String, json: [UInt8]) {
        self.id = id
        self.json = json
    }
}

/// Why nothing was changed.
package enum EditError: Error, Hashable, Sendable {
    /// What was sent means nothing; says why.
    case invalid(String)
    /// The folder takes nothing; says which, and why.
    case readOnly(String)
    case diskFull(String)
    case failed(String)
}
