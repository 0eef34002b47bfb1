extension Request {
    /// Scheme and authority as the client sees them.
    ///
    /// - Parameter publicURL: what whoever runs the server says they are; nil where clients address this server itself.
    /// - Returns: such as `http://localhost:8080`.
    package func base(_ publicURL: String?) -> String {
        publicURL ?? "http://" + (authority ?? value(of: "Host") ?? "localhost")
    }

    /// The query's parameters; none without a query.
    package func parameters() throws(QueryError) -> [QueryParameter] {
        guard let query else { return [] }
        return try QueryParameter.list(from: query)
    }

    /// How many segments the path has.
    package var depth: Int { path.utf8.count { $0 == .slash } }

    /// The path's segments, each decoded once; `/` has none, and `/a/` has an empty one behind `a`.
    ///
    /// A segment can hold any character then, `/` and `..` included: it is a name to look up, never a path to join.
    package func segments() throws(PercentDecoding.Failure) -> [String] {
        guard path.utf8.first == .slash, path.utf8.count > 1 else { return [] }
        var segments: [String] = []
        for segment in path.octetParts(separator: .slash).dropFirst() {
            segments.append(try PercentDecoding.decode(segment))
        }
        return segments
    }
}
