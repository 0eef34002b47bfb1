import NewsIndex

/// Every field of a kind of item, in the order in which they are shown.
///
/// `counts` and `links` are made from the lists among them; an item with an address says it last, in `self`; what was cut
/// stands in `cut`.
struct FieldTable<Item>: Sendable {
    /// What one item is called: `entity`.
    let kind: String
    let fields: [ItemField<Item>]
    /// The item's own address.
    let link: ItemField<Item>.Link?
    /// In which formats beside JSON and tables items can be told.
    private(set) var documents: [Format: Document] = [:]
    /// How an item is shown inside another one.
    private let card: FieldPlan<Item>

    typealias Document = @Sendable () -> any ListDocument<Item>

    init(_ kind: String, link: ItemField<Item>.Link? = nil, _ fields: [ItemField<Item>]) {
        self.kind = kind
        self.fields = fields
        self.link = link
        card = FieldPlan(fields, link: link, .card)
    }

    /// The table, whose items can be told in further formats.
    func told(as documents: [Format: Document]) -> FieldTable {
        var table = self
        table.documents.merge(documents) { $1 }
        return table
    }

    /// The table without one of its fields.
    func without(_ name: String) -> FieldTable {
        FieldTable(kind, link: link, fields.filter { $0.name != name })
    }

    /// A table of some of the fields.
    func only(_ names: Set<String>, as kind: String) -> FieldTable {
        FieldTable(kind, link: link, fields.filter { names.contains($0.name) })
    }

    /// What `fields` may name.
    var names: [String] {
        fields.filter { $0.value != nil }.map(\.name) + (fields.contains { $0.count != nil } ? ["counts"] : [])
            + (fields.contains { $0.link != nil } ? ["links"] : []) + (link == nil ? [] : ["self"])
    }

    /// What `include` may name: the lists, and what a card does not show whole.
    var includable: [String] {
        fields.filter { $0.value != nil && $0.description.shown != .always }.map(\.name)
    }

    /// The names of what every item shows by itself.
    func shown(_ view: Selection.View) -> [String] {
        let selection = Selection(view: view, fields: nil, included: [])
        let left = Set(
            fields.map(\.description).filter { $0.isOmitted || selection.most(of: $0) == nil }.map(\.name))
        return names.filter { !left.contains($0) }
    }

    /// Every member that an item can have, in order.
    var descriptions: [FieldDescription] {
        let counted = fields.filter { $0.count != nil }.map(\.description.asCount)
        let linked = fields.filter { $0.link != nil }.map(\.description.asLink)
        let own: [FieldDescription?] = [
            counted.isEmpty ? nil : .member("counts", .object(counted), "How many there are of what is a list."),
            linked.isEmpty ? nil : .member("links", .object(linked), "Where all of them are."),
            .member("cut", .list(of: .code, card: .max, resource: .max), "The members that are cut.", isOmitted: true),
            link == nil ? nil : .member("self", .link, "The item's own address."),
        ]
        return fields.filter { $0.value != nil }.map(\.description) + own.compactMap(\.self)
    }

    /// The parameters that choose among the fields.
    var parameters: [Parameter] {
        [Parameter("fields", .choices(names), again: .adds)]
            + (includable.isEmpty ? [] : [Parameter("include", .choices(includable), again: .adds)])
    }

    /// What a selection shows of every item.
    func plan(_ selection: Selection) -> FieldPlan<Item> {
        FieldPlan(fields, link: link, selection)
    }

    /// An item inside another one.
    func value(of item: Item, in snapshot: IndexSnapshot) -> JSONValue {
        card.object(of: item, in: snapshot)
    }
}
