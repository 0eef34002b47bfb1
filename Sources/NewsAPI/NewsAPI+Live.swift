// What changes while one snapshot serves, and who tells of it.
extension NewsAPI {
    /// Tells what a log kept of changes, before anything else is told.
    package func begin(_ changes: KeptChanges) {
        live.changes.begin(changes)
    }

    /// Takes changes from now on, by whoever may write.
    ///
    /// - Parameters:
    ///   - editor: makes them.
    ///   - audit: is told who did what; nil for nobody.
    package func begin(_ editor: any Editor, audit: (any AuditTrail)? = nil) {
        live.begin(editor, audit: audit)
    }

    /// Tells what changed, once that serves.
    package func tell(_ changes: [NumberedChange]) {
        live.changes.append(changes)
        live.noteServed()
    }

    /// Lets `/metrics` tell what others measure, too.
    package func begin(_ measures: @escaping @Sendable () -> [MetricFamily]) {
        live.begin(measures)
    }

    /// What the numbers mean that answers are noted with.
    package static let endpoints = unlisted + RouteTable.routes.map(\.path.text)
    /// What is no endpoint of the API: nothing at all, the files of the dashboard, and messages of assistants.
    static let unlisted = ["none", "files", "mcp"]
    static let fileNumber: UInt8 = 1

    /// Gives a sign of life to all who listen for changes.
    package func beat() {
        live.changes.beat()
    }

    /// Tells clients that the folder of articles is gone, or, by nil, that it is there: `/readyz` says so.
    package func note(missingFolder: MissingFolder?) {
        live.note(missingFolder)
    }
}
