/// Finds the article among the blocks of a page.
struct PageBody {
    private(set) var paragraphs: [String] = []
    private(set) var removed: [Draft.Removed] = []
    /// The words of the page's own heading.
    private(set) var heading: String?
    /// The first and the last block of the article.
    private(set) var range: Range<Int>?

    private let tree: MarkupTree
    private let blocks: [PageBlock]

    /// - Parameters:
    ///   - tree: of the page.
    ///   - blocks: of all of it.
    ///   - title: what the page is called by its metadata.
    init(_ tree: MarkupTree, _ blocks: [PageBlock], title: String?) {
        self.tree = tree
        self.blocks = blocks
        let amounts = Self.amounts(in: tree, blocks)
        let headingBlock = Self.heading(of: blocks, title: title)
        heading = headingBlock.map { blocks[$0].text }
        let region = Self.region(in: tree, amounts, heading: headingBlock.map { blocks[$0].element })
        let inside = blocks.indices.filter { region.contains(blocks[$0].element) }
        guard let first = inside.first, let last = inside.last else { return }
        range = first..<(last + 1)
        collect(inside, standfirst(before: first, heading: headingBlock), heading: headingBlock)
    }

    /// How much each node holds of words that look like an article's.
    private static func amounts(in tree: MarkupTree, _ blocks: [PageBlock]) -> [Double] {
        var amounts = [Double](repeating: 0, count: tree.nodes.count)
        for block in blocks where block.reason == nil {
            let length = block.length
            guard length >= 30, block.linkShare < 0.5 else { continue }
            let weight = block.tag == "li" || block.tag == "tr" ? 0.4 : block.isHeading ? 0.3 : 1
            amounts[block.element] += Double(length) * (1 - block.linkShare) * weight
        }
        for number in tree.nodes.indices.reversed() where number > 0 {
            let parent = tree.nodes[number].parent
            if parent >= 0 { amounts[parent] += amounts[number] }
        }
        return amounts
    }

    /// The block of the heading: the `h1` that says what the title does, else the first one, else any block that does.
    private static func heading(of blocks: [PageBlock], title: String?) -> Int? {
        let firsts = blocks.indices.filter { blocks[$0].tag == "h1" }
        if let title {
            let wanted = words(of: title)
            if let same = firsts.first(where: { likeness(words(of: blocks[$0].text), wanted) >= 0.5 }) { return same }
            if let same = blocks.indices.first(where: {
                blocks[$0].isHeading && likeness(words(of: blocks[$0].text), wanted) >= 0.6
            }) {
                return same
            }
        }
        return firsts.count == 1 ? firsts.first : firsts.first { blocks[$0].reason == nil && blocks[$0].length > 20 }
    }

