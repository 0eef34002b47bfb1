/// Reads a page as somebody saved it: the article, and what the page says of it for machines.
enum SavedPage {
    static func read(_ html: String) -> Draft { read(MarkupParser.html(html)) }

    static func read(_ tree: MarkupTree) -> Draft {
        let metadata = PageMetadata(tree)
        let furniture = PageFurniture(tree).reasons
        let blocks = PageBlocks(tree, in: 0, furniture: furniture).blocks
        let told = metadata.article?["headline"]?.text.map { TagStripping.line($0) }
        let named = metadata.first(["og:title", "twitter:title", "dc.title", "parsely-title", "title"])?.value
        let stated = named.map { withoutSite($0, metadata) } ?? told
        let body = PageBody(tree, blocks, title: stated ?? metadata.windowTitle.map { withoutSite($0, metadata) })
        var draft = Draft()
        draft.title = title(body.heading, stated: stated, told: told, metadata)
        draft.removed = body.removed
        var paragraphs = body.paragraphs
        let article = metadata.article
        // Some pages bring their text for machines only; scripts would put it where people read.
        if let whole = article?["articleBody"]?.text {
            let lines = FragmentReader.lines(of: whole).paragraphs
            let (here, there) = (Self.count(paragraphs), Self.count(lines))
            if here < 400, there > 3 * max(here, 80) { paragraphs = lines }
        }
        if let title = draft.title, paragraphs.first == title { paragraphs.removeFirst() }
        draft.setParagraphs(paragraphs)
        tell(&draft, metadata)
        draft.setDates(of: tree, metadata, furniture, blocks, body)
        if draft.authors.isEmpty { draft.authors = authors(blocks, tree) }
        if let article, SchemaOrg.isClosed(article), Self.count(paragraphs) < 1500 { draft.isSummary = true }
        return draft
    }

    private static func count(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.unicodeScalars.count } }

    private static func title(_ heading: String?, stated: String?, told: String?, _ metadata: PageMetadata) -> String? {
        let others = [stated, told].compactMap(\.self).filter { !$0.isEmpty }
        let window = metadata.windowTitle.map { withoutSite($0, metadata) }
        guard let heading else { return others.first ?? window }
        // A heading that has nothing of what the page is called is that of the site.
        let words = PageBody.words(of: heading)
        let names = others + [window].compactMap(\.self)
        guard names.isEmpty || names.contains(where: { PageBody.likeness(words, PageBody.words(of: $0)) >= 0.4 }) else {
            return others.first ?? window
        }
        return heading
    }

    /// The title of a window without the name of its site: *La digue sera relevée | Le Courrier*.
    static func withoutSite(_ title: String, _ metadata: PageMetadata) -> String {
        let site = metadata.first(["og:site_name", "application-name", "al:android:app_name"])?.value.lowercased()
        for sign in [" | ", " – ", " — ", " - ", " • ", " · ", " : "] {
            guard let place = title.ranges(of: sign).last else { continue }
            let (head, tail) = (String(title[..<place.lowerBound]).trimmed, String(title[place.upperBound...]).trimmed)
            if let site, tail.lowercased() == site || tail.lowercased().contains(site) { return head }
            if let site, head.lowercased() == site { return tail }
            if sign == " | " || sign == " • ", head.count > tail.count { return head }
            if sign != " : ", site == nil, head.count > 2 * tail.count, tail.split(separator: " ").count <= 5 {
                return head
            }
        }
        return title
    }

    private static func tell(_ draft: inout Draft, _ metadata: PageMetadata) {
        if let article = metadata.article {
            let title = draft.title
            SchemaOrg.tell(&draft, of: article)
            draft.title = title ?? draft.title
        }
        let address = [metadata.canonical, metadata.fields["og:url"], draft.address].compactMap(\.self)
        draft.address = address.first { $0.hasPrefix("http") && $0.split(separator: "/").count > 2 }
        draft.guid = nil
        draft.section =
            draft.section ?? metadata.first(["article:section", "section", "parsely-section", "og:section"])?.value
        if let told = metadata.fields["og:locale"] ?? metadata.fields["content-language"] {
            draft.language = metadata.language ?? draft.language ?? told
        } else {
            draft.language = metadata.language ?? draft.language
        }
        if let site = metadata.first(["og:site_name", "application-name", "publisher", "dc.publisher"]) {
            draft.publisher = Draft.Stated(value: site.value, statement: "\(site.name): \(site.value)")
        }
        let names = metadata.authors.filter { !$0.hasPrefix("http") && $0 != draft.publisher?.value }
        if draft.authors.isEmpty { draft.authors = Self.split(names) }
    }

    /// *Hugues Salvaing et Anne Morel* are two.
    static func split(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.flatMap { name -> [String] in
            var name = name.oneLine
            for opening in ["Par ", "par ", "By ", "by "] where name.hasPrefix(opening) {
                name = String(name.dropFirst(opening.count))
            }
            return name.replacing(" et ", with: ",").replacing(" and ", with: ",").split(separator: ",").map {
                $0.trimmed
            }
        }.filter { !$0.isEmpty && $0.count < 80 && seen.insert($0).inserted }
    }

    /// Who signs where nothing for machines says it.
    private static func authors(_ blocks: [PageBlock], _ tree: MarkupTree) -> [String] {
        for block in blocks where block.length < 90 {
            guard block.reason == .byline || block.text.hasPrefix("Par ") || block.text.hasPrefix("By ") else {
                continue
            }
            if let byline = PersonByline(block.text), !byline.authors.isEmpty,
                block.text.lowercased().hasPrefix("par ")
                    || block.text.lowercased().hasPrefix("by ") || byline.date != nil
            {
                return split(byline.authors)
            }
        }
        return []
    }
}
