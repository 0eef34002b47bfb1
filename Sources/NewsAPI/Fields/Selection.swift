/// Which fields of an item a request asks for.
struct Selection: Sendable {
    /// How an item is shown.
    enum View: Sendable {
        /// One of many.
        case card
        /// By itself, at its own address.
        case resource
    }

    let view: View
    /// The only fields to show; nil for all that are shown unasked.
    let fields: Set<String>?
    /// What is shown beside them.
    let included: Set<String>

    /// How many elements of a list `include` brings.
    static let includedInCard = 5
    static let includedInResource = 20

    static let card = Selection(view: .card, fields: nil, included: [])

    /// How many elements of a field are shown, 1 of what is no list, more where nothing of it is left out; nil where the field
    /// is left out.
    func most(of field: FieldDescription) -> Int? {
        if let fields, !fields.contains(field.name), !included.contains(field.name) { return nil }
        let isAsked = included.contains(field.name) || fields?.contains(field.name) ?? false
        switch field.shown {
        case .always: return 1
        case .brief: return view == .resource || isAsked ? .max : 1
        case .resource: return view == .resource || isAsked ? .max : nil
        case .elements(let card, let resource):
            let most =
                switch view {
                case .card: max(card, isAsked ? Self.includedInCard : 0)
                case .resource: max(resource, isAsked ? Self.includedInResource : 0)
                }
            return most > 0 ? most : nil
        }
    }
}

extension Call {
    /// What the request asks of its items.
    func selection(_ view: Selection.View) -> Selection {
        Selection(view: view, fields: arguments.set("fields"), included: arguments.set("include") ?? [])
    }
}