    static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    /// The share of the smaller one's words that the larger one has.
    static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
        let least = min(one.count, other.count)
        return least == 0 ? 0 : Double(one.intersection(other).count) / Double(least)
    }

    /// The node that holds the article's body.
    private static func region(in tree: MarkupTree, _ amounts: [Double], heading: Int?) -> Range<Int> {
        let all = amounts.first ?? 0
        var root = 0
        if let named = named(in: tree, amounts, heading: heading) { root = named }
        if root == 0, all == 0 { return 0..<tree.nodes.count }
        // Further down as long as one part holds nearly all of the words.
        while true {
            let inner = tree.elements(of: root).max { amounts[$0] < amounts[$1] }
            guard let inner, !PageBody.isParagraph(tree[inner].name) else { break }
            // A part that has the heading, too, is the article, whatever stands beside it.
            let holdsHeading = heading.map { inner < $0 && $0 < tree[inner].end } == true
            guard amounts[inner] >= amounts[root] * (holdsHeading ? 0.35 : 0.8) else { break }
            root = inner
        }
        return root..<tree[root].end
    }

    private static func isParagraph(_ name: String) -> Bool {
        ["p", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "td", "tr"].contains(name)
    }

    /// An element that says that it holds the body.
    private static func named(in tree: MarkupTree, _ amounts: [Double], heading: Int?) -> Int? {
        let all = amounts.first ?? 0
        var best: (node: Int, score: Double)?
        for (number, node) in tree.nodes.enumerated() where !node.isText && amounts[number] > 0 {
            let share = amounts[number] / max(1, all)
            var score = 0.0
            if node["itemprop"]?.lowercased() == "articlebody" || node["property"]?.lowercased() == "articlebody" {
                score = 3
            } else if ["div", "section", "article", "main"].contains(node.name), isBody(node) {
                score = 2
            } else if node.name == "article" {
                score = heading.map { number < $0 && $0 < node.end } == true ? 1.8 : share > 0.5 ? 1.2 : 0
            } else if node.name == "main" {
                score = 0.8
            }
            guard score > 0, amounts[number] >= 120, share >= (score > 1.5 ? 0.08 : 0.3) else { continue }
            // Of several the one with more of the page's words; a body of a teaser has few.
            score += share
            if best.map({ score > $0.score + 0.001 }) ?? true { best = (number, score) }
        }
        return best?.node
    }

    private static let bodies: Set<String> = [
        "article-body", "articlebody", "article-content", "articlecontent", "article-text", "article-texte",
        "entry-content",
        "post-content", "post-body", "story-body", "story-content", "storybody", "content-body", "body-content",
        "body-text",
        "rich-text", "richtext", "texte-article", "contenu-article", "corps-article", "td-post-content", "paragraphs",
        "single-content", "news-content", "main-text", "field-body", "c-article-body", "texte", "wysiwyg", "prose",
    ]

    private static func isBody(_ node: MarkupTree.Node) -> Bool {
        let names = [node["class"], node["id"], node["data-testid"], node["data-component"]].compactMap(\.self)
        guard !names.isEmpty else { return false }
        return ClassWords(names.joined(separator: " ")).holdsAny(of: bodies)
    }

    /// Blocks between the heading and the body that belong to the article: what introduces it.
    private func standfirst(before first: Int, heading: Int?) -> [Int] {
        guard let heading, heading < first, first - heading < 40 else { return [] }
        return ((heading + 1)..<first).filter { place in
            let block = blocks[place]
            guard block.reason == nil, block.linkShare < 0.3, !block.isHeading || block.tag == "h2" else {
                return false
            }
            return block.length >= 60 && PageBody.endsLikeText(block.text) && !PageBody.isByline(block.text)
        }
    }

    private mutating func collect(_ inside: [Int], _ before: [Int], heading: Int?) {
        var kept: [(text: String, isHeading: Bool)] = before.map { (blocks[$0].text, false) }
        let title = heading.map { blocks[$0].text }
        var offer: Range<Int>?
        var lastKept = -1
        for place in inside {
            let block = blocks[place]
            if place == heading || block.isHeading && block.text == title { continue }
            if let heading, place < heading, !PageBody.endsLikeText(block.text) || block.length < 60 {
                remove(block, as: block.reason ?? .navigation)
                continue
            }
            if let offer, offer.contains(block.element) {
                remove(block, as: .promotion)
                continue
            }
            if let reason = block.reason ?? reason(of: block, isFirst: kept.count < 2) {
                if reason == .promotion, block.reason == nil { offer = offerRange(of: block, after: lastKept) }
                remove(block, as: reason)
                continue
            }
            lastKept = block.element
            // A paragraph that stands twice is told once; a question may be asked again.
            if block.length > 80, kept.contains(where: { $0.text == block.text }) { continue }
            kept.append((block.text, block.isHeading))
        }
        // What ends an article is text: words without an end behind it are tags, names of sections and the like.
        while let last = kept.last, kept.count > 1,
            last.isHeading || !PageBody.endsLikeText(last.text) && last.text.count < 60
        {
            removed.append(Draft.Removed(text: last.text, reason: .navigation))
            kept.removeLast()
        }
        paragraphs = kept.map(\.text)
    }

    /// What stands with a line that asks to subscribe: the largest element about it that holds nothing of the article.
    private func offerRange(of block: PageBlock, after last: Int) -> Range<Int>? {
        var node = block.element
        while tree[node].parent > last, tree[node].parent > 0, tree[tree[node].parent].name != "body" {
            node = tree[node].parent
        }
        return node..<tree[node].end
    }

    private mutating func remove(_ block: PageBlock, as reason: Draft.Removed.Reason) {
        guard reason != .markup, removed.count < Self.mostRemoved else { return }
        removed.append(Draft.Removed(text: String(block.text.prefix(Self.longestRemoved)), reason: reason))
    }

    private static let mostRemoved = 60
    private static let longestRemoved = 300

    private func reason(of block: PageBlock, isFirst: Bool) -> Draft.Removed.Reason? {
        if block.linkShare > 0.75, block.length < 250 { return block.tag == "li" ? .navigation : .related }
        if block.linkShare > 0.5, block.length < 80 { return .related }
        if isFirst, PageBody.isByline(block.text) { return .byline }
        let words = block.text.lowercased()
        if block.length < 200 {
            for (opening, reason) in Self.openings where words.hasPrefix(opening) { return reason }
        }
        return nil
    }

    private static let openings: [(String, Draft.Removed.Reason)] = [
        ("lire aussi", .related), ("à lire aussi", .related), ("a lire aussi", .related), ("lire également", .related),
        ("à lire également", .related), ("voir aussi", .related), ("sur le même sujet", .related),
        ("read also", .related),
        ("read more", .related), ("à voir aussi", .related), ("lisez aussi", .related), ("notre dossier", .related),
        ("cet article est réservé", .promotion), ("article réservé", .promotion), ("il vous reste", .promotion),
        ("la suite est réservée", .promotion), ("pour lire la suite", .promotion), ("déjà abonné", .promotion),
        ("abonnez-vous", .promotion), ("inscrivez-vous", .promotion), ("recevez ", .promotion),
        ("s'abonner", .promotion),
        ("suivez-nous", .sharing), ("partager", .sharing), ("publicité", .advertising),
        ("la suite après", .advertising),
        ("temps de lecture", .sharing), ("lecture ", .sharing), ("© ", .legal), ("tous droits réservés", .legal),
        ("copyright", .legal), ("crédit photo", .credit), ("photo :", .credit), ("photo :", .credit),
        ("mots-clés", .navigation), ("tags :", .navigation), ("tags:", .navigation), ("thèmes :", .navigation),
    ]

    /// *Par Hugues Salvaing*, *Publié le 10 mars 2026 à 18h00*, *Mis à jour le …*.
    static func isByline(_ text: String) -> Bool {
        guard text.unicodeScalars.count < 140 else { return false }
        let words = text.lowercased()
        let openings = [
            "publié", "publie le", "mis à jour", "par ", "by ", "le ", "posted", "published", "updated", "article de ",
        ]
        guard openings.contains(where: words.hasPrefix) else { return PersonByline(text)?.date != nil }
        if words.hasPrefix("par ") || words.hasPrefix("by ") { return !endsLikeText(text) && text.count < 90 }
        return StatedTime.day(of: text) != nil && !(words.hasPrefix("le ") && endsLikeText(text))
    }

    static func endsLikeText(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return false }
        return ".!?…»\"”':;)]".unicodeScalars.contains(last)
    }
}
