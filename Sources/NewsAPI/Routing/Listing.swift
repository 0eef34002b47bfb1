import Corpus
import Facts
import NewsIndex

/// What matches a request for a list, in the order asked, before it is cut into pages.
struct Listing {
    /// How many match.
    let count: Int
    /// What they are ordered by: cursors tell it.
    let order: ListOrder
    /// Prepares a selection; what it gives writes the item at a position as JSON, and is asked for the page's items only.
    let writer: (Selection, IndexSnapshot) -> (_ place: Int, _ bytes: inout [UInt8]) -> Void
    /// The columns of a table of what a selection shows.
    let layout: (Selection) -> TableLayout
    /// Prepares a document; nil where the items cannot be told in the format.
    let document: (Format, DocumentFrame) -> DocumentWriter?
    var facets: [Facet] = []
    /// Further members of the envelope.
    var extras: [JSONMember] = []
    /// Where what it is ordered by changes with every snapshot, how to keep its order; nil for the order of a former one.
    var walk: Walk?
    /// Asked behind each item of a page: throws where what was written of it is not all there should be.
    var check: () throws(RequestError) -> Void = {}

    /// A list of items that a table describes.
    ///
    /// - Parameters:
    ///   - table: of an item.
    ///   - count: how many match.
    ///   - order: what they are ordered by.
    ///   - item: the match at a position.
    init<Item>(
        _ table: FieldTable<Item>, count: Int, order: ListOrder, item: @escaping (Int) -> Item
    ) {
        self.count = count
        self.order = order
        writer = { selection, snapshot in
            let plan = table.plan(selection)
            return { place, bytes in plan.append(item(place), in: snapshot, to: &bytes) }
        }
        layout = { TableLayout(table.kind, table.descriptions, $0) }
        document = { format, frame in
            guard var document = table.documents[format]?() else { return nil }
            return DocumentWriter { bytes in
                document.open(frame, to: &bytes)
            } add: { place, bytes in
                document.add(item(place), in: frame, to: &bytes)
            } close: { bytes in
                document.close(frame, to: &bytes)
            }
        }
    }

    /// A list of some items, all of which match; their order is told by an item.
    init<Items: RandomAccessCollection>(
        _ table: FieldTable<Items.Element>, _ items: Items, order: (@escaping (Int) -> Items.Element) -> ListOrder
    ) where Items.Index == Int {
        let start = items.startIndex
        let item = { (place: Int) in items[start + place] }
        self.init(table, count: items.count, order: order(item), item: item)
    }
}

extension ListOrder {
    /// The order of evidence: by article, then by place in the text.
    static func evidence(_ evidence: @escaping (Int) -> Evidence) -> ListOrder {
        .rising { place in
            let found = evidence(place)
            return [
                .text(found.article.value), .number(found.range.lowerBound), .number(found.range.upperBound),
            ]
        }
    }
}
