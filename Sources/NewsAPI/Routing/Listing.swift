import Corpus
import NewsIndex

/// What matches a request for a list, in the order asked, before it is cut into pages.
struct Listing {
    /// How many match.
    let count: Int
    /// A name of the match at a position, different from all others: cursors point to it.
    let id: (Int) -> String
    /// Prepares a selection; what it gives makes the item at a position, and is asked for the page's items only.
    let writer: (Selection, IndexSnapshot) -> (Int) -> JSONValue
    var facets: [Facet] = []
    /// Further members of the envelope.
    var extras: [JSONMember] = []

    /// A list of items that a table describes.
    ///
    /// - Parameters:
    ///   - table: of an item.
    ///   - count: how many match.
    ///   - id: a name of the match at a position, different from all others.
    ///   - item: the match at a position.
    init<Item>(
        _ table: FieldTable<Item>, count: Int, id: @escaping (Int) -> String, item: @escaping (Int) -> Item
    ) {
        self.count = count
        self.id = id
        writer = { selection, snapshot in
            let plan = table.plan(selection)
            return { .object(plan.members(of: item($0), in: snapshot)) }
        }
    }

    /// A list of some items, all of which match.
    init<Items: RandomAccessCollection>(
        _ table: FieldTable<Items.Element>, _ items: Items, id: @escaping (Items.Element) -> String
    ) where Items.Index == Int {
        let start = items.startIndex
        self.init(table, count: items.count) {
            id(items[start + $0])
        } item: {
            items[start + $0]
        }
    }

    /// A list of the articles at some positions.
    init(_ articles: ArticleColumns, at positions: [Int]) {
        self.init(ItemTables.article, count: positions.count) {
            articles.id(at: positions[$0]).value
        } item: {
            articles[positions[$0]]
        }
    }

    /// A list of the items at some positions.
    init<Item>(
        _ table: FieldTable<Item>, _ items: [Item], at positions: [Int], id: @escaping (Item) -> String
    ) {
        self.init(table, count: positions.count) {
            id(items[positions[$0]])
        } item: {
            items[positions[$0]]
        }
    }
}
