import Corpus
package import Facts

/// One side of a meeting, its people and organizations named across articles.
package struct MeetingParty: Sendable, Hashable {
    package let country: CountryCode?
    package let person: EntityID?
    package let organization: EntityID?
    /// Whom the article says was met: *hauts responsables*; nil where it only names.
    package let delegation: String?

    /// Every entity that is this side, countries by their code.
    package var entities: [EntityID] {
        [person, organization, country.map { EntityID($0.value) }].compactMap(\.self)
    }

    /// The name of a host in identifiers: the person's slug, else the organization's, the code, the words.
    var hostSlug: String {
        (person ?? organization)?.slug ?? country?.value.lowercased() ?? delegation.map(Slug.make) ?? "unnamed"
    }

    /// The name of a counterpart in identifiers: the country's code, else a slug.
    var counterpartSlug: String {
        country?.value.lowercased() ?? (person ?? organization)?.slug ?? delegation.map(Slug.make) ?? "unnamed"
    }
}

extension EntityID {
    /// The identifier without its type's prefix: `abdellatif-hammouchi`.
    fileprivate var slug: String {
        guard let hyphen = value.firstIndex(of: "-"), value.distance(from: value.startIndex, to: hyphen) == 3 else {
            return value.lowercased()
        }
        return String(value[value.index(after: hyphen)...])
    }
}
