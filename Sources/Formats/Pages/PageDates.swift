extension Draft {
    /// Finds when a page was published: by what it says for machines, by `<time>`, by its words near the heading, by its address.
    mutating func setDates(
        of tree: MarkupTree, _ metadata: PageMetadata, _ furniture: [Draft.Removed.Reason?], _ blocks: [PageBlock],
        _ body: PageBody
    ) {
        for name in PageMetadata.dates where published == nil { setPublished(metadata.fields[name], as: name) }
        guard published == nil else { return }
        for (number, node) in tree.nodes.enumerated() where !node.isText && published == nil {
            let prop = node["itemprop"]?.lowercased()
            if prop == "datepublished" || prop == "datecreated" || node.name == "time" && node["pubdate"] != nil {
                setPublished(node["datetime"] ?? node["content"] ?? tree.line(of: number), as: prop ?? "time")
            }
            // The microformat of blogs: an abbreviation of the moment.
            if node.name == "abbr", node["class"]?.contains("published") == true {
                setPublished(node["title"], as: "published")
            }
        }
        guard published == nil else { return }
        setByTime(tree, furniture, blocks, body)
        setByWords(blocks, body)
        for address in [self.address, metadata.fields["og:url"]] { setByAddress(address) }
    }

    /// The first `<time>` that stands near the article, and not among other news.
    private mutating func setByTime(
        _ tree: MarkupTree, _ furniture: [Draft.Removed.Reason?], _ blocks: [PageBlock], _ body: PageBody
    ) {
        let times = tree.nodes.indices.filter { number in
            guard tree[number].name == "time", tree[number]["datetime"] != nil || tree.line(of: number) != nil else {
                return false
            }
            return furniture[number] == nil || furniture[number] == .byline
        }
        let heading = blocks.first { $0.text == body.heading }?.element ?? 0
        let words = ["mis à jour", "modifié", "updated", "modified"]
        let behind = times.filter { $0 > heading } + times.filter { $0 <= heading }
        for time in behind where published == nil {
            let around = tree[time].parent >= 0 ? tree.words(of: tree[time].parent).lowercased() : ""
            if words.contains(where: around.hasPrefix), behind.count > 1 { continue }
            setPublished(tree[time]["datetime"] ?? tree.line(of: time), as: "time")
        }
    }

    /// *Publié le 10 mars 2026 à 18h00* about the heading.
    private mutating func setByWords(_ blocks: [PageBlock], _ body: PageBody) {
        guard published == nil else { return }
        let heading = blocks.firstIndex { $0.text == body.heading } ?? body.range?.lowerBound ?? 0
        let around = blocks.indices.filter { abs($0 - heading) < 12 || body.range?.contains($0) == true }
        let others: Set<Draft.Removed.Reason> = [.related, .comments, .advertising, .markup]
        let near = around.filter { place in blocks[place].reason.map { !others.contains($0) } ?? true }
        for place in near where published == nil {
            let block = blocks[place]
            let words = block.text.lowercased()
            guard block.length < 160,
                block.reason == .byline || PageBody.isByline(block.text) || words.hasPrefix("publié")
                    || words.contains("publié le")
            else { continue }
            setPublished(block.text, as: "page")
        }
    }

    /// `…/2026/03/10/…` and `…-20260310…`.
    private mutating func setByAddress(_ address: String?) {
        guard published == nil, let address else { return }
        let parts = address.split { $0 == "/" || $0 == "-" || $0 == "_" }
        for place in parts.indices.dropLast(2) where parts[place].count == 4 {
            guard let year = Int(parts[place]), let month = Int(parts[place + 1]), let day = Int(parts[place + 2]),
                parts[place + 1].count == 2, parts[place + 2].count == 2, let value = StatedTime.date(year, month, day)
            else { continue }
            published = Stated(value: value, statement: "address: \(address.prefix(200))")
            return
        }
    }
}
