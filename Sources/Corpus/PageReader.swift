import Foundation

/// What a page holds once its lines are told apart.
struct PageReader {
    private(set) var kept: [String] = []
    private(set) var title: Article.Title?
    private(set) var source: Article.Source?
    private(set) var stated: Article.StatedDate?
    private(set) var furniture: [Article.FurnitureLine] = []
    private(set) var language = "und"
    /// For each line of the page, whether it is none of the article's.
    private(set) var isFurniture: [Bool] = []
    /// For each line that is the article's, how many of its Unicode scalars are: a caption's credit is not.
    private(set) var lengths: [Int] = []
    /// Whether the first line is a title that the file names apart.
    private var isStated = false

    /// Tells the article from its furniture.
    ///
    /// - Parameters:
    ///   - lines: the file's lines without their ends, in normalization form C.
    ///   - stated: the title, where the file names it apart from its text; it becomes the first line.
    /// - Returns: the lines kept and what the others said.
    static func read(_ lines: [String], title stated: String? = nil) -> PageReader {
        let lines = stated.map { [$0, ""] + lines } ?? lines
        let folded = lines.map(Lines.folded)
        var reasons = folded.map(FurnitureRules.reason)
        var reader = PageReader()
        reader.isStated = stated != nil
        reader.markRules(in: folded, of: lines, &reasons)
        reader.markCredits(lines, &reasons)
        if let stated {
            reasons[0] = nil
            reader.lengths[0] = stated.unicodeScalars.count
        }
        reader.readBylines(lines, &reasons)
        reader.markRepeatedTitle(in: folded, &reasons)
        reader.language = LanguageGuess.language(ofFolded: zip(folded, reasons).filter { $1 == nil }.map(\.0))
        reader.markOtherLanguage(folded, of: lines, &reasons)
        reader.isFurniture = reasons.map { $0 != nil }
        reader.collect(lines, reasons)
        reader.findTitle()
        reader.creditAgencies()
        return reader
    }

    /// A line of nothing but marks between two lines of furniture belongs to them.
    private func markRules(in folded: [String], of lines: [String], _ reasons: inout [Article.FurnitureLine.Reason?]) {
        for index in lines.indices where reasons[index] == nil && !lines[index].isEmpty {
            guard folded[index].isEmpty, index > 0, let before = reasons[index - 1] else { continue }
            reasons[index] = before
        }
    }

    /// Marks the lines that credit a picture, and finds where a caption's credit starts.
    private mutating func markCredits(_ lines: [String], _ reasons: inout [Article.FurnitureLine.Reason?]) {
        lengths = lines.indices.map { index in
            guard reasons[index] == nil, !lines[index].isEmpty else { return lines[index].unicodeScalars.count }
            let kept = PhotoCredit.lengthKept(of: lines[index])
            if kept == 0 { reasons[index] = .photoCredit }
            return kept
        }
    }

    /// A page's heading stands once in its head and once over its text.
    private func markRepeatedTitle(in folded: [String], _ reasons: inout [Article.FurnitureLine.Reason?]) {
        guard let first = folded.indices.first(where: { reasons[$0] == nil && !folded[$0].isEmpty }),
            let second = folded.indices[(first + 1)...].first(where: { reasons[$0] == nil && !folded[$0].isEmpty }),
            folded[first] == folded[second],
            folded[first].unicodeScalars.count <= Self.longestTitle
        else { return }
        reasons[second] = .repeatedTitle
    }

    private mutating func readBylines(_ lines: [String], _ reasons: inout [Article.FurnitureLine.Reason?]) {
        var seen = 0
        for index in lines.indices where reasons[index] == nil && !lines[index].isEmpty {
            seen += 1
            if index == 0, isStated { continue }
            if let byline = Byline(line: lines[index]) {
                reasons[index] = .byline
                stated = stated ?? byline.date.map { .init(value: $0, statement: trimmed(lines[index])) }
                source =
                    source
                    ?? byline.publisher.map {
                        .init(name: $0, agencies: byline.agencies, statement: trimmed(lines[index]))
                    }
            }
            if seen == Byline.linesSearched { break }
        }
        for index in lines.indices where reasons[index] == .feedFooter { readFeedFooter(lines[index]) }
    }

