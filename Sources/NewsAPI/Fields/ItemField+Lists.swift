import NewsIndex

/// Fields of many values: an item shows the first ones, and says how many there are and where.
extension ItemField {
    /// A list with a table of its own.
    ///
    /// - Parameters:
    ///   - name: the member's; also its name in `counts` and `links`.
    ///   - table: of an element.
    ///   - card: how many a card shows unasked.
    ///   - resource: how many the resource of one item shows unasked.
    ///   - meaning: one sentence.
    ///   - source: the fact of the index.
    ///   - value: the elements, at least the first ones: no more than the context's `most` are shown.
    /// - Returns: the field.
    static func list<Part>(
        _ name: String, _ table: FieldTable<Part>, card: Int = 0, resource: Int = 0, _ meaning: String,
        from source: String,
        value: @escaping @Sendable (Item, FieldContext) -> [Part]
    ) -> ItemField {
        ItemField(
            FieldDescription(
                name: name, type: .list(of: .object(table.descriptions), card: card, resource: resource),
                isOptional: false, meaning: meaning, source: source,
                shown: .elements(card: card, resource: resource)),
            value: { item, context in
                let elements = value(item, context).prefix(context.most)
                return FieldValue(.array(elements.map { table.value(of: $0, in: context.snapshot) }))
            })
    }

    /// A list of texts, each cut where it is longer than the limit.
    ///
    /// A list of texts has no member that could say so of one: it stands in the item's `cut` where any of them is cut.
    static func texts(
        _ name: String, limit: Int = TextLimit.name, card: Int = 5, _ meaning: String, from source: String,
        value: @escaping @Sendable (Item, FieldContext) -> [String]
    ) -> ItemField {
        ItemField(
            FieldDescription(
                name: name, type: .list(of: .text(limit: limit), card: card, resource: card), isOptional: false,
                meaning: meaning, source: source, shown: .elements(card: card, resource: card)),
            value: { item, context in
                let texts = value(item, context).prefix(context.most).map { $0.beginning(limit) }
                return FieldValue(.texts(texts.map(\.text)), isCut: texts.contains(where: \.isCut))
            })
    }

    /// A list of identifiers: each is short by nature, and never cut.
    static func codes(
        _ name: String, most: Int = 5, _ meaning: String, from source: String,
        value: @escaping @Sendable (Item, FieldContext) -> [String]
    ) -> ItemField {
        ItemField(
            FieldDescription(
                name: name, type: .list(of: .code, card: most, resource: most), isOptional: false, meaning: meaning,
                source: source, shown: .elements(card: most, resource: most))
        ) { item, context in FieldValue(.texts(Array(value(item, context).prefix(context.most)))) }
    }

    /// A list that is short by nature, and shown whole; `isOmitted` tells that it is left out where it is empty.
    static func few<Part>(
        _ name: String, _ table: FieldTable<Part>, most: Int, isOmitted: Bool = false, _ meaning: String,
        from source: String, value: @escaping From<[Part]>
    ) -> ItemField {
        ItemField(
            FieldDescription(
                name: name, type: .list(of: .object(table.descriptions), card: most, resource: most), isOptional: false,
                isOmitted: isOmitted, meaning: meaning, source: source, shown: .always)
        ) { item, context in
            let parts = value(item, context.snapshot).prefix(most)
            if isOmitted, parts.isEmpty { return FieldValue(JSONValue?.none) }
            return FieldValue(.array(parts.map { table.value(of: $0, in: context.snapshot) }))
        }
    }

    /// A list that is served at its own address only.
    static func elsewhere(
        _ name: String, _ meaning: String, from source: String
    ) -> ItemField {
        ItemField(
            FieldDescription(
                name: name, type: .integer, isOptional: false, meaning: meaning, source: source, shown: .always),
            value: nil)
    }
}
