/// Fields before a Markdown text: YAML between `---`, TOML between `+++`, each a name and a value or a list of values.
struct FrontMatter {
    private var fields: [String: [String]] = [:]

    /// Takes the fields off the lines; nil where none stand there.
    init?(_ lines: inout [String]) {
        guard let rule = lines.first?.trimmed, rule == "---" || rule == "+++",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmed == rule || rule == "---" && $0.trimmed == "..." }
            ),
            end < Self.longest
        else { return nil }
        let isTOML = rule == "+++"
        var name: String?
        var folded = false
        for line in lines[1..<end] {
            let text = line.trimmed
            if text.isEmpty || text.hasPrefix("#") { continue }
            if let known = name, text.hasPrefix("- ") || text == "-" {
                fields[known, default: []].append(Self.value(String(text.dropFirst())))
                continue
            }
            if let known = name, line.first == " " || line.first == "\t", folded {
                let before = fields[known]?.popLast() ?? ""
                fields[known, default: []].append(before.isEmpty ? text : before + " " + text)
                continue
            }
            guard let sign = text.firstIndex(of: isTOML ? "=" : ":") else { continue }
            let key = String(text[..<sign]).trimmed.lowercased()
            let told = String(text[text.index(after: sign)...]).trimmed
            name = key
            folded = [">", "|", ">-", "|-", ""].contains(told)
            if !folded { fields[key] = Self.values(told) }
        }
        guard !fields.isEmpty else { return nil }
        lines.removeSubrange(0...end)
    }

    private static let longest = 200

    private static func values(_ text: String) -> [String] {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return [value(text)] }
        return text.dropFirst().dropLast().split(separator: ",").map { value(String($0)) }.filter { !$0.isEmpty }
    }

    private static func value(_ text: String) -> String {
        let text = text.trimmed
        for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) {
            let inner = text.dropFirst()
            if let end = inner.lastIndex(of: Character(quote)) {
                return String(inner[..<end].replacing("\\\"", with: "\"").replacing("''", with: "'"))
            }
        }
        return text.firstRange(of: " #").map { String(text[..<$0.lowerBound]).trimmed } ?? text
    }

    private func first(_ names: [String]) -> (name: String, value: String)? {
        for name in names {
            if let value = fields[name]?.first(where: { !$0.isEmpty }) { return (name, value) }
        }
        return nil
    }

    /// Gives a draft what they say.
    func tell(_ draft: inout Draft) {
        draft.title = first(["title", "titre", "headline"])?.value
        draft.authors = (fields["author"] ?? fields["authors"] ?? fields["auteur"] ?? fields["auteurs"] ?? []).map {
            author in
            author.hasPrefix("name:") ? String(author.dropFirst(5)).trimmed : author
        }.filter { !$0.isEmpty }
        draft.section = first(["section", "rubrique", "category", "categories", "categorie"])?.value
        draft.language = first(["lang", "language", "langue", "locale"])?.value
        draft.guid = first(["guid", "id", "uuid"])?.value
        if let address = first(["canonical_url", "canonical", "url", "link"])?.value, address.hasPrefix("http") {
            draft.address = address
        }
        for name in ["date", "published", "publishdate", "pubdate", "published_at", "date_publication"] {
            draft.setPublished(fields[name]?.first, as: name)
        }
        draft.embargo = first(["embargo_until", "embargo", "embargoed"])?.value
        if let source = first(["source", "publisher", "publication", "media", "journal"]) {
            draft.publisher = Draft.Stated(value: source.value, statement: "\(source.name): \(source.value)")
        }
    }
}
