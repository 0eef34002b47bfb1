/// Tells by names, classes and roles which elements of a page are no part of an article.
struct PageFurniture {
    /// For each node why, inherited from the elements that it stands in; nil for what may be an article's.
    let reasons: [Draft.Removed.Reason?]

    init(_ tree: MarkupTree) {
        let amounts = Self.amounts(of: tree)
        var reasons = [Draft.Removed.Reason?](repeating: nil, count: tree.nodes.count)
        // Elements of a kind are many and are called alike.
        var known: [String: Finding?] = [:]
        for (number, node) in tree.nodes.enumerated() where number > 0 {
            if node.parent >= 0, let inherited = reasons[node.parent] {
                reasons[number] = inherited
                continue
            }
            guard !node.isText, let found = Self.reason(of: node, in: tree, &known) else { continue }
            // What holds most of a page's words is no furniture, whatever it is called: `<body class="has-sidebar">`.
            let share = Double(amounts[number]) / Double(max(1, amounts[0]))
            if share < found.strength.mostShare { reasons[number] = found.reason }
        }
        self.reasons = reasons
    }

    /// Letters in paragraphs below each node.
    private static func amounts(of tree: MarkupTree) -> [Int] {
        var amounts = [Int](repeating: 0, count: tree.nodes.count)
        for number in tree.nodes.indices.reversed() where number > 0 {
            let node = tree.nodes[number]
            guard node.parent >= 0 else { continue }
            if node.isText {
                let parent = tree.nodes[node.parent].name
                if PageBlocks.opaque.contains(parent) { continue }
                let count = node.text.utf8.count
                amounts[node.parent] += count > 20 ? count : 0
            } else if !PageBlocks.opaque.contains(node.name) {
                amounts[node.parent] += amounts[number]
            }
        }
        return amounts
    }

    private typealias Finding = (reason: Draft.Removed.Reason, strength: Strength)

    /// How sure a name is.
    private enum Strength {
        /// Layers of consent, and comments: they may have more words than an article.
        case certain
        case strong
        /// Names that articles' own parts bear, too.
        case weak

        /// The share of a page's words above which it is the article all the same.
        var mostShare: Double {
            switch self {
            case .certain: 0.9
            case .strong: 0.4
            case .weak: 0.2
            }
        }
    }

    private static func reason(of node: MarkupTree.Node, in tree: MarkupTree, _ known: inout [String: Finding?])
        -> Finding?
    {
        if isHidden(node) { return (.markup, .strong) }
        switch node.name {
        case "nav", "menu", "amp-sidebar": return (.navigation, .strong)
        case "footer": return isInArticle(node, tree) ? (.navigation, .weak) : (.legal, .strong)
        case "aside": return (.related, .strong)
        case "form", "dialog": return (.promotion, .strong)
        case "figcaption", "caption": return (.credit, .strong)
        case "amp-ad", "ins": return (.advertising, .weak)
        default: break
        }
        switch node["role"] {
        case "navigation", "menu", "menubar", "search", "toolbar", "banner": return (.navigation, .weak)
        case "complementary": return (.related, .strong)
        case "contentinfo": return (.legal, .strong)
        case "dialog", "alertdialog", "alert": return (.promotion, .strong)
        default: break
        }
        if let prop = node["itemprop"], prop == "author" || prop == "datePublished" || prop == "dateModified" {
            return (.byline, .weak)
        }
        guard node.name != "body", node.name != "html", node.name != "main" else { return nil }
        return byWords(node, &known)
    }

    private static func isInArticle(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
        var parent = node.parent
        while parent > 0 {
            if tree[parent].name == "article" { return true }
            parent = tree[parent].parent
        }
        return false
    }

    private static func isHidden(_ node: MarkupTree.Node) -> Bool {
        for attribute in node.attributes {
            switch attribute.name {
            case "hidden": return true
            case "aria-hidden" where attribute.value == "true": return true
            case "style":
                let style = attribute.value.lowercased().filter { $0 != " " }
                if style.contains("display:none") || style.contains("visibility:hidden") { return true }
            default: continue
            }
        }
        return false
    }

    private static func byWords(_ node: MarkupTree.Node, _ known: inout [String: Finding?]) -> Finding? {
        var names = ""
        for attribute in node.attributes {
            switch attribute.name {
            case "class", "id", "data-component", "data-testid", "data-module", "aria-label", "data-widget",
                "data-type":
                names += " " + String(attribute.value.prefix(300))
            default: continue
            }
        }
        guard !names.isEmpty else { return nil }
        if let found = known[names] { return found }
        let found = finding(ClassWords(names))
        known[names] = found
        return found
    }

    private static func finding(_ words: ClassWords) -> Finding? {
        for (reason, known) in certain where words.holdsAny(of: known) { return (reason, .certain) }
        for (reason, known) in strong where words.holdsAny(of: known) { return (reason, .strong) }
        for (reason, known) in weak where words.holdsAny(of: known) { return (reason, .weak) }
        return nil
    }

    private static let certain: [(Draft.Removed.Reason, Set<String>)] = [
        (
            .promotion,
            [
                "consent", "cookie", "cookies", "gdpr", "rgpd", "didomi", "onetrust", "cmp", "axeptio", "tarteaucitron",
                "sp-message", "qc-cmp2", "usercentrics", "sourcepoint", "cookiebot",
            ]
        ),
        (.comments, ["comments", "commentaires", "commentlist", "disqus", "coral", "viafoura", "hyvor", "livefyre"]),
    ]

