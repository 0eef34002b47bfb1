/// A tree of markup in one array, each node before those in it: nothing that goes through it needs to call itself.
struct MarkupTree {
    struct Node {
        /// In lower case, without a prefix; empty for words.
        let name: String
        var text = ""
        var attributes: [(name: String, value: String)] = []
        /// The node that it stands in; below 0 for none.
        var parent: Int
        /// Behind the last node that stands in it.
        var end: Int

        var isText: Bool { name.isEmpty }

        subscript(attribute: String) -> String? {
            attributes.first { $0.name == attribute }?.value
        }
    }

    var nodes: [Node] = []
    /// Whether some of the document was left out because it goes deeper or has more nodes than is read.
    var isCut = false

    static let mostNodes = 400_000

    subscript(node: Int) -> Node { nodes[node] }

    /// The nodes in a node, without itself.
    func inside(_ node: Int) -> Range<Int> { (node + 1)..<nodes[node].end }

    /// The elements right below a node.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var place = node + 1
        while place < nodes[node].end {
            children.append(place)
            place = nodes[place].end
        }
        return children
    }

    func elements(of node: Int) -> [Int] { children(of: node).filter { !nodes[$0].isText } }

    /// The first element of a name right below a node.
    func child(_ name: String, of node: Int) -> Int? { elements(of: node).first { nodes[$0].name == name } }

    /// The first of a name anywhere in a node.
    func first(_ name: String, in node: Int) -> Int? { inside(node).first { nodes[$0].name == name } }

    func all(_ name: String, in node: Int) -> [Int] { inside(node).filter { nodes[$0].name == name } }

    /// All words in a node, as they stand.
    func words(of node: Int) -> String {
        if nodes[node].isText { return nodes[node].text }
        var text = ""
        for place in inside(node) where nodes[place].isText { text += nodes[place].text }
        return text
    }

    /// The words in a node on one line; nil where there are none.
    func line(of node: Int?) -> String? {
        guard let node else { return nil }
        let line = words(of: node).oneLine
        return line.isEmpty ? nil : line
    }

    /// The words of the first element of a name in a node.
    func line(_ name: String, in node: Int) -> String? { line(of: first(name, in: node)) }
}
