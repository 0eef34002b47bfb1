import Foundation

/// The files under `Sources`, found from where this file stands.
enum SourceTree {
    static let files: [SourceFile] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sources = root.appending(path: "Sources")
        let paths = FileManager.default.subpaths(atPath: sources.path) ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: sources.appending(path: path), encoding: .utf8),
                let target = path.split(separator: "/").first
            else { return nil }
            return SourceFile(
                target: String(target), path: "Sources/" + path,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }()
}
