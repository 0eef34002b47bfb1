extension Request {
    /// The query's parameters; none without a query.
    package func parameters() throws(QueryError) -> [QueryParameter] {
        guard let query else { return [] }
        return try QueryParameter.list(from: query)
    }

    /// The path's segments, each decoded once; `/` has none, and `/a/` has an empty one behind `a`.
    ///
    /// A segment can hold any character then, `/` and `..` included: it is a name to look up, never a path to join.
    package func segments() throws(PercentDecoding.Failure) -> [String] {
        let octets = path.utf8
        guard octets.first == .slash, octets.count > 1 else { return [] }
        var segments: [String] = []
        // Octets, not characters: an accent that follows `/` forms one character with it.
        for segment in octets.dropFirst().split(separator: .slash, omittingEmptySubsequences: false) {
            segments.append(try PercentDecoding.decode(Substring(segment)))
        }
        return segments
    }
}
