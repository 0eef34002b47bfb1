@testable import Formats

/// Any octets as a file of any kind: it is read or refused, again the same, and whatever is read is lines of text.
func fuzz(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let octets = Array(input.dropFirst())
    // No other program is started for what nobody wrote.
    let kinds = FileKind.allCases.filter { $0 != .pdf && $0 != .text }
    let kind = kinds[Int(first) % kinds.count]
    _ = FileKind.of(octets, ending: "")
    let document = read(octets, as: kind)
    require(document == read(octets, as: kind), "a second reading says something else")
    guard let document else { return }
    require(!document.drafts.isEmpty, "a file without articles is read")
    for draft in document.drafts {
        require(draft.hasText, "an article has no text")
        for line in draft.lines {
            require(!line.unicodeScalars.contains("\n"), "a line holds an end of line")
        }
        if let day = draft.published?.value { require(day.utf8.count == 10, "\(day) is no day") }
    }
    // What cleaning leaves is clean.
    let (lines, _) = TextCleaning.clean(document.drafts.flatMap(\.lines).map { String($0.prefix(500)) })
    require(TextCleaning.clean(lines, resolvesReferences: false).lines == lines, "cleaning twice is not cleaning once")
}

private func read(_ octets: [UInt8], as kind: FileKind) -> Document? {
    guard kind == .markdown else { return try? FormatReader.read(octets, as: kind, startsPrograms: false) }
    guard let text = try? TextDecoding.decode(octets).text else { return nil }
    let draft = MarkdownReader.read(text)
    return draft.hasText ? Document(kind: kind, encoding: "", drafts: [draft]) : nil
}
