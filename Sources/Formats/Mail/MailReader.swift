/// Reads a mail: a press release or a newsletter.
enum MailReader {
    /// Reads a mail and the articles that are attached to it.
    ///
    /// - Parameters:
    ///   - octets: all of it.
    ///   - startsPrograms: whether an attached file may be given to another program.
    /// - Returns: its article, unless it only says what is attached, then those that are.
    /// - Throws: `FormatProblem` where it holds none.
    static func read(_ octets: [UInt8], startsPrograms: Bool = true) throws(FormatProblem) -> Document {
        var place = 0
        // A line before the fields is that of a mailbox.
        if octets.starts(with: Array("From ".utf8)), let end = octets.firstIndex(of: 0x0A) { place = end + 1 }
        let header = MailHeader(octets[...], &place)
        guard !header.fields.isEmpty else {
            throw FormatProblem(.damaged, "no fields of a mail stand at its beginning")
        }
        let parts = MailParts(octets[...], header: header, body: place)
        var draft = Draft()
        draft.title = header.text("subject").map(subject)
        draft.guid = header.text("message-id")?.filter { !"<> ".contains($0) }
        draft.authors = sender(header.text("from"))
        draft.language = header.text("content-language")?.split(separator: ",").first.map(String.init)
        draft.setPublished(header.text("date"), as: "Date")
        if let sender = draft.authors.first {
            draft.publisher = Draft.Stated(value: sender, statement: "From: \(header.text("from") ?? sender)")
        }
        setBody(&draft, parts)
        draft.assumptions += parts.assumptions
        let attached = AttachedArticles(parts.attached, of: draft, startsPrograms: startsPrograms)
        var drafts = attached.drafts
        var leftOut = attached.leftOut
        if draft.hasText, drafts.isEmpty || !AttachedArticles.isCover(draft) {
            drafts.insert(draft, at: 0)
        } else if draft.hasText {
            // Nothing is left out in silence: what came with the first article stands beside it.
            drafts[0].removed += draft.lines.filter { !$0.isEmpty }.map { Draft.Removed(text: $0, reason: .promotion) }
            leftOut.append("the mail itself, which says what is attached")
        }
        guard !drafts.isEmpty else {
            throw FormatProblem(.noText, "no part of the mail is a text\(attachments(parts))")
        }
        var document = Document(kind: .email, encoding: parts.encodings.first ?? "utf-8", drafts: drafts)
        document.leftOut = leftOut
        return document
    }

    private static func attachments(_ parts: MailParts) -> String {
        parts.attached.isEmpty ? "" : "; attached: \(parts.attached.prefix(5).map(\.name).joined(separator: ", "))"
    }

    /// A subject without *Re:*, *TR:* and the like.
    private static func subject(_ subject: String) -> String {
        var rest = subject[...]
        while let colon = rest.firstIndex(of: ":"),
            ["re", "fw", "fwd", "tr", "réf", "aw"].contains(rest[..<colon].trimmed.lowercased())
        {
            rest = rest[rest.index(after: colon)...]
        }
        return rest.trimmed
    }

    private static func sender(_ from: String?) -> [String] {
        guard let from else { return [] }
        let name = from.split(separator: "<").first.map { $0.trimmed.filter { $0 != "\"" } } ?? ""
        return name.isEmpty || name.contains("@") ? [] : [name]
    }

    /// The plain part, unless it only says that there is another.
    private static func setBody(_ draft: inout Draft, _ parts: MailParts) {
        let plain = parts.plain.joined(separator: "\n\n")
        let pages = parts.html.map { FragmentReader.paragraphs(of: $0) }
        let rich = pages.flatMap(\.paragraphs)
        let (plainCount, richCount) = (words(plain), words(rich.joined(separator: " ")))
        if richCount > 0, plainCount * 10 < richCount * 6 {
            draft.setParagraphs(rich)
            draft.removed += pages.flatMap(\.removed)
        } else {
            let lines = plain.replacing("\r", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.trimmed
            }
            // What follows two dashes is who sends it (RFC 3676 §4.3).
            let end = lines.firstIndex { $0 == "--" } ?? lines.endIndex
            draft.setParagraphs(lines[..<end].filter { !isRule($0) }.map { $0.oneLine })
            draft.removed += lines[end...].filter { !$0.isEmpty }.map { Draft.Removed(text: $0, reason: .promotion) }
        }
        cutFooter(&draft)
    }

    private static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    private static func isRule(_ line: String) -> Bool {
        line.count >= 3 && line.allSatisfy { "-=_*~#•. ".contains($0) }
    }

    /// What a newsletter says below its last article: how to leave it, where it is read in a browser.
    private static func cutFooter(_ draft: inout Draft) {
        let marks = [
            "se désabonner", "me désabonner", "désinscri", "se désinscrire", "unsubscribe", "voir dans le navigateur",
            "version en ligne", "view in browser", "view this email", "si vous ne visualisez pas",
            "gérer mes préférences",
            "vous recevez cet e-mail", "vous recevez ce message", "vous recevez cet email", "you are receiving",
            "lire cet email en ligne", "afficher dans le navigateur",
        ]
        var kept: [String] = []
        for line in draft.lines {
            let words = line.lowercased()
            if line.count < 300, marks.contains(where: words.contains) {
                draft.removed.append(Draft.Removed(text: line, reason: .promotion))
            } else {
                kept.append(line)
            }
        }
        draft.setParagraphs(kept)
    }
}
