import ArgumentParser

/// A path and its query, from what somebody typed.
struct RequestTarget {
    /// As a request line has it.
    let text: String

    /// - Parameters:
    ///   - path: the path, with its query behind a question mark, if there is one; what no address can hold is encoded.
    ///   - ending: what the path is to end in, behind a dot.
    ///   - filters: further parameters, `name=value` each.
    /// - Throws: a validation error that names the filter at fault.
    init(_ path: String, ending: String?, filters: [String]) throws {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var query = parts.dropFirst().map { Self.encoded($0, sparing: Self.ofQuery) }
        for filter in filters {
            guard let equals = filter.firstIndex(of: "="), equals != filter.startIndex else {
                throw ValidationError("--filter takes name=value, not '\(filter)'")
            }
            let value = filter[filter.index(after: equals)...]
            query.append(
                Self.encoded(filter[..<equals], sparing: []) + "=" + Self.encoded(value, sparing: Self.ofValue))
        }
        let base = Self.encoded(parts.first ?? "", sparing: Self.ofPath) + (ending.map { "." + $0 } ?? "")
        text = query.isEmpty ? base : base + "?" + query.joined(separator: "&")
    }

    private static let ofPath = Set("/:@%!$'()*,;=".utf8)
    private static let ofQuery = Set("/:@%!$'()*,;=&+".utf8)
    private static let ofValue = Set("/:@!$'()*,;".utf8)
    private static let unreserved = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)

    /// Percent-encodes all octets but the unreserved ones (RFC 3986 §2.3) and some others.
    private static func encoded(_ text: some StringProtocol, sparing spared: Set<UInt8>) -> String {
        var encoded = ""
        for octet in text.utf8 {
            if unreserved.contains(octet) || spared.contains(octet) {
                encoded.unicodeScalars.append(Unicode.Scalar(octet))
            } else {
                let digits = String(octet, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }
}
