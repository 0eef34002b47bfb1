/// What values a field has: enough to write a schema, or to name and type a column.
indirect enum FieldType: Sendable {
    /// A text; one that is longer than the limit, in Unicode scalars, is cut and named in `cut`.
    case text(limit: Int)
    /// An identifier, a hash or the like: short, and never cut.
    case code
    /// One of these words.
    case choice([String])
    case integer
    case number
    case boolean
    /// RFC 3339 as far as it is known: a day, a month or a year.
    case date
    /// A path of this server, with its query.
    case link
    case object([FieldDescription])
    /// At most so many elements in a card and in a resource; `include` brings more.
    case list(of: FieldType, card: Int, resource: Int)
}

/// What is said of a field beside its value.
struct FieldDescription: Sendable {
    let name: String
    let type: FieldType
    /// Whether the value can be null.
    let isOptional: Bool
    /// Whether the member can be left out; a null is given else.
    var isOmitted = false
    /// One sentence.
    let meaning: String
    /// The fact of the index that the value comes from.
    let source: String
    /// Where the field is shown unasked.
    var shown: Shown

    /// Where a field stands; one that does not is there when `include` or `fields` names it.
    enum Shown: Sendable, Equatable {
        /// In every card and resource.
        case always
        /// In every card and resource; a card leaves the proof out unasked.
        case brief
        /// In the item's own resource.
        case resource
        /// As so many elements of a list; with none, the list is left out.
        case elements(card: Int, resource: Int)
    }
}

extension FieldDescription {
    /// A member that a table makes of its fields.
    static func member(
        _ name: String, _ type: FieldType, _ meaning: String, isOmitted: Bool = false
    ) -> FieldDescription {
        FieldDescription(
            name: name, type: type, isOptional: false, isOmitted: isOmitted, meaning: meaning, source: "FieldTable",
            shown: .always)
    }

    /// How many elements the list has, as a member of `counts`.
    var asCount: FieldDescription { .member(name, .integer, meaning) }

    /// Where the list is, as a member of `links`; left out where it has no elements.
    var asLink: FieldDescription { .member(name, .link, meaning, isOmitted: true) }
}
