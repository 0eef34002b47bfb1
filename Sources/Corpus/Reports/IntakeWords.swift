/// What is said of files that were read or refused, in French and English.
package enum IntakeWords {
    /// What an assumption means, as one sentence without an end.
    package static func sentence(_ note: IntakeNote, in language: ReportLanguage) -> String {
        let detail = note.detail
        return switch note.code {
        case "encoding_guessed":
            language("encodage non déclaré, lu comme \(detail)", "no encoding is declared, read as \(detail)")
        case "encoding_overruled":
            language(
                "l’encodage déclaré n’est pas celui des octets : \(detail)",
                "the declared encoding is not that of its octets: \(detail)")
        case "octets_replaced":
            language(
                "octets qui n’ont pas de sens, remplacés : \(detail)", "octets without a meaning, replaced: \(detail)")
        case "kind_overruled":
            language(
                "le contenu n’est pas ce que dit le nom : \(detail)", "its content is not what its name says: \(detail)"
            )
        case "language_overruled":
            language(
                "la langue déclarée n’est pas celle des mots : \(detail)",
                "the stated language is not that of its words: \(detail)")
        case "day_first": language("date lue le jour d’abord : \(detail)", "a date was read day first: \(detail)")
        case "columns_guessed": language("colonnes devinées : \(detail)", "columns were guessed: \(detail)")
        case "markup_removed":
            language("balises retirées du texte : \(detail)", "tags were taken out of the text: \(detail)")
        case "summary_only":
            language("un résumé seulement, pas l’article entier", "only a summary, not the whole article")
        case "cut": language("lu en partie : \(detail)", "read in part: \(detail)")
        case "facts_in_french_only":
            language(
                "en \(detail) : servi et cherché, mais les faits ne sont lus qu’en français",
                "in \(detail): served and searched, but facts are read in French only")
        default: note.code + (detail.isEmpty ? "" : ": \(detail)")
        }
    }

    /// What can be done about a problem; nil where nothing is known.
    package static func advice(_ problem: CorpusProblem, in language: ReportLanguage) -> String? {
        switch problem.code {
        case "binary":
            language(
                "ce n’est pas un texte : exportez-le en .txt, .docx ou .html",
                "it is no text: export it as .txt, .docx or .html")
        case "unsupported":
            language(
                "convertissez-le dans une sorte qui est lue (.txt, .md, .html, .docx, .odt, .rtf, .pdf, .eml, .csv, .json, RSS, NewsML…) ou rangez-le ailleurs",
                "convert it to a kind that is read (.txt, .md, .html, .docx, .odt, .rtf, .pdf, .eml, .csv, .json, RSS, NewsML…), or keep it elsewhere"
            )
        case "empty":
            language(
                "le fichier ne contient que de l’habillage : vérifiez l’export",
                "it holds nothing but furniture: check the export")
        case "too_large": language("divisez-le en fichiers plus petits", "divide it into smaller files")
        case "damaged":
            language(
                "exportez-le ou téléchargez-le de nouveau : il n’est pas entier",
                "export or download it again: it is not whole")
        case "encrypted": language("enregistrez-le sans mot de passe", "save it without a password")
        case "no_article":
            language(
                "nommez les colonnes ou les membres : titre, texte, date, auteur, source, url",
                "name its columns or members: title, text, date, author, source, url")
        case "no_text":
            language(
                "passez-le à la reconnaissance de caractères (OCR), puis reposez-le",
                "run it through text recognition (OCR), then put it back")
        case "missing_tool":
            language(
                "installez poppler-utils (apt-get install poppler-utils)",
                "install poppler-utils (apt-get install poppler-utils)")
        case "too_deep", "too_much", "parser_failed":
            language(
                "ce fichier dépasse ce qu’un lecteur peut prendre : exportez-le plus simplement",
                "it takes more than a reader may: export it in a simpler way")
        case "duplicate_id": language("renommez l’un des deux fichiers", "rename one of the two files")
        case "outside": language("dites --follow-links pour le lire", "say --follow-links to read it")
        case "name_not_utf8": language("renommez le fichier", "rename the file")
        case "unreadable": language("vérifiez les droits du fichier", "check the file's permissions")
        case "entry_left_out":
            language("rien à faire si ces entrées n’ont pas de texte", "nothing to do where these entries have no text")
        case "bad_correction", "bad_corrections", "bad_merges":
            language("corrigez le fichier des décisions", "mend the file of decisions")
        default: nil
        }
    }
}
