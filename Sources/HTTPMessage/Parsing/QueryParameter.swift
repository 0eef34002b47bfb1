/// One `name=value` of a query, decoded.
package struct QueryParameter: Sendable, Hashable {
    package let name: String
    /// Empty for `name=` as well as for `name` alone.
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The parameters of a raw query in the order they stand, repetitions kept, `+` read as a space.
    ///
    /// Empty pieces, as in `a=1&&b=2`, are no parameters. The form is application/x-www-form-urlencoded (URL Standard),
    /// but what that replaces in silence is refused here and named.
    package static func list(from query: String) throws(QueryError) -> [QueryParameter] {
        var parameters: [QueryParameter] = []
        for octets in query.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = Substring(octets).octetParts(separator: UInt8(ascii: "="), maxSplits: 1)
            let rawName = parts[0]
            let name: String
            do {
                name = try PercentDecoding.decode(rawName, isPlusSpace: true)
            } catch {
                throw QueryError(parameter: String(rawName), reason: error)
            }
            guard parts.count == 2 else {
                parameters.append(QueryParameter(name, ""))
                continue
            }
            do {
                parameters.append(QueryParameter(name, try PercentDecoding.decode(parts[1], isPlusSpace: true)))
            } catch {
                throw QueryError(parameter: name, reason: error)
            }
        }
        return parameters
    }
}
