import HTTPMessage
import NewsIndex

extension Call {
    /// How many items a page holds where the request does not say.
    static let defaultLimit = 20

    /// Whether facets are asked for: all matches are gone through for them.
    var wantsFacets: Bool { arguments.set("facets") != nil }

    /// Cuts the page out of a list and wraps it in the envelope, with its neighbours in `Link` (RFC 8288).
    func list(_ listing: Listing, defaultLimit: Int = Self.defaultLimit) throws(RequestError) -> Answer {
        let limit = arguments.integer("limit") ?? defaultLimit
        let offset = try offset(in: listing)
        let start = min(offset, listing.count)
        let end = min(listing.count, start + limit)
        let item = listing.writer(selection(.card), snapshot)
        let own = link()
        let next = end < listing.count ? pageLink(at: end, of: listing) : nil
        let previous = start > 0 && listing.count > 0 ? pageLink(at: max(0, start - limit), of: listing) : nil
        var members = [
            JSONMember("items", .array((start..<end).map(item))), JSONMember("total", .integer(listing.count)),
            JSONMember("limit", .integer(limit)), JSONMember("offset", .integer(offset)),
            JSONMember("self", .string(own)),
        ]
        if let next { members.append(JSONMember("next", .string(next))) }
        if let previous { members.append(JSONMember("prev", .string(previous))) }
        members += facets(of: listing) + listing.extras
        members.append(JSONMember("corpus_version", .string(snapshot.version)))
        let links = [next.map { "<\($0)>; rel=\"next\"" }, previous.map { "<\($0)>; rel=\"prev\"" }]
        let link = links.compactMap(\.self).joined(separator: ", ")
        return Answer(.object(members), fields: link.isEmpty ? [] : [Field("Link", link)])
    }

    /// The facets, and how many values of each are left out where any are.
    private func facets(of listing: Listing) -> [JSONMember] {
        let told = JSONMember("facets", .object(listing.facets.map { JSONMember($0.name, $0.values) }))
        let cut = listing.facets.filter { $0.leftOut > 0 }
        guard !cut.isEmpty else { return [told] }
        return [told, JSONMember("facets_left_out", .object(cut.map { JSONMember($0.name, .integer($0.leftOut)) }))]
    }

    /// Where the page begins.
    private func offset(in listing: Listing) throws(RequestError) -> Int {
        guard let text = arguments.text("cursor") else { return arguments.integer("offset") ?? 0 }
        guard let cursor = Cursor(text) else {
            throw .badValue(text, parameter: "cursor", allowed: ["a cursor from 'next' or 'prev' of an answer"])
        }
        // Most often nothing has changed and the item is where it was.
        if cursor.offset < listing.count, listing.id(cursor.offset) == cursor.id { return cursor.offset }
        return (0..<listing.count).first { listing.id($0) == cursor.id } ?? min(cursor.offset, listing.count)
    }

    private func pageLink(at offset: Int, of listing: Listing) -> String {
        let cursor = Cursor(offset: offset, id: listing.id(offset)).text
        return link(without: ["cursor", "offset"], with: [QueryParameter("cursor", cursor)])
    }
}
