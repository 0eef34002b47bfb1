/// Reads any file but plain texts: what its kind's reader makes of it.
///
/// It calls parsers written in C: a server does so in another process (`ParserProcess`).
package enum FormatReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - octets: all of it.
    ///   - kind: what its beginning says it is.
    ///   - startsPrograms: whether what is attached to a mail may be given to another program.
    /// - Returns: its articles, at least one.
    /// - Throws: `FormatProblem` where it holds none, or cannot be read.
    package static func read(
        _ octets: [UInt8], as kind: FileKind, startsPrograms: Bool = true
    ) throws(FormatProblem) -> Document {
        var document =
            kind == .email
            ? try MailReader.read(octets, startsPrograms: startsPrograms) : try document(octets, as: kind)
        document.drafts = document.drafts.filter(\.hasText).map(bounded)
        guard !document.drafts.isEmpty else {
            let told = document.leftOut.isEmpty ? "" : " in any of \(document.leftOut.count) entries"
            throw FormatProblem(
                document.leftOut.isEmpty ? .noArticle : .noText, "no text stands\(told.isEmpty ? " in it" : told)")
        }
        return document
    }

    private static func document(_ octets: [UInt8], as kind: FileKind) throws(FormatProblem) -> Document {
        switch kind {
        case .docx: return Document(kind: kind, encoding: "utf-8", drafts: [try DocxReader.read(octets)])
        case .rtf: return Document(kind: kind, encoding: "windows-1252", drafts: [try RTFReader.read(octets)])
        case .odt: return Document(kind: kind, encoding: "utf-8", drafts: [try OdtReader.read(octets)])
        case .pdf:
            let (draft, assumptions) = try PDFReader.read(octets)
            var document = Document(kind: kind, encoding: "utf-8", drafts: [draft])
            document.assumptions = assumptions
            return document
        default: break
        }
        let decoded = try TextDecoding.decode(octets, declared: declared(octets, kind), others: OtherEncodings.decode)
        var document = try document(decoded.text, as: kind)
        document.encoding = decoded.encoding
        document.assumptions += decoded.assumptions
        return document
    }

    private static func document(_ text: String, as kind: FileKind) throws(FormatProblem) -> Document {
        switch kind {
        case .html: return Document(kind: kind, encoding: "", drafts: [SavedPage.read(text)])
        case .csv: return try CSVReader.read(text)
        case .json, .ndjson, .jsonFeed, .ninjs, .schemaOrg: return try JSONFile.read(Array(text.utf8), as: kind)
        default: break
        }
        let tree = try MarkupParser.xml(text)
        // The root says it, whatever was found at the beginning.
        switch tree.elements(of: 0).first.map({ tree[$0].name }) {
        case "rss", "rdf:rdf": return FeedReader.read(tree, as: .rss)
        case "feed", "atom:feed": return FeedReader.read(tree, as: .atom)
        case "newsml": return NewsMLReader.read(tree, as: .newsML)
        case "newsmessage", "newsitem", "packageitem", "knowledgeitem": return NewsMLReader.read(tree, as: .newsMLG2)
        case "nitf": return NITFReader.read(tree)
        case "html": return Document(kind: .html, encoding: "", drafts: [SavedPage.read(MarkupParser.html(text))])
        case let root:
            throw FormatProblem(
                .unsupported, "XML with <\(root ?? "")> at its root is no feed and no wire format that is read")
        }
    }

    /// The encoding that markup names in its first kilobyte.
    private static func declared(_ octets: [UInt8], _ kind: FileKind) -> String? {
        guard ![.csv, .json, .ndjson, .jsonFeed, .ninjs, .schemaOrg].contains(kind) else { return nil }
        let beginning = String(decoding: octets.prefix(2048), as: UTF8.self)
        for mark in ["encoding=", "charset="] {
            guard let place = beginning.firstRange(of: mark) else { continue }
            let rest = beginning[place.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// No article of a file is longer than a text may be.
    private static func bounded(_ draft: Draft) -> Draft {
        var draft = draft
        var left = FileKind.textLimit
        guard draft.lines.reduce(0, { $0 + $1.utf8.count + 1 }) > left else { return draft }
        draft.lines = draft.lines.prefix { line in
            left -= line.utf8.count + 1
            return left > 0
        }
        draft.assumptions.append(Assumption(.cut, "\(FileKind.textLimit)"))
        return draft
    }
}
