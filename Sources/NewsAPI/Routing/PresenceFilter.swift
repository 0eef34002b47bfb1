/// Whether items have what a request says that they have, and lack what it says that they lack: `has=place&missing=date`.
struct PresenceFilter<Item> {
    typealias Test = (Item) -> Bool

    /// Of each group one must pass.
    private let groups: [[Test]]

    /// - Parameters:
    ///   - call: the request.
    ///   - test: tells of what a parameter names whether an item has it.
    init(_ call: Call, _ test: (_ name: String) -> Test) {
        // One name after the other, so that a request means one thing in any order.
        let had = call.arguments.groups("has").map { $0.sorted().map(test) }
        let lacking = call.arguments.groups("missing").map { group in
            group.sorted().map { name -> Test in
                let has = test(name)
                return { !has($0) }
            }
        }
        groups = had + lacking
    }

    /// Whether every item passes.
    var isOpen: Bool { groups.isEmpty }

    func passes(_ item: Item) -> Bool { groups.allSatisfy { group in group.contains { $0(item) } } }
}

extension Parameter {
    /// What a list may be narrowed to by what its items have.
    static func presence(_ names: [String]) -> [Parameter] {
        [Parameter("has", .choices(names), again: .narrows), Parameter("missing", .choices(names), again: .narrows)]
    }
}
