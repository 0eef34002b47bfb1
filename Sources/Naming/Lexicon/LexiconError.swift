package import Grammar

/// What can be wrong with the lexicon files that the product ships.
package enum LexiconError: Error, Sendable, Hashable {
    case missing(file: String)
    case malformed(file: String, line: Int)
    /// A list that the rules ask for has no words in the file of lists.
    case unlisted(file: String, list: String)
    /// A file of octets that is not what was written.
    case damaged(file: String, reason: String)
    /// The model of the grammar cannot be read.
    case grammar(GrammarModelError)
}
