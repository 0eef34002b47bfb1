/// A step of the parser: one of at most 64, whose number is its lane in the model's rows.
package enum Move: Sendable, Hashable {
    /// Takes the next token onto the stack.
    case shift
    /// Takes the top, which has its head, off the stack.
    case reduce
    /// Makes the next token the head of the top, which leaves the stack.
    case left(Relation)
    /// Makes the top the head of the next token, which is taken onto the stack.
    case right(Relation)

    /// All moves in the order of their lanes: shift, reduce, the left ones, the right ones.
    package static let all: [Move] = [.shift, .reduce] + leftRelations.map(Move.left) + rightRelations.map(Move.right)

    /// The lanes of the left moves; those of the right ones follow.
    package static let leftLanes = 2..<2 + leftRelations.count
    package static let rightLanes = leftLanes.upperBound..<leftLanes.upperBound + rightRelations.count

    /// Relations to a head that follows, as far as French has them.
    package static let leftRelations: [Relation] = [
        .determiner, .caseMarker, .punctuation, .nominalModifier, .oblique, .nominalSubject, .adjectivalModifier,
        .object, .adverbialModifier, .coordinatingConjunction, .marker, .auxiliary, .copula, .openComplement,
        .passiveAuxiliary, .numericModifier, .passiveSubject, .expletive, .adverbialClause, .indirectObject,
        .passiveExpletive, .vocative, .discourse, .parataxis, .unspecified, .dislocated, .clausalSubject,
        .clausalComplement, .clausalModifier,
    ]

    /// Relations to a head that goes before.
    package static let rightRelations: [Relation] = [
        .punctuation, .nominalModifier, .oblique, .nominalSubject, .adjectivalModifier, .object, .adverbialModifier,
        .conjunct, .flat, .openComplement, .copula, .clausalModifier, .numericModifier, .apposition, .fixed,
        .adverbialClause, .relativeClause, .passiveSubject, .expletive, .clausalComplement, .parataxis, .agent,
        .dislocated, .unspecified, .clausalSubject, .orphan, .vocative, .indirectObject,
    ]
}