    /// Takes title and publisher from *The post TITLE appeared first on SITE.*
    private mutating func readFeedFooter(_ line: String) {
        let folded = Lines.folded(line)
        guard let footer = FurnitureRules.feedFooter(folded),
            let middle = line.range(of: footer.middle, options: [.caseInsensitive, .diacriticInsensitive])
        else { return }
        let heading = trimmed(String(line[..<middle.lowerBound].dropFirst(footer.opening.count)))
        let site = Lines.trim(String(line[middle.upperBound...]), of: [".", " ", "\u{A0}"])
        if title == nil, !heading.isEmpty { title = .init(value: heading, basis: .feedFooter, range: nil) }
        let name = site.components(separatedBy: " - ").first?.components(separatedBy: " | ").first ?? site
        if source == nil, !name.isEmpty { source = .init(name: name, agencies: [], statement: trimmed(line)) }
    }

    /// Marks what a site says of itself in another language before or after the article.
    private func markOtherLanguage(
        _ folded: [String], of lines: [String], _ reasons: inout [Article.FurnitureLine.Reason?]
    ) {
        guard language != "und" else { return }
        for indices in [Array(lines.indices), Array(lines.indices.reversed())] {
            for index in indices where reasons[index] == nil && !lines[index].isEmpty && !(index == 0 && isStated) {
                guard let spoken = LanguageGuess.confidentLanguage(ofFolded: folded[index]), spoken != language
                else { break }
                reasons[index] = .sitePromotion
            }
        }
    }

    /// Keeps the article's lines, a run of empty ones as one, and lists the rest.
    private mutating func collect(_ lines: [String], _ reasons: [Article.FurnitureLine.Reason?]) {
        for (index, line) in lines.enumerated() {
            if let reason = reasons[index] {
                furniture.append(.init(number: index + 1, text: trimmed(line), reason: reason))
            } else if !line.isEmpty {
                let scalars = line.unicodeScalars
                let own = scalars.count > lengths[index] ? String(scalars.prefix(lengths[index])) : line
                if scalars.count > lengths[index] {
                    let credit = trimmed(String(scalars.dropFirst(lengths[index])))
                    furniture.append(.init(number: index + 1, text: credit, reason: .photoCredit))
                }
                kept.append(kept.isEmpty ? trimmed(own) : own)
            } else if kept.last?.isEmpty == false {
                kept.append(line)
            }
        }
        while kept.last?.isEmpty == true { kept.removeLast() }
    }

    /// Takes the agencies from the article's own lines where no byline tells them.
    private mutating func creditAgencies() {
        guard source?.agencies.isEmpty != false, let credit = AgencyCredit.find(in: kept) else { return }
        source = .init(
            name: source?.name, agencies: credit.agencies.filter { $0 != source?.name },
            statement: source?.statement ?? trimmed(credit.statement))
    }

    /// The first line is the title where it is short and more follows it.
    private mutating func findTitle() {
        if isStated, let first = kept.first {
            title = .init(value: first, basis: .metadata, range: 0..<first.unicodeScalars.count)
            return
        }
        guard title == nil, let first = kept.first, kept.count > 1 else { return }
        let length = first.unicodeScalars.count
        let next = kept.dropFirst().first { !$0.isEmpty } ?? ""
        let isSetApart = kept[1].isEmpty || next.unicodeScalars.count > length
        let endsLikeText = first.hasSuffix(".") && !kept[1].isEmpty
        guard length <= Self.longestTitle, isSetApart, !endsLikeText else { return }
        title = .init(value: first, basis: .firstLine, range: 0..<length)
    }

    /// A longer first line is a paragraph, in Unicode scalars.
    private static let longestTitle = 220

    private func trimmed(_ line: String) -> String {
        Lines.trim(line, of: [" ", "\t", "\u{A0}", "\u{202F}", "\u{FEFF}"])
    }
}
