/// What a column or a member of a record holds, by the names that people give it in French and English.
enum RecordField: CaseIterable {
    case guid, address, title, text, summary, date, author, publisher, section, language, embargo

    /// Names without accents, case and signs, the surest first.
    var names: [String] {
        switch self {
        case .guid:
            [
                "guid", "id", "uuid", "identifiant", "articleid", "docid", "documentid", "ref", "reference", "uri",
                "numero", "cle", "key", "_id",
            ]
        case .address:
            [
                "url", "link", "lien", "permalink", "canonicalurl", "canonical", "adresse", "weburl", "href",
                "articleurl", "sourceurl", "urlarticle", "externalurl",
            ]
        case .title:
            [
                "titre", "title", "headline", "hed", "head", "titrearticle", "articletitle", "webtitle", "intitule",
                "manchette", "objet", "subject", "heading", "nom",
            ]
        case .text:
            [
                "texte", "text", "body", "content", "contenu", "corps", "article", "fulltext", "articlebody",
                "bodytext", "bodyhtml",
                "contenthtml", "textearticle", "articletext", "html", "maintext", "story", "contenttext",
                "articlecontent",
                "corpsarticle", "textecomplet", "message", "depeche", "rawtext", "cleantext", "texteintegral",
                "bodyplain",
            ]
        case .summary:
            [
                "resume", "summary", "description", "chapo", "chapeau", "abstract", "excerpt", "standfirst", "extrait",
                "lead", "teaser", "trailtext", "accroche",
            ]
        case .date:
            [
                "date", "datepublication", "publicationdate", "datedepublication", "publishedat", "published",
                "pubdate", "datepublished",
                "publishdate", "dateparution", "datedeparution", "parution", "publiele", "createdat", "created",
                "timestamp",
                "webpublicationdate", "datecreation", "publicationdatetime", "dateheure", "jour", "firstpublished",
                "datetime",
                "versioncreated", "publishedon", "publication",
            ]
        case .author:
            [
                "auteur", "author", "auteurs", "authors", "byline", "signature", "journaliste", "creator", "writer",
                "redacteur", "by", "reporter",
            ]
        case .publisher:
            [
                "source", "publisher", "media", "journal", "editeur", "newspaper", "outlet", "organe", "agence",
                "support", "sitename", "sourcename", "publicationname", "nommedia", "domain", "website", "site",
            ]
        case .section:
            [
                "rubrique", "section", "category", "categorie", "categories", "theme", "sectionname", "desk", "topic",
                "tags", "service",
            ]
        case .embargo: ["embargountil", "embargo", "embargoed", "embargojusque", "sousembargo"]
        case .language: ["langue", "language", "lang", "locale", "langcode"]
        }
    }

    /// A name without what people write differently.
    static func key(_ name: String) -> String {
        var key = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "é", "è", "ê", "ë": key.append("e")
            case "à", "â": key.append("a")
            case "ô": key.append("o")
            case "î", "ï": key.append("i")
            case "ç": key.append("c")
            case "û", "ù": key.append("u")
            case "’", "'": continue
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    key.unicodeScalars.append(scalar)
                }
            }
        }
        return key
    }

    /// The field that a name means; nil for any other.
    static let byName: [String: (field: RecordField, rank: Int)] = {
        var fields: [String: (field: RecordField, rank: Int)] = [:]
        for field in allCases {
            for (rank, name) in field.names.enumerated() where fields[key(name)] == nil {
                fields[key(name)] = (field, rank)
            }
        }
        return fields
    }()
}

/// An article from named values, whatever brought them.
struct RecordReader {
    /// The surest value for each field.
    private var values: [RecordField: (rank: Int, name: String, value: String)] = [:]

    mutating func add(_ value: String, as name: String) {
        guard let (field, rank) = RecordField.byName[RecordField.key(name)] else { return }
        add(value, as: field, rank: rank, name: name)
    }

    mutating func add(_ value: String, as field: RecordField, rank: Int, name: String) {
        guard value.contains(where: { !$0.isWhitespace }) else { return }
        // An address in a column that is called otherwise tells where the article is, not who signs.
        if value.hasPrefix("http"), !value.contains(" "), field == .author || field == .publisher { return }
        if let known = values[field], known.rank <= rank { return }
        values[field] = (rank, name, value)
    }

    var isArticle: Bool { values[.text] != nil || values[.title] != nil && values[.summary] != nil }

    func draft() -> Draft {
        var draft = Draft()
        draft.title = values[.title].map { TagStripping.line($0.value) }
        draft.guid = values[.guid]?.value.trimmed
        draft.address = (values[.address]?.value ?? draft.guid).map { $0.trimmed }.flatMap {
            $0.hasPrefix("http") ? $0 : nil
        }
        draft.authors = SavedPage.split(
            [values[.author]?.value].compactMap(\.self).map { $0.replacing(";", with: ",") })
        draft.section = values[.section]?.value.trimmed
        draft.language = values[.language]?.value.trimmed
        draft.embargo = values[.embargo]?.value.trimmed
        draft.setPublished(values[.date]?.value, as: values[.date]?.name ?? "date")
        draft.publisher = values[.publisher].map {
            Draft.Stated(value: $0.value.oneLine, statement: "\($0.name): \($0.value.oneLine)")
        }
        draft.setBody(values[.text]?.value ?? "")
        if !draft.hasText, let summary = values[.summary] {
            draft.setBody(summary.value)
            draft.isSummary = true
        }
        return draft
    }
}
