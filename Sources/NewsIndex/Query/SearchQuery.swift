/// What a reader asks the full text: documents must hold every one of its terms.
package struct SearchQuery: Sendable, Hashable {
    /// Folded as the text's own terms are, each once, in the order asked.
    package let terms: [String]

    /// Reads a query; nil where it holds no word.
    package init?(_ text: String) {
        var terms: [String] = []
        for entry in SearchTerms.terms(of: Array(text.unicodeScalars)) where !terms.contains(entry.term) {
            terms.append(entry.term)
        }
        guard !terms.isEmpty else { return nil }
        self.terms = terms
    }
}
