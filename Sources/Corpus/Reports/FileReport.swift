/// What became of one file of a folder.
package struct FileReport: Sendable, Equatable {
    package let file: String
    /// The kind that it was read as; nil where nothing of it is served.
    package private(set) var format: String?
    package private(set) var encoding: String?
    package private(set) var articleCount = 0
    /// How many of its articles are summaries.
    package private(set) var summaryCount = 0
    /// What was assumed, each once.
    package private(set) var notes: [IntakeNote] = []
    /// What is wrong with it or with a part of it.
    package private(set) var problems: [CorpusProblem] = []

    private init(_ file: String) {
        self.file = file
    }

    /// Whether nothing of it is served.
    package var isRefused: Bool { articleCount == 0 && problems.contains(where: \.isRefusal) }

    /// An article as far as its files are told of.
    package struct Told {
        let file: String
        let origin: Article.Origin
        let language: String

        package init(file: String, origin: Article.Origin, language: String) {
            self.file = file
            self.origin = origin
            self.language = language
        }
    }

    /// What became of each file that is served or refused, in the order of their names.
    package static func all(of articles: some Sequence<Told>, problems: [CorpusProblem]) -> [FileReport] {
        var reports: [String: FileReport] = [:]
        for article in articles {
            for file in [article.file] + article.origin.otherFiles {
                reports[file, default: FileReport(file)].add(article)
            }
        }
        for problem in problems where !problem.fileName.isEmpty {
            reports[problem.fileName, default: FileReport(problem.fileName)].problems.append(problem)
        }
        return reports.values.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    }

    private mutating func add(_ article: Told) {
        format = format ?? article.origin.format
        encoding = encoding ?? article.origin.encoding
        articleCount += 1
        if article.origin.isSummary { summaryCount += 1 }
        for note in article.origin.allNotes(language: article.language) where !notes.contains(note) {
            if notes.count < Self.mostNotes { notes.append(note) }
        }
    }

    private static let mostNotes = 20
}

extension Article.Origin {
    /// What was assumed, and what the article's language means for what is found in it.
    package func allNotes(language: String) -> [IntakeNote] {
        let isFrench = language == "fr" || language == "und"
        return assumptions + (isFrench ? [] : [IntakeNote(code: "facts_in_french_only", detail: language)])
    }
}
