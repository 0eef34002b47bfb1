package import Facts

/// What a token is to a name: outside of every name, or the first, an inner, the last or the only token of one.
///
/// Names are persons, organizations or places (countries among them): BILOU labels over three types.
package struct TagLabel: Sendable, Hashable {
    /// 0 for outside; then four labels a type in the order of ``Part``.
    package let index: Int

    /// How many labels there are.
    package static let count = 1 + 4 * types.count
    /// The types that the tagger tells apart.
    package static let types: [EntityType] = [.person, .organization, .place]
    package static let outside = TagLabel(index: 0)

    package enum Part: Int, Sendable {
        case first = 0
        case inner
        case last
        case only
    }

    private init(index: Int) {
        self.index = index
    }

    /// Nil where no label has the index.
    package init?(_ index: Int) {
        guard (0..<Self.count).contains(index) else { return nil }
        self.index = index
    }

    /// The label of a part of a name; a country's is that of a place, and any other type has none.
    package init?(_ part: Part, of type: EntityType) {
        guard let number = Self.types.firstIndex(of: type == .country ? .place : type) else { return nil }
        index = 1 + 4 * number + part.rawValue
    }

    /// Nil for outside.
    package var type: EntityType? { index == 0 ? nil : Self.types[(index - 1) / 4] }
    /// Nil for outside.
    package var part: Part? { index == 0 ? nil : Part(rawValue: (index - 1) % 4) }

    /// Whether a name may begin here or none does: what may stand behind a name's end, or open a run.
    package var opens: Bool { part == nil || part == .first || part == .only }
    /// Whether a name ends here or none is open: what may close a run.
    package var closes: Bool { part == nil || part == .last || part == .only }

    /// Whether the next token may have a label.
    package func mayPrecede(_ next: TagLabel) -> Bool {
        closes ? next.opens : !next.opens && type == next.type
    }

    /// All labels by index.
    package static let all: [TagLabel] = (0..<count).compactMap(TagLabel.init(_:))
}
