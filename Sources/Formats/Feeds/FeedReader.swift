/// Reads RSS 2.0, RSS 1.0 and Atom: an entry an article.
enum FeedReader {
    /// Entries read of one feed.
    static let mostEntries = 20_000

    static func read(_ tree: MarkupTree, as kind: FileKind) -> Document {
        var document = Document(kind: kind, encoding: "", drafts: [])
        let isAtom = kind == .atom
        guard
            let channel = tree.first(isAtom ? "feed" : "channel", in: 0)
                ?? tree.first(isAtom ? "atom:feed" : "rdf:rdf", in: 0)
        else { return document }
        let feed = Feed(tree, channel)
        let entries = tree.all(isAtom ? "entry" : "item", in: 0)
        for entry in entries.prefix(mostEntries) {
            let draft = isAtom ? atom(tree, entry, feed) : rss(tree, entry, feed)
            if draft.hasText || draft.title != nil && !draft.lines.isEmpty {
                document.drafts.append(draft)
            } else {
                document.leftOut.append(draft.title ?? draft.guid ?? draft.address ?? "entry")
            }
        }
        if entries.count > mostEntries {
            document.assumptions.append(Assumption(.cut, "\(mostEntries) / \(entries.count)"))
        }
        return document
    }

    /// What a feed says of all its entries.
    private struct Feed {
        let name: String?
        let language: String?
        let address: String?

        init(_ tree: MarkupTree, _ channel: Int) {
            let children = tree.elements(of: channel)
            func line(_ name: String) -> String? { tree.line(of: children.first { tree[$0].name == name }) }
            name = (line("dc:publisher") ?? line("title")).map { FeedReader.publisher(TagStripping.line($0)) }
            language = line("language") ?? line("dc:language") ?? tree[channel]["lang"]
            address =
                line("link")
                ?? children.first { tree[$0].name == "link" && tree[$0]["rel"] != "self" }.flatMap { tree[$0]["href"] }
        }
    }

    /// A feed's title without the name of its section: *Le Courrier - À la une*.
    static func publisher(_ title: String) -> String {
        for sign in [" - ", " | ", " – ", " — ", " : ", " » ", " · "] {
            guard let place = title.ranges(of: sign).first else { continue }
            let (head, tail) = (String(title[..<place.lowerBound]).trimmed, String(title[place.upperBound...]).trimmed)
            let (first, last) = (tail.lowercased(), head.lowercased())
            if sections.contains(where: first.contains), !head.isEmpty { return head }
            if sections.contains(where: last.contains), !tail.isEmpty { return tail }
        }
        return title
    }

    private static let sections = [
        "à la une", "a la une", "actualité", "actualités", "toute l", "toutes les", "flux", "rss", "news", "accueil",
        "feed",
        "derniers", "dernières", "latest", "la une", "infos", "politique", "économie", "sport", "culture", "société",
        "international", "monde", "région", "titres", "en continu", "top stories", "headlines",
    ]

    private static func rss(_ tree: MarkupTree, _ item: Int, _ feed: Feed) -> Draft {
        let children = tree.elements(of: item)
        func line(_ names: String...) -> String? {
            for name in names {
                for child in children where tree[child].name == name {
                    if let line = tree.line(of: child) { return line }
                }
            }
            return nil
        }
        func words(_ name: String) -> String? {
            children.first { tree[$0].name == name }.map { source(of: $0, in: tree) }
        }
        var draft = Draft()
        draft.title = line("title", "media:title").map { TagStripping.line(CharacterReferences.resolved($0)) }
        let isLink = children.first { tree[$0].name == "guid" }.map { tree[$0]["ispermalink"] != "false" } ?? false
        let guid = line("guid", "dc:identifier")
        let link =
            line("feedburner:origlink", "link")
            ?? children.first { tree[$0].name == "link" }.flatMap { tree[$0]["href"] }
        draft.address = link ?? (isLink && guid?.hasPrefix("http") == true ? guid : nil)
        draft.guid = guid ?? tree[item]["about"]
        draft.authors = SavedPage.split([line("dc:creator", "author", "itunes:author")].compactMap(\.self).map(address))
        draft.section = line("category", "dc:subject", "media:category")
        draft.language = line("dc:language") ?? feed.language
        draft.setPublished(line("pubdate"), as: "pubDate")
        draft.setPublished(line("dc:date", "dcterms:issued", "dcterms:created", "published", "date"), as: "dc:date")
        draft.version = line("dcterms:modified", "atom:updated")
        let publisher = line("source") ?? line("dc:publisher") ?? feed.name
        draft.publisher = publisher.map { Draft.Stated(value: $0, statement: "channel: \($0)") }
        let whole = words("content:encoded") ?? words("content") ?? words("body")
        let brief = words("description") ?? words("summary") ?? words("media:description")
        draft.setFeedBody(whole, brief)
        return draft
    }

