/// What the contract says of an endpoint beside what its route declares: what it is for and what it answers.
struct Operation: Sendable {
    /// The name that clients made from the contract call it by.
    let name: String
    /// One sentence.
    let meaning: String
    let content: Content
    /// The parameters without which there is no answer.
    let required: [String]

    /// What a good answer holds.
    indirect enum Content: Sendable {
        /// A page of items, with further members about all of them.
        case list(of: Kind, extras: [FieldDescription])
        /// One item, and by which version of the corpus.
        case item(Kind)
        /// What is said of no item of the corpus.
        case object(Kind)
        /// A text, or an object that holds it.
        case text(Kind)
        /// Changes page by page, or as they happen.
        case changes(Kind)
        /// Lines of text, by a format of their own.
        case plain
    }

    /// A kind of object, by the name of its schema.
    struct Kind: Sendable {
        let name: String
        let members: [FieldDescription]

        init<Item>(_ table: FieldTable<Item>) {
            name = table.kind
            members = table.descriptions
        }

        init(_ name: String, _ members: [FieldDescription]) {
            self.name = name
            self.members = members
        }
    }

    init(_ name: String, _ meaning: String, _ content: Content, required: [String] = []) {
        self.name = name
        self.meaning = meaning
        self.content = content
        self.required = required
    }

    static func list<Item>(
        _ name: String, _ table: FieldTable<Item>, _ meaning: String, extras: [FieldDescription] = [],
        required: [String] = []
    ) -> Operation {
        Operation(name, meaning, .list(of: Kind(table), extras: extras), required: required)
    }

    static func item<Item>(
        _ name: String, _ table: FieldTable<Item>, _ meaning: String, required: [String] = []
    ) -> Operation {
        Operation(name, meaning, .item(Kind(table)), required: required)
    }
}

extension Operation.Content {
    var kind: Operation.Kind? {
        switch self {
        case .plain: nil
        case .list(let kind, _), .item(let kind), .object(let kind), .text(let kind), .changes(let kind): kind
        }
    }

    /// Whether the answer is one item.
    var isItem: Bool {
        if case .item = self { true } else { false }
    }
}
