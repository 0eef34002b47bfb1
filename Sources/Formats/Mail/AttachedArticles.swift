/// The articles among the files that are attached to a mail: press releases come so more often than in the mail itself.
struct AttachedArticles {
    private(set) var drafts: [Draft] = []
    /// Files that are named and not read, each with why where that is known.
    private(set) var leftOut: [String] = []

    /// Files of one mail that are read.
    private static let most = 20
    /// What has fewer words is a signature, a form or a caption.
    private static let fewestWords = 40

    /// - Parameters:
    ///   - files: in their order.
    ///   - mail: what the mail says of itself, which stands for what a file does not say.
    ///   - startsPrograms: whether a file may be given to another program.
    init(_ files: [MailParts.Attached], of mail: Draft, startsPrograms: Bool) {
        for file in files {
            guard drafts.count < Self.most, let kind = Self.kind(of: file), startsPrograms || kind != .pdf else {
                leftOut.append("attached: \(file.name)")
                continue
            }
            do throws(FormatProblem) {
                let draft = try Self.draft(file, kind)
                guard draft.lines.reduce(0, { $0 + Self.words($1) }) >= Self.fewestWords else {
                    leftOut.append("attached: \(file.name)")
                    continue
                }
                drafts.append(Self.completed(draft, by: mail, named: file.name))
            } catch {
                leftOut.append("attached: \(file.name) (\(error.detail))")
            }
        }
    }

    /// Whether the words of a mail only say that something is attached.
    static func isCover(_ mail: Draft) -> Bool {
        mail.lines.reduce(0) { $0 + words($1) } < 2 * fewestWords
    }

    private static func words(_ line: String) -> Int { line.split(whereSeparator: \.isWhitespace).count }

    private static func kind(of file: MailParts.Attached) -> FileKind? {
        let ending = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let kind = FileKind.of(Array(file.octets.prefix(FileKind.beginning)), ending: ending)
        return kind.flatMap { read.contains($0) ? $0 : nil }
    }

    /// Tables and feeds are no press releases, and a mail within a mail is its own.
    private static let read: Set<FileKind> = [.docx, .odt, .rtf, .pdf, .html, .text, .markdown]

    private static func draft(_ file: MailParts.Attached, _ kind: FileKind) throws(FormatProblem) -> Draft {
        let octets = file.octets
        switch kind {
        case .markdown: return MarkdownReader.read(try TextDecoding.decode(octets).text)
        case .text:
            var draft = Draft()
            let text = try TextDecoding.decode(octets, others: OtherEncodings.decode).text
            let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            draft.setParagraphs(lines.split(separator: "\n").map { String($0).oneLine })
            return draft
        default:
            guard let draft = try FormatReader.read(octets, as: kind).drafts.first else {
                throw FormatProblem(.noText, "no text stands in it")
            }
            return draft
        }
    }

    /// A file's article with what only its mail says.
    private static func completed(_ draft: Draft, by mail: Draft, named name: String) -> Draft {
        var draft = draft
        draft.guid = mail.guid.map { $0 + "/" + name }
        draft.published = draft.published ?? mail.published
        draft.publisher = draft.publisher ?? mail.publisher
        draft.language = draft.language ?? mail.language
        if draft.authors.isEmpty { draft.authors = mail.authors }
        return draft
    }
}
