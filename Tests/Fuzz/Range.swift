import HTTPMessage

/// Any value of Range over any content: what is sent are octets that were asked for, all of them, each once.
///
/// The first octet says how long the value is, and what follows the value is the content.
func fuzz(_ input: [UInt8]) {
    let valueCount = min(Int(input.first ?? 0), max(input.count - 1, 0))
    let value = String(decoding: input.dropFirst().prefix(valueCount), as: UTF8.self)
    let content = Array(input.dropFirst(1 + valueCount))

    let ranges = RangesSpecifier(value)?.ranges(in: content.count)
    let wanted = octetsAsked(value, of: content.count)
    require((ranges == nil) == (wanted == nil), "'\(value)' is \(ranges.map(String.init(describing:)) ?? "refused")")
    guard let ranges, let wanted else { return fuzzAnswer(value, content, nil) }
    require(ranges.count <= 16, "\(ranges.count) parts")
    var sent = [Bool](repeating: false, count: content.count)
    for range in ranges {
        require(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= content.count, "\(range) does not exist")
        for index in range {
            require(!sent[index], "octet \(index) twice in \(ranges)")
            sent[index] = true
        }
    }
    require(sent == wanted, "'\(value)' is \(ranges) of \(content.count)")
    fuzzAnswer(value, content, ranges)
}

/// Which octets a value asks for, by the grammar of RFC 9110 §14.1.1 read literally; nil for what is to be ignored.
private func octetsAsked(_ value: String, of count: Int) -> [Bool]? {
    let octets = Array(value.utf8)
    guard octets.count >= 6, String(decoding: octets[..<6], as: UTF8.self).lowercased() == "bytes=" else { return nil }
    var wanted = [Bool](repeating: false, count: count)
    var parts = 0
    for element in octets[6...].split(separator: UInt8(ascii: ",")) {
        var text = element
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
        if text.isEmpty { continue }
        guard let dash = text.firstIndex(of: UInt8(ascii: "-")), let first = Digits(text[..<dash]),
            let last = Digits(text[(dash + 1)...]), !first.octets.isEmpty || !last.octets.isEmpty
        else { return nil }
        if !first.octets.isEmpty, !last.octets.isEmpty, last < first { return nil }
        parts += 1
        for index in 0..<count {
            let isFirstReached = first.octets.isEmpty ? !(last < Digits(count - index)) : !(Digits(index) < first)
            let isLastPassed = !first.octets.isEmpty && !last.octets.isEmpty && last < Digits(index)
            if isFirstReached, !isLastPassed { wanted[index] = true }
        }
    }
    return (1...16).contains(parts) ? wanted : nil
}

/// A number of any length, compared digit by digit: nothing overflows, and what no content can have is one number.
private struct Digits: Comparable {
    /// Without leading zeros, but for the number 0; empty if there was no digit.
    private(set) var octets: [UInt8]

    init?(_ text: ArraySlice<UInt8>) {
        guard text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let significant = Array(text.drop { $0 == 0x30 })
        let largest = Digits(Int.max)
        octets = significant.isEmpty && !text.isEmpty ? [0x30] : significant
        if largest < self { self = largest }
    }

    init(_ number: Int) {
        octets = Array(String(number).utf8)
    }

    static func < (one: Digits, other: Digits) -> Bool {
        one.octets.count != other.octets.count
            ? one.octets.count < other.octets.count : one.octets.lexicographicallyPrecedes(other.octets)
    }
}

/// The answer says which octets it has, and has them.
private func fuzzAnswer(_ value: String, _ content: [UInt8], _ ranges: [Range<Int>]?) {
    guard let etag = ETag(opaque: "a") else { return }
    let representation = Representation(content: content, mediaType: "text/plain", etag: etag, allowsRanges: true)
    let request = Request(method: .get, path: "/", fields: [Field("Range", value)])
    let answer = representation.response(to: request)
    guard let ranges else { return require(answer.status == .ok && answer.body == content, "the whole is due") }
    let place = answer.value(of: "Content-Range")
    switch ranges.count {
    case 0:
        require(answer.status.code == 416 && place == "bytes */\(content.count)", "\(answer.status) \(place ?? "")")
    case 1:
        require(answer.status.code == 206 && place == told(ranges[0], content), "\(answer.status) \(place ?? "")")
        require(answer.body == Array(content[ranges[0]]), "other octets than \(place ?? "")")
    default:
        require(answer.status.code == 206 && place == nil, "\(answer.status) \(place ?? "")")
        requireParts(answer, content, ranges)
    }
}

/// The parts between the boundaries are the ranges, in their order (RFC 9110 §14.6, RFC 2046 §5.1.1).
private func requireParts(_ answer: Response, _ content: [UInt8], _ ranges: [Range<Int>]) {
    let type = answer.value(of: "Content-Type") ?? ""
    let prefix = "multipart/byteranges; boundary="
    require(type.hasPrefix(prefix), "Content-Type is \(type)")
    let delimiter = Array("\r\n--\(type.dropFirst(prefix.count))".utf8)
    let parts = split(Array("\r\n".utf8) + answer.body, at: delimiter)
    require(parts.count == ranges.count + 2, "\(parts.count - 2) parts, not \(ranges.count)")
    require(parts[0].isEmpty && parts[parts.count - 1] == Array("--\r\n".utf8)[...], "octets outside the parts")
    for (part, range) in zip(parts.dropFirst(), ranges) {
        let head = "\r\nContent-Type: text/plain\r\nContent-Range: \(told(range, content))\r\n\r\n"
        require(Array(part) == Array(head.utf8) + content[range], "\(part) is not \(range)")
    }
}

private func told(_ range: Range<Int>, _ content: [UInt8]) -> String {
    "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(content.count)"
}

private func split(_ octets: [UInt8], at delimiter: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < octets.count {
        if octets[index...].starts(with: delimiter) {
            parts.append(octets[start..<index])
            index += delimiter.count
            start = index
        } else {
            index += 1
        }
    }
    return parts + [octets[start...]]
}
