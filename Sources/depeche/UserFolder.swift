import Corpus
import Foundation

/// A folder of the user's that belongs to one folder of articles (XDG Base Directory Specification).
enum UserFolder {
    /// What the folder is for.
    enum Purpose {
        /// What must last.
        case data
        /// What may be deleted at any time.
        case cache

        fileprivate var variable: String {
            switch self {
            case .data: "XDG_DATA_HOME"
            case .cache: "XDG_CACHE_HOME"
            }
        }

        fileprivate var belowHome: String {
            switch self {
            case .data: "/.local/share"
            case .cache: "/.cache"
            }
        }
    }

    /// The folder that the user names, else one of the user's own that is named after the folder of articles.
    ///
    /// - Parameters:
    ///   - named: what the user says.
    ///   - purpose: what it is for.
    ///   - articles: the path of the folder of articles.
    ///   - environment: the folders of the user are looked for in it.
    /// - Returns: its path; nil for `none`, and where the user has no home.
    static func path(
        named: String?, for purpose: Purpose, articles: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String? {
        if let named { return named == "none" ? nil : named }
        let absolute = URL(fileURLWithPath: articles, isDirectory: true).resolvingSymlinksInPath().path
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
        guard
            let base = environment[purpose.variable].flatMap({ $0.hasPrefix("/") ? $0 : nil })
                ?? home.map({ $0 + purpose.belowHome })
        else { return nil }
        let name = Slug.make(absolute.split(separator: "/").last.map(String.init) ?? "root")
        let digest = Digest.sha256(Array(absolute.utf8)).prefix(8)
        return "\(base)/depeche/\(name)-\(digest)"
    }
    /// Whether a folder stands among the articles, so that what is written to it would be read, and watched, as one of them.
    ///
    /// - Parameters:
    ///   - path: of the folder.
    ///   - articles: the path of the folder of articles.
    /// - Returns: false for a hidden one, too, since those are left alone.
    static func stands(_ path: String, among articles: String) -> Bool {
        let names = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath().pathComponents
        let root = URL(fileURLWithPath: articles, isDirectory: true).resolvingSymlinksInPath().pathComponents
        return names.starts(with: root) && !names.dropFirst(root.count).contains { $0.hasPrefix(".") }
    }
}
