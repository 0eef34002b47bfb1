import Facts

/// One place where somebody is spoken of.
struct Reference {
    /// The person's index among the entities; behind them those without a name.
    let referent: Int
    let tokens: Range<Int>
    let kind: Kind
    let sentence: Int
    /// Whether no preposition makes it a complement.
    let isSubject: Bool
    /// Whether it stands between quotation marks.
    let isQuoted: Bool
    /// Where it starts with its own article, title and role.
    let start: Int
    /// The word before it, its own article, title and role passed over.
    let opening: String

    /// By what words.
    enum Kind {
        case name
        /// A role that the article states of the person.
        case role
        /// A pronoun or a description.
        case other
    }
}
