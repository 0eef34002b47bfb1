import HTTPMessage
import NewsIndex

extension Call {
    /// How many items a page holds where the request does not say.
    static let defaultLimit = Paging().usual

    /// More octets than a cursor adds to an address, or the names of the envelope's members take.
    private static let addressBytes = 2_048

    /// Cuts the page out of a list and wraps it in the envelope, with its neighbours in `Link` (RFC 8288).
    func list(_ listing: Listing, defaultLimit: Int) throws(RequestError) -> Answer {
        try checkWanted()
        let limit = arguments.integer("limit") ?? defaultLimit
        let offset = try offset(in: listing)
        let start = min(offset, listing.count)
        let own = link()
        let others =
            facets(of: listing) + listing.extras + [JSONMember("formats", .object(formatLinks))]
        // Beside the items stand what is told of all and three addresses at most, in the head once more.
        let envelope = JSONValue.object(others).bytes.count + 5 * (own.utf8.count + Self.addressBytes)
        let (items, end) = try items(
            of: listing, at: start..<max(start, min(listing.count, start + limit)), beside: envelope)
        // Who asks for no item asks how many there are, and goes on to none.
        let next = limit > 0 && end < listing.count ? pageLink(at: end, of: listing) : nil
        if next != nil, let walk = listing.walk { note(walk) }
        let previous =
            limit > 0 && start > 0 && listing.count > 0 ? pageLink(at: max(0, start - limit), of: listing) : nil
        var members = [
            JSONMember("items", .encoded(items)), JSONMember("total", .integer(listing.count)),
            JSONMember("limit", .integer(limit)), JSONMember("offset", .integer(offset)),
            JSONMember("self", .string(own)),
        ]
        if let next { members.append(JSONMember("next", .string(next))) }
        if let previous { members.append(JSONMember("prev", .string(previous))) }
        members += others
        members.append(JSONMember("corpus_version", .string(snapshot.version)))
        let links = [next.map { "<\($0)>; rel=\"next\"" }, previous.map { "<\($0)>; rel=\"prev\"" }]
        let link = links.compactMap(\.self).joined(separator: ", ")
        var body: [UInt8] = []
        body.reserveCapacity(items.count + envelope)
        JSONValue.object(members).append(to: &body)
        return Answer(
            body: body, contentType: Answer.json, fields: link.isEmpty ? [] : [Field("Link", link)])
    }

    /// The items of a page as JSON, as many of them as an answer has room for, and where the next page begins.
    ///
    /// - Throws: ``RequestError/answerTooLarge(limit:)`` where there is no room for one, ``RequestError/abandoned``.
    private func items(
        of listing: Listing, at places: Range<Int>, beside envelope: Int
    ) throws(RequestError) -> (json: [UInt8], end: Int) {
        let room = corpus.limits.answerBytes - envelope
        let item = listing.writer(selection(.card), snapshot)
        var json = [UInt8(ascii: "[")]
        for place in places {
            try checkWanted()
            let end = json.count
            if place > places.lowerBound { json.append(UInt8(ascii: ",")) }
            item(place, &json)
            try listing.check()
            // Most items are about as long as the first one: what a page takes is taken at once.
            if place == places.lowerBound { json.reserveCapacity(min(room, json.count * places.count)) }
            guard json.count < room else {
                guard place > places.lowerBound else { throw .answerTooLarge(limit: corpus.limits.answerBytes) }
                json.removeSubrange(end...)
                json.append(UInt8(ascii: "]"))
                return (json, place)
            }
        }
        json.append(UInt8(ascii: "]"))
        return (json, places.upperBound)
    }

    /// The facets, and how many values of each are left out where any are.
    private func facets(of listing: Listing) -> [JSONMember] {
        let told = JSONMember("facets", .object(listing.facets.map { JSONMember($0.name, $0.values) }))
        let cut = listing.facets.filter { $0.leftOut > 0 }
        guard !cut.isEmpty else { return [told] }
        return [told, JSONMember("facets_left_out", .object(cut.map { JSONMember($0.name, .integer($0.leftOut)) }))]
    }

    /// Where the page begins.
    func offset(in listing: Listing) throws(RequestError) -> Int {
        guard let text = arguments.text("cursor") else { return arguments.integer("offset") ?? 0 }
        guard let cursor = Cursor(text) else {
            throw .badValue(text, parameter: "cursor", allowed: ["a cursor from 'next' or 'prev' of an answer"])
        }
        return listing.order.place(of: cursor, count: listing.count)
    }

    private func pageLink(at offset: Int, of listing: Listing) -> String {
        let cursor = listing.order.cursor(at: offset).text
        return link(without: ["cursor", "offset"], with: [QueryParameter("cursor", cursor)])
    }
}
