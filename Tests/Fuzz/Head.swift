import HTTPMessage

/// Any octets in any pieces: the head parser comes to one outcome, and what it accepts holds together.
func fuzz(_ input: [UInt8]) {
    let stream = CutStream(input)
    // The small limits are within reach of a short input.
    let small = HeadLimits(headBytes: 256, fieldCount: 4, targetBytes: 40, methodBytes: 8)
    for limits in [HeadLimits(), small] {
        let whole = HeadOutcome(of: stream.octets, ends: [stream.octets.count], limits: limits)
        for ends in stream.cuttings {
            let pieces = HeadOutcome(of: stream.octets, ends: ends, limits: limits)
            require(pieces == whole, "cut at \(ends): \(pieces), in one piece: \(whole)")
        }
        guard case .complete(let head) = whole else { continue }
        head.requireOrder(in: stream.octets, limits: limits)
        let again = HeadOutcome(of: head.octets(from: stream.octets), ends: nil, limits: HeadLimits(headBytes: .max))
        guard case .complete(let copy) = again else { return require(false, "written again it is \(again)") }
        require(copy.text == head.text, "written again it says \(copy.text), not \(head.text)")
    }
}

/// What becomes of a stream that starts with a head.
enum HeadOutcome: Equatable {
    case incomplete(hasBegun: Bool)
    case refused(ParseError)
    case complete(Head)

    /// Gives the parser the stream up to each of the ends in turn; up to its own end without any.
    init(of octets: [UInt8], ends: [Int]?, limits: HeadLimits) {
        var parser = HeadParser(limits: limits)
        do {
            for end in ends ?? [octets.count] where try parser.advance(octets.span.extracting(first: end)) {
                self = .complete(Head(parser.layout, of: octets))
                return
            }
            self = .incomplete(hasBegun: parser.hasBegun(octets.span))
        } catch {
            self = .refused(error)
        }
    }
}

/// A layout as values that can be compared.
struct Head: Equatable {
    /// What the head says, wherever its parts stand.
    struct Text: Equatable {
        let method: [UInt8]
        let path: [UInt8]
        let query: [UInt8]?
        let authority: [UInt8]
        let minorVersion: UInt8
        let fields: [[[UInt8]]]
        let framing: BodyFraming
        let isPersistent: Bool
        let expectsContinue: Bool
    }

    let text: Text
    let method: ByteRange
    let path: ByteRange
    let query: ByteRange?
    let authority: ByteRange
    let fields: [FieldLayout]
    let length: Int

    init(_ layout: HeadLayout, of octets: [UInt8]) {
        let part = { (range: ByteRange) in Array(octets[range.offset(by: 0)]) }
        fields = (0..<layout.fieldCount).map { layout.fields[$0] }
        method = layout.method
        path = layout.path
        query = layout.query
        authority = layout.authority
        length = layout.length
        text = Text(
            method: part(method), path: part(path), query: query.map(part), authority: part(authority),
            minorVersion: layout.minorVersion, fields: fields.map { [part($0.name), part($0.value)] },
            framing: layout.framing, isPersistent: layout.isPersistent, expectsContinue: layout.expectsContinue)
    }

    /// Whether the target was an http URI, whose authority stands before the path.
    private var isAbsolute: Bool { !authority.isEmpty && authority.end <= path.start }

    /// The parts follow one another without overlap, within the head and its limits.
    func requireOrder(in octets: [UInt8], limits: HeadLimits) {
        require(length <= min(octets.count, limits.headBytes), "length \(length) of \(octets.count)")
        require(octets[..<length].suffix(4) == Array("\r\n\r\n".utf8)[...], "the head ends with an empty line")
        require(method.count >= 1 && method.count <= limits.methodBytes, "method \(method)")
        var ranges = isAbsolute ? [method, authority, path] : [method, path]
        if let query { ranges.append(query) }
        require(Int(ranges[ranges.count - 1].end) - Int(ranges[1].start) <= limits.targetBytes, "target \(ranges)")
        require(fields.count <= limits.fieldCount, "\(fields.count) field lines")
        for field in fields {
            ranges.append(field.name)
            // RFC 9112 §3.2.2: the value of Host is then the authority, which stands in the target.
            if !isAbsolute || field.value != authority { ranges.append(field.value) }
        }
        for (one, next) in zip(ranges, ranges.dropFirst()) {
            require(one.start <= one.end && one.end <= next.start, "\(one) before \(next)")
        }
        for range in ranges { require(range.start <= range.end && range.end <= length, "\(range) in \(length)") }
    }

    /// The same head as we would write it.
    func octets(from octets: [UInt8]) -> [UInt8] {
        var head = text.method + Array(" ".utf8)
        if isAbsolute { head += Array("http://".utf8) + text.authority }
        head += text.path
        if let query = text.query { head += Array("?".utf8) + query }
        head += Array(" HTTP/1.\(text.minorVersion)\r\n".utf8)
        for field in text.fields { head += field[0] + Array(": ".utf8) + field[1] + Array("\r\n".utf8) }
        return head + Array("\r\n".utf8)
    }
}
