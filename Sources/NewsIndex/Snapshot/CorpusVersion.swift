import Corpus

/// Names the content of a folder: the same articles and problems always give the same version.
enum CorpusVersion {
    /// The first 16 hexadecimal digits of the SHA-256 of every article's id and text hash, every problem and decision.
    ///
    /// Fields end with a byte that UTF-8 never holds, so that no two lists of fields give the same bytes.
    static func of(
        _ articles: FactColumns, _ problems: [CorpusProblem], _ merges: MergeDecisions, _ corrections: Corrections
    ) -> String {
        var bytes: [UInt8] = []
        func add(_ fields: String...) {
            for field in fields { bytes += Array(field.utf8) + [0xFF] }
        }
        for article in articles.indices {
            add("article", articles.headers.ids[article], articles.texts.digest(of: article).text)
            // What a plain text is said to be follows from its text.
            let headers = articles.headers
            guard !headers.origins[article].isEmpty else { continue }
            let stated = [headers.stated(article)?.value, headers.publisher(article), headers.language(article)]
            add("origin", "\(headers.origin(article))", "\(stated)")
        }
        for problem in problems { add("problem", problem.fileName, problem.code, problem.detail) }
        for group in merges.same { add("same", String(group.count), group.joined(separator: "\n")) }
        for group in merges.different { add("different", String(group.count), group.joined(separator: "\n")) }
        for correction in corrections.decisions { add("correction", "\(correction)") }
        return String(Digest.sha256(bytes).prefix(16))
    }
}
