package import Facts

/// A name that a spotter found, before names are grouped into entities.
package struct SpottedName: Hashable {
    /// Indices of the text's tokens.
    let tokens: Range<Int>
    package let type: EntityType
    package let kind: Mention.Kind
    /// The canonical name that a lexicon gives, or nil where the text alone speaks.
    let canonical: String?
    package let country: CountryCode?
    let rule: String

    init(
        tokens: Range<Int>, type: EntityType, kind: Mention.Kind = .name, canonical: String? = nil,
        country: CountryCode? = nil, rule: String
    ) {
        self.tokens = tokens
        self.type = type
        self.kind = kind
        self.canonical = canonical
        self.country = country
        self.rule = rule
    }
}
