import NewsAPI

/// What the scripts of a page ask the API for first: the server names it in the page's head, so that it comes with the scripts
/// and not behind them.
///
/// A line of the page says it for some of its addresses: `<meta name="first" content="/meetings/{id} /v1/meetings/{id} …">`.
/// First stands the address of the page, then what is asked for, octet for octet as the scripts do: otherwise it is asked for
/// twice. `{id}`, also behind a few letters (`per-{id}`), is the last part of the address.
struct FirstAsked {
    private struct Entry {
        /// The parts of the page's path before the last.
        let parents: [String]
        /// What the last part begins with, the rest being what is shown; nil where all of it is `last`.
        let prefix: String?
        let last: String
        let asked: [String]
    }

    private var entries: [Entry] = []

    private static let place = "{id}"

    /// Takes the lines that say it out of a page.
    init(takenFrom lines: inout [String]) {
        var rest: [String] = []
        for line in lines {
            guard let content = line.firstMatch(of: /<meta name="first" content="([^"]+)">/)?.1 else {
                rest.append(line)
                continue
            }
            let addresses = content.replacing("&amp;", with: "&").split(separator: " ").map(String.init)
            guard let page = addresses.first else { continue }
            var parents = page.split(separator: "/").map(String.init)
            let last = parents.popLast() ?? ""
            let prefix = last.hasSuffix(Self.place) ? String(last.dropLast(Self.place.count)) : nil
            entries.append(
                Entry(parents: parents, prefix: prefix, last: last, asked: Array(addresses.dropFirst())))
        }
        lines = rest
    }

    /// What is asked for first at an address of the page.
    ///
    /// - Parameters:
    ///   - segments: the path's, decoded.
    ///   - isPlain: whether it has no query: one chooses what a list shows.
    /// - Returns: addresses of the API; none where no line says any.
    func addresses(at segments: [String], isPlain: Bool) -> [String] {
        let last = segments.last ?? ""
        for entry in entries where segments.dropLast().elementsEqual(entry.parents) {
            guard let prefix = entry.prefix else {
                if isPlain, entry.last == last { return entry.asked }
                continue
            }
            guard last.hasPrefix(prefix), last.count > prefix.count else { continue }
            let id = PercentEncoding.encode(String(last.dropFirst(prefix.count)))
            return entry.asked.map { $0.replacing(Self.place, with: id) }
        }
        return []
    }

    /// The lines of a page's head for what is asked for first (https://html.spec.whatwg.org/#link-type-preload).
    static func html(_ addresses: [String]) -> String {
        addresses.map {
            "  <link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"\(XML.escaped($0))\">\n"
        }.joined()
    }
}
