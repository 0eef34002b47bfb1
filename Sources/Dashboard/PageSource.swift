import Foundation

/// A page of the folder, and what it asks for: its scripts and styles are joined under names that hold a hash of what they say.
struct PageSource {
    /// The page's text with the names of what was joined, up to its title, from there to the end of its head, and the rest.
    let before: String
    let middle: String
    let after: String
    /// What its title says.
    let title: String
    /// The scripts that only some of its views need.
    let later: [Later]
    /// What its scripts ask for first.
    let first: FirstAsked
    /// What the page asks for, by its name under `/assets/`.
    let assets: [String: Asset]

    /// A script that is joined for later.
    struct Later: Sendable {
        let address: String
        /// The sections whose lists and figures need it at once (`data-for`); what has an id needs the one that names none and is
        /// called `later`.
        let sections: Set<String>
        let isOfItems: Bool
    }

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
        var lines = try read(name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        first = FirstAsked(takenFrom: &lines)
        later = try Self.joinScripts(in: &lines, into: &assets, read: read)
        try Self.joinStyles(of: name, in: &lines, into: &assets, read: read)
        let text = lines.joined(separator: "\n")
        guard let title = text.firstMatch(of: /<title>([^<]*)<\/title>/) else {
            throw JoiningError(file: name, reason: "has no title")
        }
        before = String(text[..<title.range.lowerBound])
        let end = text.range(of: "</head>")?.lowerBound ?? title.range.upperBound
        middle = String(text[title.range.upperBound..<max(end, title.range.upperBound)])
        after = String(text[max(end, title.range.upperBound)...])
        self.title = String(title.1)
        self.assets = assets
    }

    /// Joins the page's module, and what lines such as `<meta name="later" content="/js/pages.js">` name for later: each by itself,
    /// beside what the page's module has; the names of others begin with `later-`.
    ///
    /// - Returns: those for later.
    private static func joinScripts(
        in lines: inout [String], into assets: inout [String: Asset], read: @escaping (String) throws -> String
    ) throws -> [Later] {
        let later = lines.indices.filter { lines[$0].contains("<meta name=\"later") }
        var known: [String] = []
        for (place, line) in lines.enumerated() {
            guard let script = line.firstMatch(of: /<script( type="module")? src="\/?(js\/[^"]+)">/) else { continue }
            let file = String(script.2)
            var text = ""
            if script.1 == nil {
                text = try read(file)
            } else {
                var joiner = ScriptJoiner(read: read)
                text = try joiner.join(file, isKept: !later.isEmpty)
                known = joiner.order
            }
            let address = assets.keep(text, of: file, suffix: "js")
            lines[place] = line.replacing(/src="[^"]*"/, with: "src=\"\(address)\"")
        }
        var joined: [Later] = []
        for place in later {
            guard
                let found = lines[place].firstMatch(
                    of: /name="(later[^"]*)" content="\/?(js\/[^"]+)"( data-for="([^"]*)")?/)
            else { continue }
            var joiner = ScriptJoiner(known: known, read: read)
            let file = String(found.2)
            let address = assets.keep(try joiner.join(file), of: file, suffix: "js")
            lines[place] = "  <meta name=\"\(found.1)\" content=\"\(address)\">"
            let sections = (found.4 ?? "").split(separator: " ").map(String.init)
            joined.append(Later(address: address, sections: Set(sections), isOfItems: found.1 == "later"))
        }
        return joined
    }

    private static func joinStyles(
        of name: String, in lines: inout [String], into assets: inout [String: Asset], read: (String) throws -> String
    ) throws {
        let links = lines.enumerated().compactMap { place, line in
            line.firstMatch(of: /<link rel="stylesheet" href="\/?(css\/[^"]+)">/).map { (place, String($0.1)) }
        }
        guard let first = links.first else { return }
        let text = try links.map { try style($0.1, read: read) }.joined(separator: "\n")
        for (place, _) in links.reversed() { lines.remove(at: place) }
        let address = assets.keep(text, of: name, suffix: "css")
        lines.insert("  <link rel=\"stylesheet\" href=\"\(address)\">", at: first.0)
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
