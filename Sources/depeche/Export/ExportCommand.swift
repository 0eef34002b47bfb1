import ArgumentParser
import Foundation
import NewsAPI

/// `depeche export LIST`: a list in any format, as the server answers it.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a list in any format: the meetings into a spreadsheet, the articles into a feed.",
        discussion: """
            LIST is what stands behind /v1/ in the address of a list, such as meetings, quotes, claims, articles/ID/entities or \
            entities/ID/mentions, with its filters behind a question mark or in --filter. The whole list is written.

              depeche export meetings --format xlsx --output meetings.xlsx --seeds path/to/articles
              depeche export quotes --filter speaker=per-valdecy-urquiza --server http://localhost:8080
            """)

    @Argument(help: "The list.")
    var list: String

    @Option(name: .shortAndLong, help: "What to write: \(Self.formats). (default: by the file's ending, or csv)")
    var format: String?

    @Option(
        name: .long,
        help: "A filter, or any other parameter of the list, such as host=per-x or sort=-date_from; again for more.")
    var filter: [String] = []

    @OptionGroup var options: ExportOptions

    private static let formats = AnswerFormat.suffixes.joined(separator: ", ")

    func run() throws {
        let suffix = try suffix()
        let target = try RequestTarget("/v1/" + list, ending: suffix, filters: filter).text
        try options.write(target, isBinary: suffix == "xlsx")
    }

    private func suffix() throws -> String {
        let named = options.output.flatMap(AnswerFormat.suffix(ofFile:))
        let suffix = format ?? named ?? "csv"
        guard AnswerFormat.suffixes.contains(suffix) else {
            throw ValidationError("--format takes \(Self.formats), not '\(suffix)'")
        }
        return suffix
    }
}
