import ArgumentParser

/// Where answers come from.
struct AnswerOptions: ParsableArguments {
    @Option(help: "Ask a running server, such as http://localhost:8080, instead of reading a folder.")
    var server: String?

    @Option(help: "Key to show to a private server. (default: DEPECHE_KEY of the environment)")
    var key: String?

    @Option(
        help: """
            What addresses in the answer begin with where a folder is read. (default: http://localhost:8080, where 'depeche \
            serve' answers)
            """)
    var publicUrl: String?

    @OptionGroup(title: "Articles")
    var folder: FolderOptions

    /// What answers; a folder is read and indexed here and now.
    ///
    /// - Throws: why nothing can answer.
    func answers(_ progress: Progress) throws -> any AnswerSource {
        if let server {
            guard server.hasPrefix("http://") || server.hasPrefix("https://") else {
                throw ValidationError("--server takes an address such as http://localhost:8080, not '\(server)'")
            }
            return ServerAnswers(
                base: server.hasSuffix("/") ? String(server.dropLast()) : server, key: Settings().optional(key, "key"))
        }
        return try FolderAnswers(folder, publicURL: publicUrl ?? "http://localhost:8080", progress: progress)
    }
}
