/// Writes what editors decide and add where it lasts, and lets it serve.
///
/// What is written stands on the disk when a method returns; `served` is called later, on any thread, once it serves.
package protocol Editor: Sendable {
    /// The decisions in force, in the order in which they were made.
    func corrections() throws(EditError) -> [EditedCorrection]

    /// Makes a decision.
    ///
    /// - Parameters:
    ///   - json: the decision as `corrections.json` has it: a JSON object.
    ///   - caller: who decides, where the object does not say.
    ///   - served: called once it has its effect.
    /// - Returns: the decision with its identifier.
    /// - Throws: what is wrong with it, or why it cannot be written.
    func add(
        correction json: [UInt8], by caller: String, served: @escaping @Sendable () -> Void
    ) throws(EditError) -> EditedCorrection

    /// Takes a decision back.
    ///
    /// - Returns: what was taken back; nil where there is no such decision.
    /// - Throws: why it cannot be written.
    func remove(
        correction id: String, by caller: String, served: @escaping @Sendable () -> Void
    ) throws(EditError) -> EditedCorrection?

    /// Adds a file of articles.
    ///
    /// - Parameters:
    ///   - octets: the file's.
    ///   - ending: what its name is to end in, by its media type.
    ///   - key: what the client calls this request, so that sending it again adds nothing; nil for the octets themselves.
    ///   - served: called once its articles serve.
    /// - Returns: what the file holds.
    /// - Throws: why nothing of it can be read, or why it cannot be written.
    func add(
        file octets: [UInt8], ending: String, key: String?, served: @escaping @Sendable () -> Void
    ) throws(EditError) -> AddedFile

    /// Removes a file of articles.
    ///
    /// - Parameters:
    ///   - name: its path below the folder of articles.
    ///   - served: called once its articles do not serve any more.
    /// - Throws: why it cannot be removed.
    func remove(file name: String, served: @escaping @Sendable () -> Void) throws(EditError)
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

/// A file that was added.
package struct AddedFile: Sendable {
    /// Its path below the folder of articles.
    package let name: String
    /// The identifiers of its articles.
    package let articles: [String]
    /// What is wrong with a part of it.
    package let problems: [String]
    /// Whether it was not there before.
    package let isNew: Bool

    package init(name: String, articles: [String], problems: [String], isNew: Bool) {
        self.name = name
        self.articles = articles
        self.problems = problems
        self.isNew = isNew
    }
}

/// Why nothing was changed.
package enum EditError: Error, Hashable, Sendable {
    /// What was sent means nothing; says why.
    case invalid(String)
    /// What is there excludes it; says what.
    case conflict(String)
    /// The folder takes nothing; says which, and why.
    case readOnly(String)
    case diskFull(String)
    case failed(String)
}
