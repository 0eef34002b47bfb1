import Corpus
import NewsIndex

extension ItemTables {
    /// What files say of articles beside their texts; plain texts say nothing, and these members are left out.
    static let originFields: [ItemField<IndexedArticle>] = [
        .text(
            "author", isOptional: true, isOmitted: true, "Who signs it, as its file says.",
            from: "Article.Origin.authors"
        ) { article, _ in
            let authors = article.origin.authors
            return authors.isEmpty ? nil : authors.joined(separator: ", ")
        },
        .text(
            "section", limit: TextLimit.name, isOptional: true, isOmitted: true,
            "The section it stood in, as its file says.",
            from: "Article.Origin.section"
        ) { article, _ in article.origin.section },
        .text(
            "url", limit: TextLimit.quotation, isOptional: true, isOmitted: true, "Its canonical address.",
            from: "Article.Origin.address"
        ) { article, _ in article.origin.address },
        .object(
            "intake", intake, isOptional: true, isOmitted: true,
            "How its file was read; left out for a plain text in UTF-8 in French.", from: "Article.Origin"
        ) { article, _ in Intake(article) },
    ]

    /// How the file of an article was read.
    struct Intake {
        let origin: Article.Origin
        let notes: [IntakeNote]
        let files: [String]

        /// Nil where there is nothing to say.
        init?(_ article: IndexedArticle) {
            origin = article.origin
            notes = origin.allNotes(language: article.language)
            files = [article.fileName] + origin.otherFiles
            guard origin != .plain || !notes.isEmpty else { return nil }
        }
    }

    private static let intake = FieldTable<Intake>(
        "intake",
        [
            .code("format", "The kind of its file.", from: "Article.Origin.format") { intake, _ in intake.origin.format
            },
            .code("encoding", "The encoding of its file.", from: "Article.Origin.encoding") { intake, _ in
                intake.origin.encoding
            },
            .boolean(
                "is_summary", "Whether the file has only a summary or the beginning of it.",
                from: "Article.Origin.isSummary"
            ) {
                intake, _ in intake.origin.isSummary
            },
            .text(
                "guid", limit: TextLimit.line, isOptional: true, isOmitted: true, "What its producer calls it by.",
                from: "Article.Origin.guid"
            ) { intake, _ in intake.origin.guid },
            .texts("files", "Every file that holds it.", from: "Article.files") { intake, _ in intake.files }
                .counted { intake, _ in intake.files.count },
            .few("assumptions", note, most: 5, "What was assumed in reading it.", from: "Article.Origin.assumptions") {
                intake, _ in
                intake.notes
            },
        ])

    static let note = FieldTable<IntakeNote>(
        "assumption",
        [
            .code("code", "What was assumed.", from: "IntakeNote.code") { note, _ in note.code },
            .text("detail", limit: TextLimit.name, "The figures.", from: "IntakeNote.detail") { note, _ in note.detail
            },
            .text("meaning_fr", "What it means, in French.", from: "IntakeWords") { note, _ in
                IntakeWords.sentence(note, in: .french)
            },
            .text("meaning_en", "What it means, in English.", from: "IntakeWords") { note, _ in
                IntakeWords.sentence(note, in: .english)
            },
        ])

    static let file = FieldTable<FileReport>(
        "file",
        [
            .text("file", limit: TextLimit.line, "The file's path below the folder.", from: "FileReport.file") {
                file, _ in file.file
            },
            .boolean("refused", "Whether nothing of it is served.", from: "FileReport.isRefused") { file, _ in
                file.isRefused
            },
            .code("format", isOptional: true, "The kind that it was read as.", from: "FileReport.format") { file, _ in
                file.format
            },
            .code("encoding", isOptional: true, "Its encoding.", from: "FileReport.encoding") { file, _ in file.encoding
            },
            .integer("articles", "How many articles of it are served.", from: "FileReport.articleCount") { file, _ in
                file.articleCount
            },
            .integer("summaries", "How many of them are only summaries.", from: "FileReport.summaryCount") { file, _ in
                file.summaryCount
            },
            .few("assumptions", note, most: 10, "What was assumed in reading it.", from: "FileReport.notes") {
                file, _ in
                file.notes
            },
            .few("problems", advised, most: 10, "What is wrong with it, and what to do.", from: "FileReport.problems") {
                file, _ in
                file.problems
            },
        ])

    private static let advised = FieldTable<CorpusProblem>(
        "file_problem",
        [
            .code("code", "What is wrong.", from: "CorpusProblem.code") { problem, _ in problem.code },
            .text("detail", "What is wrong, with the figures.", from: "CorpusProblem.detail") { problem, _ in
                problem.detail
            },
            .text("advice_fr", isOptional: true, "What to do, in French.", from: "IntakeWords") { problem, _ in
                IntakeWords.advice(problem, in: .french)
            },
            .text("advice_en", isOptional: true, "What to do, in English.", from: "IntakeWords") { problem, _ in
                IntakeWords.advice(problem, in: .english)
            },
        ])
}
