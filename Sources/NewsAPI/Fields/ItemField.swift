import NewsIndex

/// One field of a kind of item, declared once: the encoder, `fields`, `include` and every schema read it here.
struct ItemField<Item>: Sendable {
    typealias Value = @Sendable (_ item: Item, _ context: FieldContext) -> FieldValue
    typealias Count = @Sendable (_ item: Item, _ snapshot: IndexSnapshot) -> Int
    typealias Link = @Sendable (_ item: Item, _ snapshot: IndexSnapshot) -> String?

    let description: FieldDescription
    /// Makes the value; nil where there is a count or a link only.
    var value: Value?
    /// How many there are; stands in the item's `counts`.
    var count: Count?
    /// Where all of them are; stands in the item's `links`.
    var link: Link?

    init(_ description: FieldDescription, value: Value?, count: Count? = nil, link: Link? = nil) {
        self.description = description
        self.value = value
        self.count = count
        self.link = link
    }

    var name: String { description.name }

    /// The field with how many there are of what its value has the first of.
    func counted(_ count: @escaping Count) -> ItemField {
        ItemField(description, value: value, count: count, link: link)
    }

    /// The field with the address where all of them are.
    func linked(_ link: @escaping Link) -> ItemField {
        ItemField(description, value: value, count: count, link: link)
    }

    /// The field, which a card has only where it is asked for.
    func inResource() -> ItemField {
        var description = description
        description.shown = .resource
        return ItemField(description, value: value, count: count, link: link)
    }

    /// The same field of another item that this one is made from.
    func lifted<Other>(_ item: @escaping @Sendable (Other) -> Item) -> ItemField<Other> {
        var lifted = ItemField<Other>(description, value: nil)
        if let value { lifted.value = { other, context in value(item(other), context) } }
        if let count { lifted.count = { other, snapshot in count(item(other), snapshot) } }
        if let link { lifted.link = { other, snapshot in link(item(other), snapshot) } }
        return lifted
    }
}

/// What a value is made from beside its item.
struct FieldContext {
    let snapshot: IndexSnapshot
    /// How many elements of a list are shown.
    let most: Int
}

/// A value as it is shown.
struct FieldValue {
    /// Nil where the member is left out.
    let json: JSONValue?
    /// Whether it is the beginning of a longer text.
    let isCut: Bool

    init(_ json: JSONValue?, isCut: Bool = false) {
        self.json = json
        self.isCut = isCut
    }

    /// A text, or null.
    init(_ text: (text: String, isCut: Bool)?) {
        self.init(.text(text?.text), isCut: text?.isCut ?? false)
    }
}
