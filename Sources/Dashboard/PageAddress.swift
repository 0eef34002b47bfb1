import HTTPMessage

/// What an address outside of the API means to the dashboard.
enum PageAddress: Hashable {
    /// A page of it, and the thing that it shows, if it shows one.
    case page(section: String, id: String?)
    /// The page of the API's contract.
    case docs
    /// A page that stands in a frame of somebody else's page.
    case embed
    /// How such a frame is written (https://oembed.com).
    case oEmbed
    /// What a page asks for.
    case asset(String)
    /// None that is known.
    case missing

    /// The sections, with the titles of their pages.
    static let titles: KeyValuePairs<String, String> = [
        "": "À la une", "articles": "Articles", "entities": "Entités", "meetings": "Rencontres", "quotes": "Citations",
        "claims": "Chiffres", "discrepancies": "Écarts", "search": "Recherche", "compare": "Comparer",
        "copies": "Reprises", "network": "Réseau", "files": "Fichiers", "watches": "Veilles",
    ]

    /// The sections whose things have pages of their own.
    private static let withItems: Set<String> = ["articles", "entities", "meetings", "discrepancies"]

    /// Nil where the dashboard has nothing.
    ///
    /// - Parameter segments: the path's, decoded.
    init?(_ segments: [String]) {
        let section = segments.first ?? ""
        switch (section, segments.count) {
        case ("docs", 1): self = .docs
        case ("oembed", 1): self = .oEmbed
        case ("assets", 2): self = .asset(segments[1])
        case ("embed", 2...3): self = .embed
        case (_, 0...1) where Self.title(of: section) != nil: self = .page(section: section, id: nil)
        case (_, 2) where Self.withItems.contains(section): self = .page(section: section, id: segments[1])
        default: return nil
        }
    }

    static func title(of section: String) -> String? {
        titles.first { $0.key == section }?.value
    }
}
