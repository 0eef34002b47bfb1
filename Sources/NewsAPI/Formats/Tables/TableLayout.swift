/// The columns of a list as a table: a value of an item's JSON each, whatever object or list holds it.
///
/// So a cell says what the JSON says, and a field that is declared once is a column without further ado.
struct TableLayout: Sendable {
    /// What is done with a JSON value; trivial, since a row passes by some hundred of them.
    enum Node: Sendable {
        case leaf(column: Int)
        /// The names of members that are cut, of an object whose members are called so in columns.
        case cut(prefix: Int)
        /// Its members that have columns, in the order in which they are written.
        case object(members: Range<Int>)
        /// What is done with each element, and the columns of an element.
        case list(element: Int, columns: Range<Int>)
    }

    struct Member: Sendable {
        /// Where its name stands in ``TableLayout/names``.
        let name: Range<Int>
        let node: Int
    }

    /// The columns of a place in an article; of a list the first values count.
    struct Passage: Sendable {
        let article: Int
        /// Where the place is; nil where the whole article proves a row.
        let range: (start: Int, end: Int)?
        /// Whether an item is an article, so that its page proves it where no place is told.
        var isArticle = false
    }

    /// The columns that an item's members have; where anything can be cut, the last one names it, whatever object holds it.
    private(set) var columns: [TableColumn] = []
    /// The first proof among the columns, if there is one.
    private(set) var passage: Passage?
    private(set) var nodes: [Node] = []
    private(set) var members: [Member] = []
    private(set) var names: [UInt8] = []
    private(set) var prefixes: [[UInt8]] = []
    /// The node of an item.
    private(set) var root = 0

    /// - Parameters:
    ///   - kind: what its table calls an item.
    ///   - members: of an item, as its table describes them.
    ///   - selection: which of them are shown.
    init(_ kind: String, _ members: [FieldDescription], _ selection: Selection) {
        root = object(members, Place(name: ""), selection)
        passage = Self.articles[kind].map(passage(ofArticle:)) ?? firstPassage()
        columns.append(
            TableColumn(
                name: Self.cut, kind: .text, isList: true, isOptional: true,
                meaning: "The columns of the row whose texts are cut."))
    }

    private static let cut = "cut"

    /// All columns of the table: those of the item, then where it is proved, and by which state of the corpus.
    var all: [TableColumn] { columns + (passage == nil ? [] : [.passage]) + [.version] }

    /// Where a value stands in an item.
    private struct Place {
        var name: String
        var isListed = false
        var isOptional = false

        func member(_ field: FieldDescription) -> Place {
            Place(
                name: name.isEmpty ? field.name : name + "." + field.name, isListed: isListed,
                isOptional: isOptional || field.isOptional || field.isOmitted)
        }
    }

    private mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func object(_ fields: [FieldDescription], _ place: Place, _ selection: Selection) -> Int {
        var kept: [(name: String, node: Int)] = []
        for field in fields {
            if field.name == Self.cut {
                prefixes.append(Array((place.name.isEmpty ? "" : place.name + ".").utf8))
                kept.append((field.name, add(.cut(prefix: prefixes.count - 1))))
            } else if selection.most(of: field) != nil {
                // What a table of fields makes itself is chosen by its name like any field.
                kept.append((field.name, node(field.type, place.member(field), field)))
            }
        }
        let first = members.count
        for (name, node) in kept {
            let start = names.count
            names += name.utf8
            members.append(Member(name: start..<names.count, node: node))
        }
        return add(.object(members: first..<members.count))
    }

    private mutating func node(_ type: FieldType, _ place: Place, _ field: FieldDescription) -> Int {
        let kind: TableColumn.Kind
        switch type {
        case .text, .code, .choice: kind = .text
        case .integer: kind = .integer
        case .number: kind = .number
        case .boolean: kind = .boolean
        case .date: kind = .date
        case .link: kind = .link
        // Inside an item, another one is shown as a card.
        case .object(let members) where !members.isEmpty: return object(members, place, .card)
        case .list(let element, _, _) where !place.isListed:
            let first = columns.count
            var inner = place
            inner.isListed = true
            let node = node(element, inner, field)
            return add(.list(element: node, columns: first..<columns.count))
        case .object, .list: kind = .json
        }
        columns.append(
            TableColumn(
                name: place.name, kind: kind, isList: place.isListed, isOptional: place.isOptional,
                meaning: field.meaning))
        return add(.leaf(column: columns.count - 1))
    }

    /// Of items that are articles the column of the identifier: such a row is proved by the article.
    private static let articles = ["article": "id", "found_article": "id", "hit": "article.id"]

    /// The place of an article, if the item itself says where in it.
    private func passage(ofArticle name: String) -> Passage? {
        let places = places
        guard let article = places[name] else { return nil }
        let (start, end) = (places["position.start"], places["position.end"])
        return Passage(article: article, range: start.flatMap { start in end.map { (start, $0) } }, isArticle: true)
    }

    /// The first object that says of words in which article they stand, and where; one in a list, where no other does.
    private func firstPassage() -> Passage? {
        let places = places
        for isList in [false, true] {
            for column in columns where column.name.hasSuffix("article_id") && column.isList == isList {
                let prefix = column.name.dropLast("article_id".count)
                if let article = places[column.name], let start = places[prefix + "position.start"],
                    let end = places[prefix + "position.end"]
                {
                    return Passage(article: article, range: (start, end))
                }
            }
        }
        return nil
    }

    private var places: [String: Int] {
        Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
}
