import Formats

/// Turns what a file's reader found into articles.
struct DraftReading {
    let fileName: String
    let byteCount: Int
    let document: Document

    /// The articles of a file, in its order, and why some of them are not served.
    func articles() -> (articles: [Article], problems: [CorpusProblem]) {
        var articles: [Article] = []
        var problems: [CorpusProblem] = []
        let isAlone = document.drafts.count == 1
        for (number, draft) in document.drafts.enumerated() {
            guard let id = id(of: draft, number: number, isAlone: isAlone) else {
                problems.append(
                    CorpusProblem(fileName: fileName, code: "unsupported", detail: "nothing in it makes an identifier"))
                continue
            }
            guard let article = article(draft, id) else {
                problems.append(
                    CorpusProblem(
                        fileName: fileName, code: isAlone ? "empty" : "entry_left_out",
                        detail:
                            "no text is left of \(draft.title ?? "entry \(number + 1)") once page furniture is taken off"
                    ))
                continue
            }
            articles.append(article)
        }
        if !document.leftOut.isEmpty {
            let told = document.leftOut.prefix(5).joined(separator: ", ")
            problems.append(
                CorpusProblem(
                    fileName: fileName, code: "entry_left_out",
                    detail:
                        "\(document.leftOut.count) without a text: \(told)\(document.leftOut.count > 5 ? ", …" : "")"))
        }
        return (articles, problems)
    }

    /// The address or the producer's name before the file's: an article keeps its identifier when its file is renamed.
    private func id(of draft: Draft, number: Int, isAlone: Bool) -> ArticleID? {
        if let address = draft.address {
            return ArticleID(naming: ArticleAddress.key(address)) ?? ArticleID(fileName: fileName)
        }
        if let guid = guid(of: draft) {
            return ArticleID(naming: ArticleAddress.isOne(guid) ? ArticleAddress.key(guid) : guid)
                ?? ArticleID(fileName: fileName)
        }
        if isAlone { return ArticleID(fileName: fileName) }
        let words = [draft.title, draft.published?.value].compactMap(\.self).joined(separator: " ")
        return ArticleID(naming: words) ?? ArticleID(fileName: "\(fileName.prefix { $0 != "." })-\(number + 1)")
    }

    /// A producer's name; a number or a short word names an article only with who published it and what it is called.
    private func guid(of draft: Draft) -> String? {
        guard let guid = draft.guid, !guid.isEmpty else { return nil }
        if ArticleAddress.isOne(guid) { return guid }
        let isWide = guid.utf8.count >= 12 && guid.contains { ":/@".contains($0) } || guid.utf8.count >= 24
        if isWide { return guid }
        let parts = [draft.publisher?.value, guid, draft.title].compactMap(\.self)
        return parts.count > 1 ? parts.joined(separator: " ") : nil
    }

    private func article(_ draft: Draft, _ id: ArticleID) -> Article? {
        let (cleaned, findings) = TextCleaning.clean(draft.lines, resolvesReferences: false)
        let title = draft.title.map {
            ComposedText.composed(TextCleaning.clean([$0], resolvesReferences: false).lines.joined())
        }
        let page = PageReader.read(cleaned.map(ComposedText.composed), title: title.flatMap { $0.isEmpty ? nil : $0 })
        guard page.kept.contains(where: { !$0.isEmpty }), page.kept != [page.title?.value] else { return nil }
        var language = page.language
        var origin = origin(of: draft, guid: guid(of: draft))
        if let stated = draft.language.flatMap(LanguageTag.init) {
            // Templates say what language a site was made in; many words tell better.
            if page.language != "und", ["fr", "en"].contains(stated.primary), stated.primary != page.language {
                origin.assumptions.append(
                    IntakeNote(code: "language_overruled", detail: "\(stated.tag) → \(page.language)"))
            } else {
                language = stated.primary
            }
        }
        if draft.isSummary { origin.assumptions.append(IntakeNote(code: "summary_only", detail: "")) }
        let agencies = page.source?.agencies ?? []
        let source =
            draft.publisher.map { publisher in
                Article.Source(
                    name: publisher.value, agencies: agencies.filter { $0 != publisher.value },
                    statement: publisher.statement)
            } ?? page.source
        let stated = draft.published.map { Article.StatedDate(value: $0.value, statement: $0.statement) } ?? page.stated
        return Article(
            id: id, fileName: fileName, byteCount: byteCount, title: page.title,
            text: ArticleText(page.kept.joined(separator: "\n")), source: source, stated: stated,
            furniture: page.furniture + removed(draft, findings, after: cleaned.count), language: language,
            origin: origin)
    }

    private func origin(of draft: Draft, guid: String?) -> Article.Origin {
        var origin = Article.Origin()
        origin.authors = draft.authors
        origin.section = draft.section
        origin.address = draft.address
        origin.guid = guid
        origin.format = document.kind.rawValue
        origin.encoding = document.encoding
        origin.isSummary = draft.isSummary
        origin.version = draft.version
        origin.embargo = draft.embargo
        origin.assumptions = (document.assumptions + draft.assumptions).map { IntakeNote($0) }
        return origin
    }

    /// What the reader left out, as furniture behind the lines that were read.
    private func removed(_ draft: Draft, _ findings: [TextCleaning.Finding], after count: Int) -> [Article
        .FurnitureLine]
    {
        let marks = findings.map { Article.FurnitureLine(number: $0.line + 1, text: $0.what, reason: .marks) }
        let others = draft.removed.prefix(Self.mostRemoved).enumerated().map { place, removed in
            Article.FurnitureLine(
                number: count + place + 1, text: removed.text, reason: Article.FurnitureLine.Reason(removed.reason))
        }
        return marks + others
    }

    private static let mostRemoved = 100
}

extension IntakeNote {
    init(_ assumption: Assumption) {
        self.init(code: assumption.kind.rawValue, detail: assumption.detail)
    }
}

extension Article.FurnitureLine.Reason {
    init(_ reason: Draft.Removed.Reason) {
        switch reason {
        case .advertising: self = .advertising
        case .byline: self = .byline
        case .comments: self = .commentForm
        case .credit: self = .photoCredit
        case .legal: self = .legalNotice
        case .markup: self = .marks
        case .navigation: self = .navigation
        case .promotion: self = .sitePromotion
        case .related: self = .relatedLink
        case .sharing: self = .sharing
        }
    }
}

/// A language tag as far as it is one (BCP 47): `fr-FR`, `fr_FR`, `FR`.
struct LanguageTag {
    let tag: String
    let primary: String

    init?(_ text: String) {
        let parts = text.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        guard let first = parts.first else { return nil }
        let names = [
            "french": "fr", "français": "fr", "francais": "fr", "english": "en", "anglais": "en", "fra": "fr",
            "fre": "fr", "eng": "en",
        ]
        let code = names[first] ?? first
        guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), code != "und",
            code != "mul"
        else {
            return nil
        }
        tag = text
        primary = code
    }
}
