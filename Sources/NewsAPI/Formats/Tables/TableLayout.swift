/// The columns of a list as a table: a value of an item's JSON each, whatever object or list holds it.
///
/// So a cell says what the JSON says, and a field that is declared once is a column without further ado.
struct TableLayout: Sendable {
    /// What is done with a JSON value.
    indirect enum Node: Sendable {
        case leaf(column: Int)
        /// The names of members that are cut, of an object whose members are called so in columns.
        case cut(prefix: [UInt8])
        /// Its members that have columns, in the order in which they are written.
        case object([Member])
        /// What is done with each element, and the columns of an element.
        case list(Node, columns: Range<Int>)
    }

    struct Member: Sendable {
        let name: [UInt8]
        let node: Node
    }

    /// The columns of a place in an article.
    struct Passage: Sendable {
        let article: Int
        let start: Int
        let end: Int
    }

    /// The columns that an item's members have; where anything can be cut, the last one names it, whatever object holds it.
    private(set) var columns: [TableColumn] = []
    private(set) var root: Node = .object([])
    /// The first proof among the columns, if there is one.
    private(set) var passage: Passage?

    /// - Parameters:
    ///   - members: of an item, as its table describes them.
    ///   - selection: which of them are shown.
    init(_ members: [FieldDescription], _ selection: Selection) {
        root = object(members, under: "", selection, isListed: false, isOptional: false)
        passage = firstPassage()
        columns.append(
            TableColumn(
                name: Self.cut, kind: .text, isList: true, isOptional: true,
                meaning: "The columns of the row whose texts are cut."))
    }

    private static let cut = "cut"

    /// All columns of the table: those of the item, then where it is proved, and by which state of the corpus.
    var all: [TableColumn] { columns + (passage == nil ? [] : [.passage]) + [.version] }

    private mutating func object(
        _ members: [FieldDescription], under prefix: String, _ selection: Selection, isListed: Bool, isOptional: Bool
    ) -> Node {
        var kept: [Member] = []
        for member in members {
            if member.name == Self.cut {
                kept.append(Member(name: Array(Self.cut.utf8), node: .cut(prefix: Array(prefix.utf8))))
                continue
            }
            // What a table of fields makes itself is chosen by its name like any field.
            guard selection.most(of: member) != nil else { continue }
            let node = node(
                member.type, name: prefix + member.name, member, isListed: isListed,
                isOptional: isOptional || member.isOptional || member.isOmitted)
            kept.append(Member(name: Array(member.name.utf8), node: node))
        }
        return .object(kept)
    }

    private mutating func node(
        _ type: FieldType, name: String, _ field: FieldDescription, isListed: Bool, isOptional: Bool
    ) -> Node {
        let kind: TableColumn.Kind
        switch type {
        case .text, .code, .choice: kind = .text
        case .integer: kind = .integer
        case .number: kind = .number
        case .boolean: kind = .boolean
        case .date: kind = .date
        case .link: kind = .link
        case .object(let members) where !members.isEmpty:
            // Inside an item, another one is shown as a card.
            return object(members, under: name + ".", .card, isListed: isListed, isOptional: isOptional)
        case .list(let element, _, _) where !isListed:
            let first = columns.count
            let node = node(element, name: name, field, isListed: true, isOptional: isOptional)
            return .list(node, columns: first..<columns.count)
        case .object, .list: kind = .json
        }
        columns.append(
            TableColumn(name: name, kind: kind, isList: isListed, isOptional: isOptional, meaning: field.meaning))
        return .leaf(column: columns.count - 1)
    }

    /// The first object that says of words in which article they stand, and where.
    private func firstPassage() -> Passage? {
        let places = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for column in columns where column.name.hasSuffix("article_id") && !column.isList {
            let prefix = column.name.dropLast("article_id".count)
            if let article = places[column.name], let start = places[prefix + "position.start"],
                let end = places[prefix + "position.end"]
            {
                return Passage(article: article, start: start, end: end)
            }
        }
        return nil
    }
}
