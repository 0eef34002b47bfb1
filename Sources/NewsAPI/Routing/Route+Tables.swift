import HTTPMessage
import NewsIndex

/// How many items a page has.
struct Paging: Sendable {
    /// At most.
    var most = 100
    /// Where the request does not say.
    var usual = 20
}

/// Endpoints whose answers a table of fields describes.
extension Route {
    /// A list.
    ///
    /// - Parameters:
    ///   - path: the endpoint's.
    ///   - table: of an item.
    ///   - filters: what narrows and orders the list; fields and pages come to that.
    ///   - paging: how many items a page has.
    ///   - edits: what is done with requests that change something.
    ///   - listing: what matches a request.
    /// - Returns: the endpoint, in every format that its items can be told in.
    static func list<Item>(
        _ path: String, of table: FieldTable<Item>, _ filters: [Parameter] = [], paging: Paging = Paging(),
        edits: [Edit] = [], _ listing: @escaping @Sendable (Call) throws(RequestError) -> Listing
    ) -> Route {
        Route(
            path, filters + table.parameters + Parameter.paging(most: paging.most) + Parameter.csv,
            formats: Format.ofLists + Format.allCases.filter { table.documents[$0] != nil }, edits: edits,
            origin: .fromSnapshot { call throws(RequestError) in
                try call.checkNames(call.route.parameters)
                let found = try listing(call)
                return call.format == .json
                    ? try call.list(found, defaultLimit: paging.usual) : try call.document(of: found)
            })
    }

    /// One item.
    ///
    /// - Parameters:
    ///   - path: the endpoint's.
    ///   - table: of the item.
    ///   - parameters: those beside the fields'.
    ///   - edits: what is done with requests that change something.
    ///   - item: what the request names.
    ///   - link: its own address, where it may be asked for by another of its names; nil for what has one name.
    /// - Returns: the endpoint.
    static func item<Item>(
        _ path: String, of table: FieldTable<Item>, _ parameters: [Parameter] = [], edits: [Edit] = [],
        _ item: @escaping @Sendable (Call) throws(RequestError) -> Item,
        link: (@Sendable (Item) -> String)? = nil
    ) -> Route {
        Route(
            path, parameters + table.parameters,
            formats: [.json] + Format.allCases.filter { table.documents[$0] != nil },
            edits: edits,
            origin: .fromSnapshot { call throws(RequestError) in
                try call.checkNames(call.route.parameters)
                let found = try item(call)
                // Where it lives when it was asked for by another of its names (RFC 9110 §8.7).
                let own = link?(found)
                let isOwn = own.map { $0.hasSuffix("/" + (call.names.first ?? "")) } ?? true
                return call.answer(table, found, fields: isOwn ? [] : [Field("Content-Location", own ?? "")])
            })
    }

    /// What the endpoint takes where it answers in a format: a document holds the whole list unless it is told how much of it.
    func parameters(in format: Format) -> [Parameter] {
        guard format != .json else { return parameters }
        return parameters.map {
            $0.name == "limit" && $0.isOfPages ? Parameter("limit", .integer(0...Self.any)) : $0
        }
    }

    private static let any = 1_000_000_000
}

extension Parameter {
    /// How a table is written as CSV.
    static let csv = [
        Parameter("bom", .choice(["true", "false"])),
        Parameter("delimiter", .choice(CSVRows.Delimiter.allCases.map(\.rawValue))),
    ]

    /// Whether it says how many items a page has.
    fileprivate var isOfPages: Bool {
        if case .integer(let range) = kind { range.lowerBound == 0 } else { false }
    }
}
