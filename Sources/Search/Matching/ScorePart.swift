/// What one form of a query's word adds to a document's score by what it is in one field.
package struct ScorePart: Sendable, Hashable {
    package enum Field: String, Sendable, CaseIterable {
        case text
        case title
        case names
    }

    /// What was asked for, as it was typed but for case.
    package let term: String
    /// What stands in the document.
    package let form: String
    package let field: Field
    /// How often it stands there; once for names, which count once however many they are.
    package let frequency: Int
    /// How much the form counts beside what was typed, from 0 to 1.
    package let weight: Double
    /// How rare what was asked for is.
    package let rarity: Double
    /// Its part of the score; all parts make the whole.
    package let contribution: Double
}
