/// Which of a document's paragraphs is its title, and what its properties say.
enum OfficeTitles {
    /// How high a style stands that is none of a heading.
    static let none = 9

    /// 0 for a title, 1 for a heading of the first level, …, by a style's name in French or English.
    static func level(_ style: String) -> Int {
        let name = style.lowercased().filter { $0.isLetter || $0.isNumber }
        if ["title", "titre", "titel", "headline", "titreprincipal", "documenttitle"].contains(name) { return 0 }
        for (level, number) in ["1", "2", "3"].enumerated()
        where name == "heading" + number || name == "titre" + number || name == "heading20" + number {
            return level + 1
        }
        return none
    }

    /// Takes the title out of the paragraphs: the first of the highest style, unless text stands before it.
    static func setTitle(
        _ draft: inout Draft, _ paragraphs: inout [(text: String, style: String)], _ level: (String) -> Int
    ) {
        let ranked = paragraphs.indices.prefix(12).filter { level(paragraphs[$0].style) <= 1 }
        guard let best = ranked.min(by: { (level(paragraphs[$0].style), $0) < (level(paragraphs[$1].style), $1) }),
            paragraphs[..<best].allSatisfy({ $0.text.count < 160 }), paragraphs[best].text.count <= 300
        else { return }
        draft.title = paragraphs.remove(at: best).text
    }

    /// What the properties of a document say; a title among them only where the text begins with it.
    static func tell(_ draft: inout Draft, _ properties: MarkupTree, fallback: String?) {
        tell(
            &draft,
            author: properties.line("dc:creator", in: 0) ?? properties.line("meta:initial-creator", in: 0),
            title: properties.line("dc:title", in: 0), fallback: fallback)
        draft.language = properties.line("dc:language", in: 0)
    }

    /// The same of properties that are known one by one.
    static func tell(_ draft: inout Draft, author: String?, title: String?, fallback: String?) {
        if let creator = author?.oneLine, !creator.isEmpty,
            !["user", "utilisateur", "admin", "microsoft office user", "python-docx", "windows user", "un-named"]
                .contains(creator.lowercased())
        {
            draft.authors = SavedPage.split([creator.replacing(";", with: ",")])
        }
        if draft.title == nil, let title = title?.oneLine, let first = fallback,
            PageBody.likeness(PageBody.words(of: title), PageBody.words(of: first)) >= 0.8, title.count < 300
        {
            draft.title = first.count < 300 ? first : title
            if draft.lines.first == draft.title { draft.setParagraphs(Array(draft.lines.dropFirst())) }
        }
    }
}
