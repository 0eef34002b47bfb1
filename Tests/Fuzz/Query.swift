import HTTPMessage

/// Any text as a query and as a path: pieces are read one by one, and what was read can be written and read again.
func fuzz(_ input: [UInt8]) {
    // The head parser lets no target through that is not UTF-8.
    let text = String(decoding: input, as: UTF8.self)
    fuzzQuery(text)
    fuzzPath(text)
}

/// What a query says, compared by octets: two strings of different octets can be equal.
enum Reading: Equatable {
    case parameters([[[UInt8]]])
    case refused(name: [UInt8], reason: PercentDecoding.Failure)

    init(_ query: String) {
        do {
            let parameters = try QueryParameter.list(from: query)
            self = .parameters(parameters.map { [Array($0.name.utf8), Array($0.value.utf8)] })
        } catch {
            let (name, problem) = (error.parameter, error.problem)
            require(problem.parameter == name, "the problem names \(problem.parameter ?? "nothing")")
            require(problem.detail.contains("'\(name)'"), "the detail names the parameter: \(problem.detail)")
            self = .refused(name: Array(name.utf8), reason: error.reason)
        }
    }
}

/// A query is the list of its pieces; the first that cannot be read refuses it and is named.
private func fuzzQuery(_ query: String) {
    var parameters: [[[UInt8]]] = []
    var expected: Reading?
    for piece in query.utf8.split(separator: UInt8(ascii: "&")) where expected == nil {
        let reading = Reading(String(decoding: piece, as: UTF8.self))
        switch reading {
        case .parameters(let found):
            require(found.count == 1, "one piece is \(found.count) parameters")
            parameters += found
        case .refused(let name, _):
            let raw = piece.prefix { $0 != UInt8(ascii: "=") }
            let decoded = try? PercentDecoding.decode(Substring(decoding: raw, as: UTF8.self), isPlusSpace: true)
            require(decoded.map { Array($0.utf8) } ?? Array(raw) == name, "'\(name)' is not the parameter's name")
            expected = reading
        }
    }
    let (whole, pieces) = (Reading(query), expected ?? .parameters(parameters))
    require(whole == pieces, "\(whole), its pieces: \(pieces)")

    let again = parameters.map { encoded($0[0]) + "=" + encoded($0[1]) }.joined(separator: "&")
    require(Reading(again) == .parameters(parameters), "'\(again)' is read as \(Reading(again))")
}

/// A path is its segments, and each is decoded once.
private func fuzzPath(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let decoded = parts.map { try? PercentDecoding.decode(Substring(decoding: $0, as: UTF8.self)) }
    let segments = try? Request(method: .get, path: "/\(text)").segments()
    guard let segments else { return require(decoded.contains(nil), "refused, though each segment can be decoded") }
    let expected = text.isEmpty ? [] : decoded.map { Array(($0 ?? "").utf8) }
    require(segments.map { Array($0.utf8) } == expected, "\(segments), its parts: \(decoded)")

    let again = segments.map { encoded(Array($0.utf8)) }.joined(separator: "/")
    let copy = (try? Request(method: .get, path: "/\(again)").segments()) ?? []
    require(copy.map { Array($0.utf8) } == expected, "'\(again)' is read as \(copy)")
}

/// The percent-encoding of everything but letters, digits and `-._~` (RFC 3986 §2.3).
private func encoded(_ octets: [UInt8]) -> String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return octets.map { octet in
        let digits = String(octet, radix: 16, uppercase: true)
        return unreserved.contains(octet)
            ? String(decoding: [octet], as: UTF8.self) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
}
