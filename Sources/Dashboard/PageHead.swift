import HTTPMessage
import NewsAPI

/// What the head of a page says of it: its title, and how a link to it is shown elsewhere (https://ogp.me).
struct PageHead {
    var title: String
    var card: PageCard?
    /// Scheme and authority as clients see them; empty where nothing is said of the address.
    var base = ""
    /// Path and query.
    var target = ""
    /// A script that the page needs at once though it is not among those that it names.
    var preloaded: String?
    /// What the page's scripts ask the API for first.
    var firstAsked: [String] = []
    /// Whether a frame of it may stand in other pages.
    var oEmbed = false

    init(title: String) {
        self.title = title
    }

    /// What stands in the place of the page's own title.
    var html: String {
        var lines = ["<title>\(XML.escaped(title))</title>"]
        guard !base.isEmpty else { return lines.joined() }
        let told = card?.description ?? "Chaque fait, avec la phrase qui le prouve"
        lines.append("<meta name=\"description\" content=\"\(XML.escaped(told))\">")
        let properties: KeyValuePairs = [
            "site_name": "dépêche", "type": (card?.kind ?? .website).rawValue, "title": card?.title ?? title,
            "description": told, "url": base + target, "image": base + "/card.png",
        ]
        for (name, value) in properties {
            lines.append("<meta property=\"og:\(name)\" content=\"\(XML.escaped(value))\">")
        }
        lines.append("<meta name=\"twitter:card\" content=\"summary_large_image\">")
        if let preloaded { lines.append("<link rel=\"modulepreload\" href=\"\(preloaded)\">") }
        if oEmbed {
            let address = base + "/oembed?url=" + PercentEncoding.encode(base + target)
            lines.append(
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"\(XML.escaped(address))\">")
        }
        return lines.joined(separator: "\n  ")
    }
}
