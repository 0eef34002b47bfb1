import HTTPMessage
import NewsIndex

extension Call {
    /// How many items a page holds where the request does not say.
    static let defaultLimit = 20

    /// Cuts the page out of a list and wraps it in the envelope, with its neighbours in `Link` (RFC 8288).
    func list(_ listing: Listing, defaultLimit: Int = Self.defaultLimit) throws(RequestError) -> Answer {
        let limit = arguments.integer("limit") ?? defaultLimit
        let offset = try offset(in: listing)
        let start = min(offset, listing.count)
        let end = min(listing.count, start + limit)
        let fields = arguments.set("fields")
        let items = (start..<end).map { index -> JSONValue in
            let object = listing.object(index)
            return .raw(fields.map(object.keeping) ?? object.bytes)
        }
        let own = link()
        let next = end < listing.count ? pageLink(at: end, of: listing) : nil
        let previous = start > 0 && listing.count > 0 ? pageLink(at: max(0, start - limit), of: listing) : nil
        var members = [
            JSONMember("items", .array(items)), JSONMember("total", .integer(listing.count)),
            JSONMember("limit", .integer(limit)), JSONMember("offset", .integer(offset)),
            JSONMember("self", .string(own)),
        ]
        if let next { members.append(JSONMember("next", .string(next))) }
        if let previous { members.append(JSONMember("prev", .string(previous))) }
        members.append(JSONMember("facets", .object(listing.facets)))
        members += listing.extras
        members.append(JSONMember("corpus_version", .string(snapshot.version)))
        let links = [next.map { "<\($0)>; rel=\"next\"" }, previous.map { "<\($0)>; rel=\"prev\"" }]
        let link = links.compactMap(\.self).joined(separator: ", ")
        return Answer(.object(members), fields: link.isEmpty ? [] : [Field("Link", link)])
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
