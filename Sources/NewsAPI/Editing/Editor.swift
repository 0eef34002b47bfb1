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
    ///   - embargo: until when its articles may not be shown, and who says so; nil where nobody does.
    ///   - served: called once its articles serve.
    /// - Returns: what the file holds.
    /// - Throws: why nothing of it can be read, or why it cannot be written.
    func add(
        file octets: [UInt8], ending: String, key: String?, embargo: (until: String, caller: String)?,
        served: @escaping @Sendable () -> Void
    ) throws(EditError) -> AddedFile

    /// Removes an article with its file.
    ///
    /// - Parameters:
    ///   - article: the article.
    ///   - condition: without which nothing is removed.
    ///   - served: called once it does not serve any more.
    /// - Throws: why it cannot be removed.
    func remove(
        _ article: FiledArticle, if condition: EditCondition, served: @escaping @Sendable () -> Void
    ) throws(EditError)

    /// Replaces the file of an article.
    ///
    /// - Parameters:
    ///   - article: the article; the file has to hold it, and no other.
    ///   - octets: the file's.
    ///   - condition: without which nothing is replaced.
    ///   - served: called once its new text serves.
    /// - Throws: why it cannot be read as the same article, or written.
    func replace(
        _ article: FiledArticle, by octets: [UInt8], if condition: EditCondition, served: @escaping @Sendable () -> Void
    ) throws(EditError)

    /// Changes what editors know better of an article than its file does.
    ///
    /// - Parameters:
    ///   - article: the article.
    ///   - patch: a JSON merge patch (RFC 7396) of the decision about it; null leaves a member to the file again.
    ///   - caller: who decides.
    ///   - condition: without which nothing is changed.
    ///   - served: called once that serves.
    /// - Returns: the decision; nil where nothing is left of it.
    /// - Throws: what is wrong with it, or why it cannot be written.
    func amend(
        _ article: FiledArticle, by patch: [UInt8], caller: String, if condition: EditCondition,
        served: @escaping @Sendable () -> Void
    ) throws(EditError) -> EditedCorrection?

    /// The feeds that are read, in the order in which they were given.
    func feeds() -> [PolledFeed]

    /// The articles that may not be shown yet, in the order of their identifiers.
    func embargoed() throws(EditError) -> [EmbargoedArticle]
}

/// An article that may not be shown yet.
package struct EmbargoedArticle: Sendable {
    package let filed: FiledArticle
    package let title: String?
    package let text: String
    /// In RFC 3339; nil where what its file says cannot be read.
    package let until: String?

    package init(filed: FiledArticle, title: String?, text: String, until: String?) {
        self.filed = filed
        self.title = title
        self.text = text
        self.until = until
    }
}

/// What has to hold when a change is made.
package struct EditCondition: Sendable {
    /// Whether the request has any.
    package let isGiven: Bool
    /// Asked when nobody else changes anything.
    package let holds: @Sendable () -> Bool

    package init(isGiven: Bool, holds: @escaping @Sendable () -> Bool) {
        self.isGiven = isGiven
        self.holds = holds
    }

    package static let none = EditCondition(isGiven: false) { true }
}

/// An article, and where it stands.
package struct FiledArticle: Sendable {
    package let id: String
    /// The path of its file below the folder of articles.
    package let file: String
    /// Those of others that hold it, too.
    package let otherFiles: [String]

    package init(id: String, file: String, otherFiles: [String]) {
        self.id = id
        self.file = file
        self.otherFiles = otherFiles
    }
}

/// A decision in force.
package struct EditedCorrection: Sendable {
    package let id: String
    /// The decision as `corrections.json` has it: a JSON object.
    package let json: [UInt8]
    /// Whether it tells of an article that may not be shown yet.
    package var isHidden = false

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
    /// It is not any more what a condition of the request names.
    case changed
}
