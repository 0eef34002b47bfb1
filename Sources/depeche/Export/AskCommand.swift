import ArgumentParser
import Foundation
import HTTPMessage
import NewsAPI

/// `depeche ask QUERY`: what a search finds.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Say which articles a search finds.",
        discussion: """
            The query is written as for /v1/search: words, "phrases", -without, OR, fields such as person: and date:.

              depeche ask 'person:"Valdecy Urquiza" marrakech' --seeds path/to/articles
              depeche ask 'title:interpol' --server http://localhost:8080 --format csv
            """)

    @Argument(help: "The query.")
    var query: [String]

    @Option(name: .shortAndLong, help: "What to write: text or \(AnswerFormat.suffixes.joined(separator: ", ")).")
    var format = "text"

    @Option(help: "How many articles are told as text, 100 at most.")
    var limit = 20

    @OptionGroup var options: ExportOptions

    func run() throws {
        let words = "q=" + query.joined(separator: " ")
        guard format == "text" else {
            guard AnswerFormat.suffixes.contains(format) else {
                throw ValidationError(
                    "--format takes text or \(AnswerFormat.suffixes.joined(separator: ", ")), not '\(format)'")
            }
            let target = try RequestTarget("/v1/search", ending: format, filters: [words]).text
            return try options.write(target, isBinary: format == "xlsx")
        }
        let target = try RequestTarget("/v1/search", ending: nil, filters: [words, "limit=\(limit)"]).text
        let file = try OutputFile(options.output, isBinary: false)
        do {
            try file.write(Array(Self.text(of: try options.json(target)).utf8))
            try file.close()
        } catch {
            file.discard()
            throw error
        }
    }

    /// The page of a search as text for a terminal: what is no letter of it is escaped.
    private static func text(of page: [String: Any]) -> String {
        var lines: [String] = []
        for correction in page["corrections"] as? [[String: Any]] ?? [] {
            let found = (correction["found"] as? [String] ?? []).joined(separator: ", ")
            lines.append("\(correction["typed"] as? String ?? "") → \(found)")
        }
        let items = page["items"] as? [[String: Any]] ?? []
        for (number, item) in zip(1..., items) {
            let article = item["article"] as? [String: Any] ?? [:]
            let published = (article["published_at"] as? [String: Any])?["value"] as? String
            let source = (article["source"] as? [String: Any])?["name"] as? String
            let origin = [source, published, article["id"] as? String].compactMap(\.self).joined(separator: ", ")
            lines.append("\(number). \(article["title"] as? String ?? "—") (\(origin))")
            if let snippet = (item["snippet"] as? [String: Any])?["text"] as? String {
                lines.append("   " + snippet.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
        }
        lines.append("\(items.count) / \(page["total"] as? Int ?? 0)")
        return lines.map { LogText.escaped($0) + "\n" }.joined()
    }
}
