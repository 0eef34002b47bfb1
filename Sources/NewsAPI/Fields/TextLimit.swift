/// How many Unicode scalars of a text an item shows.
///
/// A longer one is cut and stands in its object's `cut`; `/v1/articles/{id}/text` has the whole.
enum TextLimit {
    /// What somebody or something is called.
    static let name = 120
    /// A headline, a role, a line of a file.
    static let line = 240
    /// The words said.
    static let quotation = 500
    /// The sentence around evidence: the part of a longer one that holds the evidence.
    static let sentence = 640
    /// The words that are evidence; they fit into the part of the sentence.
    static let exact = 500
}

extension String {
    /// The text, or as many scalars of its beginning; and whether it was cut.
    func beginning(_ limit: Int) -> (text: String, isCut: Bool) {
        // No text has more scalars than bytes.
        guard utf8.count > limit,
            let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex
        else { return (self, false) }
        return (String(unicodeScalars[..<end]), true)
    }
}
