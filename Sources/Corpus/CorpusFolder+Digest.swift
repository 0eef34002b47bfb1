extension CorpusFolder {
    /// A digest of all that was read: folders of which the same was read have the same one, whatever else lies in them.
    package var digest: TextDigest {
        var octets: [UInt8] = []
        // Each field ends with an octet that UTF-8 never holds, so that no two lists of fields give the same octets.
        func add(_ fields: String?...) {
            for field in fields {
                if let field { octets += Array(field.utf8) } else { octets.append(0xFE) }
                octets.append(0xFF)
            }
        }
        for article in articles {
            add("article", article.id.value, article.fileName, "\(article.byteCount)", article.language)
            add(article.text.hash, article.title?.value, article.title?.basis.rawValue)
            add(article.title?.range.map { "\($0)" }, article.stated?.value, article.stated?.statement)
            add(article.source?.name, article.source?.statement)
            for agency in article.source?.agencies ?? [] { add("agency", agency) }
            for line in article.furniture { add("line", "\(line.number)", line.text, line.reason.rawValue) }
        }
        for problem in problems { add("problem", problem.fileName, problem.code, problem.detail) }
        for group in merges.same { add("same", "\(group.map { Array($0.utf8) })") }
        for group in merges.different { add("different", "\(group.map { Array($0.utf8) })") }
        for correction in corrections.decisions { add("correction", "\(correction)") }
        return TextDigest(of: octets)
    }
}
