import Corpus

/// What `depeche check` prints of files, a line a thing.
struct CheckLines {
    let language: ReportLanguage

    private var isFrench: Bool { language == .french }

    func lines(of report: FileReport) -> [String] {
        var lines: [String] = []
        if let format = report.format {
            let count = report.articleCount
            let articles = "\(count) article\(count == 1 ? "" : "s")"
            let summaries =
                report.summaryCount == 0
                ? ""
                : isFrench
                    ? ", dont résumés seulement : \(report.summaryCount)" : ", only summaries: \(report.summaryCount)"
            let encoding = report.encoding ?? "utf-8"
            lines.append(
                "\(report.file): \(isFrench ? "lu comme" : "read as") \(format) (\(encoding)), \(articles)\(summaries)")
        }
        for note in report.notes {
            lines.append(
                "\(report.file):   \(isFrench ? "supposé" : "assumed"): \(IntakeWords.sentence(note, in: language))")
        }
        for problem in report.problems {
            lines.append("\(report.file): \(problem.code): \(problem.detail)")
            if let advice = IntakeWords.advice(problem, in: language) {
                lines.append("\(report.file):   → \(advice)")
            }
        }
        return lines
    }

    func summary(_ corpus: CorpusFolder) -> String {
        let (articles, problems) = (corpus.articles.count, corpus.problems.count)
        return isFrench
            ? "\(articles) articles, \(problems) problèmes" : "\(articles) articles, \(problems) problems"
    }
}
