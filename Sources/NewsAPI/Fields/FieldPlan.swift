import NewsIndex

/// What is shown of every item of a list: decided once, not for each.
struct FieldPlan<Item>: Sendable {
    // Only what is asked of a field for each item: to go through fields with their descriptions costs more than most values.
    private struct Member: Sendable {
        let name: String
        let value: ItemField<Item>.Value
        let most: Int
    }

    private struct List: Sendable {
        let name: String
        let count: ItemField<Item>.Count?
        let link: ItemField<Item>.Link?
    }

    private let members: [Member]
    /// What stands in `counts` and `links`.
    private let lists: [List]
    private let showsCounts: Bool
    private let showsLinks: Bool
    private let link: ItemField<Item>.Link?

    init(_ fields: [ItemField<Item>], link: ItemField<Item>.Link?, _ selection: Selection) {
        func shows(_ name: String) -> Bool { selection.fields?.contains(name) ?? true }
        members = fields.compactMap { field in
            guard let value = field.value, let most = selection.most(of: field.description) else { return nil }
            return Member(name: field.name, value: value, most: most)
        }
        showsCounts = shows("counts") && fields.contains { $0.count != nil }
        showsLinks = shows("links") && fields.contains { $0.link != nil }
        let isListed = showsCounts || showsLinks
        lists = fields.compactMap { field in
            guard isListed, field.count != nil || field.link != nil else { return nil }
            return List(name: field.name, count: field.count, link: field.link)
        }
        self.link = shows("self") ? link : nil
    }

    /// The item as a JSON object.
    func object(of item: Item, in snapshot: IndexSnapshot) -> JSONValue {
        var bytes: [UInt8] = []
        // Most objects are shorter.
        bytes.reserveCapacity(512)
        append(item, in: snapshot, to: &bytes)
        return .encoded(bytes)
    }

    /// Writes the item as a JSON object, its members in the table's order.
    ///
    /// - Parameters:
    ///   - item: whose values are written as they are made; they would take more memory than their octets.
    ///   - snapshot: knows the rest.
    ///   - others: further members, which come last.
    ///   - bytes: what is written to.
    func append(
        _ item: Item, in snapshot: IndexSnapshot, with others: [JSONMember] = [], to bytes: inout [UInt8]
    ) {
        var object = JSONObjectWriter(&bytes)
        var cut: [String] = []
        for member in members {
            let value = member.value(item, FieldContext(snapshot: snapshot, most: member.most))
            guard let json = value.json else { continue }
            object.add(member.name, json, to: &bytes)
            if value.isCut { cut.append(member.name) }
        }
        addLists(of: item, in: snapshot, to: &object, &bytes)
        if !cut.isEmpty { object.add("cut", .texts(cut), to: &bytes) }
        if let link { object.add("self", .text(link(item, snapshot)), to: &bytes) }
        for member in others { object.add(member.name, member.value, to: &bytes) }
        object.end(&bytes)
    }

    /// Adds how many there are of everything that is a list, and where: nothing leads to a list without elements.
    private func addLists(
        of item: Item, in snapshot: IndexSnapshot, to object: inout JSONObjectWriter, _ bytes: inout [UInt8]
    ) {
        guard !lists.isEmpty else { return }
        let found = lists.map { $0.count?(item, snapshot) }
        if showsCounts {
            object.add("counts", to: &bytes)
            var counts = JSONObjectWriter(&bytes)
            for (list, count) in zip(lists, found) {
                if let count { counts.add(list.name, .integer(count), to: &bytes) }
            }
            counts.end(&bytes)
        }
        guard showsLinks else { return }
        object.add("links", to: &bytes)
        var links = JSONObjectWriter(&bytes)
        for (list, count) in zip(lists, found) where count != 0 {
            if let link = list.link?(item, snapshot) { links.add(list.name, .string(link), to: &bytes) }
        }
        links.end(&bytes)
    }
}
