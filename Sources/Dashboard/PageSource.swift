import Foundation

/// A page of the folder, and what it asks for: its scripts and styles are joined under names that hold a hash of what they say.
struct PageSource {
    /// The page's text with the names of what was joined, and a place for its title.
    let before: String
    let after: String
    /// What its title says.
    let title: String
    /// What the page asks for, by its name under `/assets/`.
    let assets: [String: Asset]

    struct Asset: Sendable {
        let suffix: String
        let content: [UInt8]
    }

    /// - Parameters:
    ///   - name: the page's file: `index.html`.
    ///   - read: gives the text of a file in the folder.
    /// - Throws: why a file cannot be read, or ``JoiningError``.
    init(_ name: String, read: @escaping (String) throws -> String) throws {
        var assets: [String: Asset] = [:]
        var lines: [String] = []
        var styles: [String] = []
        var placeOfStyles: Int?
        for line in try read(name).split(separator: "\n", omittingEmptySubsequences: false) {
            if let link = line.firstMatch(of: /<link rel="stylesheet" href="\/?(css\/[^"]+)">/) {
                styles.append(String(link.1))
                placeOfStyles = placeOfStyles ?? lines.count
            } else if let script = line.firstMatch(of: /<script( type="module")? src="\/?(js\/[^"]+)">/) {
                let file = String(script.2)
                var joiner = ScriptJoiner(read: read)
                let text = script.1 == nil ? try read(file) : try joiner.join(file)
                let address = assets.keep(text, of: file, suffix: "js")
                lines.append(String(line).replacing(/src="[^"]*"/, with: "src=\"\(address)\""))
            } else {
                lines.append(String(line))
            }
        }
        if let placeOfStyles {
            let text = try styles.map { try Self.style($0, read: read) }.joined(separator: "\n")
            let address = assets.keep(text, of: name, suffix: "css")
            lines.insert("  <link rel=\"stylesheet\" href=\"\(address)\">", at: placeOfStyles)
        }
        let text = lines.joined(separator: "\n")
        guard let title = text.firstMatch(of: /<title>([^<]*)<\/title>/) else {
            throw JoiningError(file: name, reason: "has no title")
        }
        before = String(text[..<title.range.lowerBound])
        after = String(text[title.range.upperBound...])
        self.title = String(title.1)
        self.assets = assets
    }

    /// A style sheet, which must not name files beside it: it is not beside them any more.
    private static func style(_ file: String, read: (String) throws -> String) throws -> String {
        let text = try read(file)
        guard !text.contains("@import"), text.firstMatch(of: /url\(["']?(?!data:|\/|#)/) == nil else {
            throw JoiningError(file: file, reason: "names a file by where it stands itself; begin its address with '/'")
        }
        return text
    }
}

extension [String: PageSource.Asset] {
    /// Keeps a text under a name of its own.
    ///
    /// - Returns: its address.
    fileprivate mutating func keep(_ text: String, of file: String, suffix: String) -> String {
        let content = Array(ReadersLines.removed(from: text).utf8)
        let stem = file.split(separator: "/").last?.split(separator: ".").first ?? "page"
        let name = "\(stem)-\(AssetName.hash(of: content)).\(suffix)"
        self[name] = PageSource.Asset(suffix: suffix, content: content)
        return "/assets/\(name)"
    }
}
