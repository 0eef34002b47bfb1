/// What a folder of article files holds: the articles, and what could not be read as one.
package struct CorpusFolder: Sendable, Equatable {
    /// The articles that were read, in the order of their identifiers.
    package let articles: [Article]
    /// The articles whose files are what they were when they were read before, in the same order.
    package let kept: [ArticleID]
    /// Everything in the folder that is not served or has no effect, in the order of the files' names.
    package let problems: [CorpusProblem]
    /// What its editor decided about names, in the file of former versions.
    package let merges: MergeDecisions
    /// What its editors decided.
    package let corrections: Corrections
    /// The articles that may not be shown yet, in the order of their identifiers.
    package let withheld: [WithheldArticle]

    package init(
        articles: [Article], kept: [ArticleID] = [], problems: [CorpusProblem], merges: MergeDecisions = .none,
        corrections: Corrections = .none, withheld: [WithheldArticle] = []
    ) {
        self.withheld = withheld
        self.articles = articles
        self.kept = kept
        self.problems = problems
        self.merges = merges
        self.corrections = corrections
    }

    /// A folder of which nothing is known.
    package static let empty = CorpusFolder(articles: [], problems: [])

    /// Whether editors decided nothing.
    package var hasNoDecisions: Bool { merges == .none && corrections == .none }

    /// What the folder holds besides articles.
    package var withoutArticles: CorpusFolder {
        CorpusFolder(
            articles: [], problems: problems, merges: merges, corrections: corrections, withheld: withheld)
    }

    /// The folder with what was found wrong in it later.
    package func reporting(_ more: [CorpusProblem]) -> CorpusFolder {
        CorpusFolder(
            articles: articles, kept: kept,
            problems: (problems + more.filter { !$0.tells(ofAny: withheld) }).sorted {
                ($0.fileName, $0.code, $0.detail) < ($1.fileName, $1.code, $1.detail)
            },
            merges: merges, corrections: corrections, withheld: withheld)
    }
}

/// A file of the folder that is not served, or a part of one that has no effect, with the reason.
package struct CorpusProblem: Sendable, Hashable {
    /// The file's path below the folder of articles.
    package let fileName: String
    /// A stable code: `name_not_utf8`, `binary`, `empty`, `too_large`, `unreadable`, `outside`,
    /// `duplicate_id`, `repeated_folder`, `unsupported`, `damaged`, `encrypted`, `no_article`, `no_text`, `missing_tool`,
    /// `too_deep`, `too_much`, `parser_failed`, `entry_left_out`, `bad_merges`, `bad_corrections`, `bad_correction`, `unknown_name`,
    /// `unknown_meeting`, `unknown_article`, `unknown_discrepancy`.
    package let code: String
    /// One sentence that says what is wrong, with the figures: `byte 1042 is not valid UTF-8`.
    package let detail: String

    package init(fileName: String, code: String, detail: String) {
        self.fileName = fileName
        self.code = code
        self.detail = detail
    }

    /// A decision on a name that no article knows, of a file whose others hold.
    package init(unknownName name: String, in fileName: String) {
        self.init(fileName: fileName, code: "unknown_name", detail: "no article knows the name '\(name)'")
    }

    /// Whether it names what may not be shown yet.
    func tells(ofAny withheld: [WithheldArticle]) -> Bool {
        withheld.contains { article in
            ([article.fileName] + article.otherFiles).contains { $0 == fileName || detail.contains($0) }
                || detail.contains(article.id.value)
        }
    }

    /// Whether the file itself is not served; else only a part of it has no effect.
    package var isRefusal: Bool { !["bad_correction", "entry_left_out"].contains(code) && !code.hasPrefix("unknown_") }
}
