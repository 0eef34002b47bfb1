/// The lines of a PDF's pages in reading order, with where and how large they stand.
struct PDFLayout {
    struct Line {
        let text: String
        let page: Int
        let block: Int
        let left: Double
        let right: Double
        let top: Double
        let height: Double
        /// Where it stands on its page, from 0 to 1.
        let place: Double
        let isAlone: Bool
    }

    private(set) var lines: [Line] = []

    init(_ tree: MarkupTree) {
        var block = 0
        for (number, page) in tree.all("page", in: 0).enumerated() {
            let size = Self.number(tree, page, "height") ?? 800
            for node in tree.all("block", in: page) {
                block += 1
                let inner = tree.all("line", in: node)
                for line in inner {
                    let text = tree.all("word", in: line).map { tree.words(of: $0) }.joined(separator: " ").oneLine
                    guard !text.isEmpty, let top = Self.number(tree, line, "ymin"),
                        let bottom = Self.number(tree, line, "ymax"),
                        let left = Self.number(tree, line, "xmin"), let right = Self.number(tree, line, "xmax")
                    else { continue }
                    lines.append(
                        Line(
                            text: text, page: number, block: block, left: left, right: right, top: top,
                            height: bottom - top,
                            place: size > 0 ? top / size : 0, isAlone: inner.count == 1))
                }
            }
        }
    }

    private static func number(_ tree: MarkupTree, _ node: Int, _ name: String) -> Double? {
        tree[node][name].flatMap(Double.init)
    }

    private var pageCount: Int { (lines.last?.page ?? 0) + 1 }

    /// Takes out what stands at the head or foot of several pages: names, dates, numbers of pages.
    mutating func dropRunningLines() {
        func key(_ line: Line) -> String {
            line.text.filter { !$0.isNumber }.lowercased() + (line.place < 0.5 ? "^" : "_")
        }
        func isEdge(_ line: Line) -> Bool { line.place < 0.1 || line.place > 0.9 }
        var pages: [String: Set<Int>] = [:]
        for line in lines where isEdge(line) { pages[key(line), default: []].insert(line.page) }
        let pageCount = pageCount
        lines.removeAll { line in
            guard isEdge(line) else { return false }
            let isNumber =
                line.text.count <= 12 && line.text.contains(where: \.isNumber)
                && line.text.lowercased().filter { $0.isLetter }.count <= 4
            return isNumber && line.isAlone || (pages[key(line)]?.count ?? 0) > 1 && pageCount > 1
        }
    }

    /// Takes out the title: the largest lines of the first page's upper part, if they are larger than the text.
    mutating func takeTitle() -> String? {
        let heights = lines.map(\.height).sorted()
        guard !heights.isEmpty else { return nil }
        let usual = heights[heights.count / 2]
        let upper = lines.indices.filter { lines[$0].page == 0 && lines[$0].place < 0.6 && lines[$0].text.count > 3 }
        guard let largest = upper.map({ lines[$0].height }).max(), largest > usual * 1.15 else { return nil }
        guard let first = upper.first(where: { lines[$0].height > largest * 0.92 && lines[$0].text.contains(" ") })
        else { return nil }
        var last = first
        while last + 1 < lines.count, lines[last + 1].page == 0,
            abs(lines[last + 1].height - lines[first].height) < lines[first].height * 0.1,
            last - first < 5
        {
            last += 1
        }
        let title = lines[first...last].map(\.text).joined(separator: " ")
        guard title.count <= 300 else { return nil }
        lines.removeSubrange(first...last)
        return Self.unhyphenated(title)
    }

    /// Lines that go on with one another as paragraphs.
    func paragraphs() -> [String] {
        var paragraphs: [String] = []
        var open = ""
        var before: Line?
        for line in lines {
            if let last = before, !open.isEmpty, goesOn(last, line, open) {
                open = Self.joined(open, line.text)
            } else {
                if !open.isEmpty { paragraphs.append(open) }
                open = line.text
            }
            before = line
        }
        if !open.isEmpty { paragraphs.append(open) }
        return paragraphs
    }

    private func goesOn(_ last: Line, _ line: Line, _ open: String) -> Bool {
        guard abs(last.height - line.height) < max(last.height, line.height) * 0.25 else { return false }
        if last.block == line.block {
            // A line that is cut short ends a paragraph where the next begins indented or further down.
            let isIndented = line.left > last.left + line.height * 0.8
            let isFar = line.top - last.top > line.height * 1.9
            return !isIndented && !isFar
        }
        // Over the end of a column or page, as long as no sentence ended.
        guard let end = open.unicodeScalars.last else { return false }
        let isEnded = ".!?:»…”\"".unicodeScalars.contains(end)
        let first = line.text.unicodeScalars.first
        return !isEnded && first?.properties.isLowercase == true
    }

    private static func joined(_ open: String, _ next: String) -> String {
        guard open.hasSuffix("-") || open.hasSuffix("\u{AD}") || open.hasSuffix("‐"),
            let first = next.unicodeScalars.first,
            first.properties.isLowercase, open.dropLast().last?.isLetter == true
        else { return open + " " + next }
        // *rendez-vous* keeps its hyphen: what stands before it is a word that compounds begin with.
        let word = open.dropLast().split(separator: " ").last.map { $0.lowercased() } ?? ""
        let keeps = [
            "rendez", "sous", "vice", "ex", "après", "avant", "peut", "est", "non", "demi", "porte", "grand", "moi",
            "lui", "celui", "celle", "au", "ci", "là", "dit", "a", "t",
        ]
        return (keeps.contains(word) ? open : String(open.dropLast())) + next
    }

    private static func unhyphenated(_ text: String) -> String { text.replacing("\u{AD}", with: "") }
}