    private static let strong: [(Draft.Removed.Reason, Set<String>)] = [
        (
            .comments,
            [
                "comments", "commentaires", "comment", "commentaire", "disqus", "respond", "commentlist", "reactions",
                "discussion", "coral", "viafoura", "hyvor", "openweb", "spot-im", "livefyre",
            ]
        ),
        (
            .promotion,
            [
                "newsletter", "newsletters", "consent", "cookie", "cookies", "gdpr", "rgpd", "didomi", "onetrust",
                "cmp",
                "axeptio", "tarteaucitron", "sp-message", "qc-cmp2", "usercentrics", "sourcepoint", "cookiebot",
                "privacy",
                "popup", "modal", "lightbox", "overlay", "interstitial", "app-banner", "smartbanner", "donation",
                "donate",
                "signup", "sign-up", "subscribe", "inscription", "abonnez-vous", "push-notification", "offcanvas",
            ]
        ),
        (
            .sharing,
            [
                "share", "sharing", "sharebar", "sharebuttons", "social", "socials", "partage", "partager", "addtoany",
                "sharedaddy", "reseaux", "reading-time", "temps-lecture", "gift", "offrir", "jp-relatedposts", "like",
                "print-link", "social-links",
            ]
        ),
        (
            .related,
            [
                "related", "recommended", "recommendations", "recommendation", "outbrain", "taboola", "mgid",
                "readmore",
                "read-more", "read-also", "lire-aussi", "a-lire", "alire", "voir-aussi", "most-read", "mostread",
                "plus-lus", "les-plus-lus", "trending", "popular", "sidebar", "see-also", "more-stories", "more-news",
                "same-topic", "meme-sujet", "sur-le-meme-sujet", "similar", "teasers", "teaser", "further-reading",
                "crosslink", "inread-link", "linked-articles", "articles-lies", "also-read", "next-article",
                "suggestions",
                "dans-la-meme-rubrique", "en-lien", "ticker", "breaking-news", "breaking", "fil-info", "filinfo",
                "en-continu",
                "live-ticker", "newsfeed", "latest", "derniers-articles", "derniere-minute", "aside", "contenu-lie",
                "encart",
                "a-decouvrir",
            ]
        ),
        (
            .advertising,
            [
                "ad", "ads", "advert", "advertisement", "adslot", "adsense", "ad-slot", "publicite", "pub", "dfp",
                "sponsored",
                "sponsor", "adunit", "ad-container", "advertising", "native-ad", "gpt-ad", "teads", "commercial",
            ]
        ),
        (
            .navigation,
            [
                "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "ariane", "fil-ariane",
                "pagination",
                "pager", "skip-link", "skiplink", "sr-only", "visually-hidden", "screen-reader-text", "screen-reader",
                "tags", "taglist", "tag-list", "keywords", "topics", "toolbar", "sommaire", "toc", "table-of-contents",
                "site-header", "masthead", "topbar", "search-form", "mots-cles", "cat-links", "post-navigation",
            ]
        ),
        (
            .credit,
            [
                "caption", "credit", "credits", "legende", "wp-caption-text", "image-credit", "photo-credit",
                "copyright",
                "media-caption", "legend",
            ]
        ),
        (.legal, ["footer", "site-footer", "mentions-legales", "colophon", "disclaimer", "legal"]),
    ]

    private static let weak: [(Draft.Removed.Reason, Set<String>)] = [
        (
            .promotion,
            [
                "paywall", "premium", "subscriber", "subscription", "abonnement", "abonne", "abonnes", "offer",
                "offers",
                "offre", "offres", "promo", "promotion", "banner", "cta", "login", "register", "piano", "poool",
                "alert",
                "regwall", "notification", "membership", "restricted",
            ]
        ),
        (
            .byline,
            [
                "byline", "author", "authors", "auteur", "auteurs", "signature", "dateline", "publish-date",
                "published",
                "date", "datetime", "timestamp", "posted-on", "entry-meta", "post-meta", "article-meta", "meta",
                "infos",
                "author-bio", "author-box", "bio", "publication-date", "article-info", "rubrique", "kicker", "surtitre",
            ]
        ),
        (.related, ["poll", "quiz", "player", "podcast", "embed", "widget", "slideshow", "carousel", "gallery"]),
        (.sharing, ["tools", "actions", "print", "audio-player", "listen", "bookmark"]),
    ]
}

/// The words of classes and identifiers: `article__related-links`, `relatedLinks` and `js-related` all hold *related*.
struct ClassWords {
    private var words: Set<String> = []

    init(_ names: String) {
        for name in names.split(whereSeparator: \.isWhitespace) { add(Array(name.utf8)) }
    }

    private mutating func add(_ name: [UInt8]) {
        var parts: [String] = []
        var part: [UInt8] = []
        var wasLower = false
        for octet in name {
            let isUpper = (0x41...0x5A).contains(octet)
            let isWord = isUpper || (0x61...0x7A).contains(octet) || (0x30...0x39).contains(octet) || octet >= 0x80
            if !isWord || isUpper && wasLower {
                if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
                part = []
            }
            if isWord { part.append(isUpper ? octet | 0x20 : octet) }
            wasLower = isWord && !isUpper
        }
        if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
        // Names of several words count where they stand behind one another.
        for (place, part) in parts.enumerated() {
            words.insert(part)
            if place + 1 < parts.count {
                words.insert(part + "-" + parts[place + 1])
                if place + 2 < parts.count { words.insert(part + "-" + parts[place + 1] + "-" + parts[place + 2]) }
            }
        }
        // `no-comments` and `without-sidebar` tell of what is not there.
        if let first = parts.first, ["no", "without", "has", "with", "hide", "is"].contains(first), parts.count > 1 {
            for part in parts.dropFirst() { words.remove(part) }
        }
    }

    func holdsAny(of known: Set<String>) -> Bool { !words.isDisjoint(with: known) }
    func holds(_ word: String) -> Bool { words.contains(word) }
}
