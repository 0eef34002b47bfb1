/// What matches a request for a list, in the order asked, before it is cut into pages.
struct Listing {
    /// How many match.
    let count: Int
    /// A name of the match at a position, different from all others: cursors point to it.
    let id: (Int) -> String
    /// The item at a position; asked for the page's items only.
    let object: (Int) -> EncodedObject
    var facets: [JSONMember] = []
    /// Further members of the envelope.
    var extras: [JSONMember] = []

    init(count: Int, id: @escaping (Int) -> String, object: @escaping (Int) -> EncodedObject) {
        self.count = count
        self.id = id
        self.object = object
    }
}
