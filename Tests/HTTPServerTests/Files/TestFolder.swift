import Foundation

/// A folder with files for the length of one test.
struct TestFolder: ~Copyable {
    /// The folder that holds the one to be served, `public`, and a secret beside it.
    let url: URL

    var root: String { url.appending(path: "public").path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "depeche-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url.appending(path: "public/sub/.hidden"), withIntermediateDirectories: true)
        try write("secret", to: "secret.txt")
        try write("<!doctype html>", to: "public/index.html")
        try write("a{}", to: "public/style.css")
        try write("plain", to: "public/sub/plain.txt")
        try write("hidden", to: "public/.env")
        try write("hidden", to: "public/sub/.hidden/file.txt")
        try write("percent", to: "public/%2e%2e.txt")
        try write("accent", to: "public/dépêche.txt")
        try link("public/inside.txt", to: "style.css")
        try link("public/outside.txt", to: "../secret.txt")
        try link("public/absolute.txt", to: url.appending(path: "secret.txt").path)
        try link("public/up", to: "..")
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: url.appending(path: path))
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appending(path: path).path, withDestinationPath: target)
    }
}
