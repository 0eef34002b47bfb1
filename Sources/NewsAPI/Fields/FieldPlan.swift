import NewsIndex

/// What is shown of every item of a list: decided once, not for each.
struct FieldPlan<Item>: Sendable {
    private let members: [(field: ItemField<Item>, most: Int)]
    /// What stands in `counts` and `links`.
    private let lists: [ItemField<Item>]
    private let showsCounts: Bool
    private let showsLinks: Bool
    private let link: ItemField<Item>.Link?

    init(_ fields: [ItemField<Item>], link: ItemField<Item>.Link?, _ selection: Selection) {
        func shows(_ name: String) -> Bool { selection.fields?.contains(name) ?? true }
        members = fields.compactMap { field in
            guard field.value != nil, let most = selection.most(of: field.description) else { return nil }
            return (field, most)
        }
        showsCounts = shows("counts") && fields.contains { $0.count != nil }
        showsLinks = shows("links") && fields.contains { $0.link != nil }
        lists = showsCounts || showsLinks ? fields.filter { $0.count != nil || $0.link != nil } : []
        self.link = shows("self") ? link : nil
    }

    /// The item's members, in the table's order.
    func members(of item: Item, in snapshot: IndexSnapshot) -> [JSONMember] {
        var shown: [JSONMember] = []
        shown.reserveCapacity(members.count + 4)
        var cut: [String] = []
        for (field, most) in members {
            guard let value = field.value?(item, FieldContext(snapshot: snapshot, most: most)),
                let json = value.json
            else { continue }
            shown.append(JSONMember(field.name, json))
            if value.isCut { cut.append(field.name) }
        }
        shown += listMembers(of: item, in: snapshot)
        if !cut.isEmpty { shown.append(JSONMember("cut", .texts(cut))) }
        if let link { shown.append(JSONMember("self", .text(link(item, snapshot)))) }
        return shown
    }

    /// How many there are of everything that is a list, and where: nothing leads to a list without elements.
    private func listMembers(of item: Item, in snapshot: IndexSnapshot) -> [JSONMember] {
        var counts: [JSONMember] = []
        var links: [JSONMember] = []
        for field in lists {
            let count = field.count?(item, snapshot)
            if showsCounts, let count { counts.append(JSONMember(field.name, .integer(count))) }
            guard showsLinks, count != 0, let link = field.link?(item, snapshot) else { continue }
            links.append(JSONMember(field.name, .string(link)))
        }
        return (showsCounts ? [JSONMember("counts", .object(counts))] : [])
            + (showsLinks ? [JSONMember("links", .object(links))] : [])
    }
}
