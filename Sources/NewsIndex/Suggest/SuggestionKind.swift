package import Facts

/// What can be suggested to somebody who types.
package enum SuggestionKind: String, Sendable, CaseIterable {
    case person
    case organization
    case country
    case place
    case event
    case article
    case word

    /// The type of the entities that are of this kind; nil of others.
    package var type: EntityType? { EntityType(rawValue: rawValue) }
}