    /// *jean@courrier.example (Jean Martin)* is signed by Jean Martin.
    private static func address(_ author: String) -> String {
        guard author.contains("@"), let open = author.firstIndex(of: "("), let close = author.lastIndex(of: ")"),
            open < close
        else { return author }
        return String(author[author.index(after: open)..<close])
    }

    private static func atom(_ tree: MarkupTree, _ entry: Int, _ feed: Feed) -> Draft {
        let children = tree.elements(of: entry)
        func child(_ name: String) -> Int? { children.first { tree[$0].name == name } }
        func line(_ name: String) -> String? { tree.line(of: child(name)) }
        var draft = Draft()
        draft.title = line("title").map { TagStripping.line(CharacterReferences.resolved($0)) }
        let links = children.filter { tree[$0].name == "link" }
        let alternate = links.first { tree[$0]["rel"] == nil || tree[$0]["rel"] == "alternate" } ?? links.first
        draft.address = alternate.flatMap { tree[$0]["href"] }.flatMap { $0.hasPrefix("http") ? $0 : nil }
        draft.guid = line("id")
        draft.authors = SavedPage.split(
            children.filter { tree[$0].name == "author" }.compactMap { tree.line("name", in: $0) ?? tree.line(of: $0) })
        draft.section = child("category").flatMap { tree[$0]["label"] ?? tree[$0]["term"] }
        draft.language = tree[entry]["lang"] ?? feed.language
        draft.setPublished(line("published") ?? line("issued"), as: "published")
        draft.version = line("updated")
        draft.setPublished(line("updated") ?? line("modified"), as: "updated")
        let name = child("source").flatMap { tree.line("title", in: $0) } ?? feed.name
        draft.publisher = name.map { Draft.Stated(value: $0, statement: "feed: \($0)") }
        draft.setFeedBody(
            child("content").map { source(of: $0, in: tree) }, child("summary").map { source(of: $0, in: tree) })
        return draft
    }

    /// The words of an element; where it holds elements of its own, as markup.
    private static func source(of node: Int, in tree: MarkupTree) -> String {
        guard tree.inside(node).contains(where: { !tree[$0].isText }) else { return tree.words(of: node) }
        let (paragraphs, _) = FragmentReader.paragraphs(of: tree, in: node)
        return paragraphs.joined(separator: "\n")
    }
}

extension Draft {
    /// Takes the body of an entry: all of it where the feed has it, else its summary.
    mutating func setFeedBody(_ whole: String?, _ brief: String?) {
        let all = whole.flatMap { $0.trimmed.isEmpty ? nil : $0 }
        let some = brief.flatMap { $0.trimmed.isEmpty ? nil : $0 }
        setBody(all ?? some ?? "")
        if !hasText, let some { setBody(some) }
        let length = lines.reduce(0) { $0 + $1.unicodeScalars.count }
        // Some feeds bring the whole article where a summary belongs.
        isSummary = all == nil && (length < 1500 || lines.count(where: { !$0.isEmpty }) < 4)
        if let last = lines.last, last.hasSuffix("[…]") || last.hasSuffix("[...]") || last.hasSuffix("[&#8230;]") {
            isSummary = true
        }
    }
}
