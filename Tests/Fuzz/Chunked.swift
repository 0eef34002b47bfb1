import HTTPMessage

/// Any octets in any pieces: the chunked decoder comes to one outcome, that of the grammar within its limits.
func fuzz(_ input: [UInt8]) {
    let stream = CutStream(input)
    // The small limits are within reach of a short input.
    for (body, other) in [(1_048_576, 8_192), (24, 12)] {
        let decoder = ChunkedDecoder(bodyLimit: body, extensionLimit: other, trailerLimit: other)
        let whole = ChunkedOutcome(of: stream.octets, ends: [stream.octets.count], decoder: decoder)
        require(whole.body.count <= body, "\(whole.body.count) octets decoded, at most \(body) allowed")
        for ends in stream.cuttings {
            let pieces = ChunkedOutcome(of: stream.octets, ends: ends, decoder: decoder)
            require(pieces == whole, "cut at \(ends): \(pieces), in one piece: \(whole)")
        }
        if body > stream.octets.count, other > stream.octets.count {
            let reference = ReferenceChunkedBody.read(stream.octets)
            require(whole.agrees(with: reference), "the decoder says \(whole), the grammar \(reference)")
        }
        guard case .complete(let length) = whole.ending else { continue }
        // What stands behind the end is the next request's: with or without it, the body is the same.
        let alone = Array(stream.octets[..<length])
        require(ChunkedOutcome(of: alone, ends: [length], decoder: decoder) == whole, "the end is \(length)")
        let again = ChunkedOutcome.encoded(whole.body)
        let copy = ChunkedOutcome(of: again, ends: [again.count], decoder: decoder)
        require(copy.ending == .complete(length: again.count) && copy.body == whole.body, "coded again it is \(copy)")
    }
}

/// What becomes of a stream that starts with a chunked body.
struct ChunkedOutcome: Equatable {
    enum Ending: Equatable {
        case incomplete
        case refused(ParseError)
        case complete(length: Int)
    }

    private(set) var body: [UInt8] = []
    let ending: Ending

    /// Gives the decoder the pieces that end at these offsets.
    init(of octets: [UInt8], ends: [Int], decoder: ChunkedDecoder) {
        var decoder = decoder
        var used = 0
        var body: [UInt8] = []
        defer { self.body = body }
        do {
            for end in ends where !decoder.isComplete {
                let count = try decoder.decode(octets.span.extracting(used..<end), into: &body)
                require(count >= 0 && used + count <= end, "\(count) octets used of \(end - used)")
                require(decoder.isComplete || used + count == end, "octets left over before the end")
                used += count
            }
            if decoder.isComplete {
                let more = try decoder.decode(octets.span.extracting(droppingFirst: used), into: &body)
                require(more == 0, "\(more) octets used behind the end")
            }
            ending = decoder.isComplete ? .complete(length: used) : .incomplete
        } catch {
            ending = .refused(error)
        }
    }

    /// Whether this is what the grammar says, which knows no bounds: a size beyond them is refused as soon as it is read.
    func agrees(with reference: ReferenceChunkedBody.Outcome) -> Bool {
        switch (ending, reference) {
        case (.incomplete, .incomplete), (.refused, .refused), (.refused(.bodyTooLarge), .incomplete): true
        case (.complete(let length), .complete(let otherLength, let otherBody)):
            length == otherLength && body == otherBody
        default: false
        }
    }

    /// A body in chunks of at most seven octets.
    static func encoded(_ body: [UInt8]) -> [UInt8] {
        var octets: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: 7) {
            let chunk = body[start..<min(start + 7, body.count)]
            octets += Array("\(chunk.count)\r\n".utf8) + chunk + Array("\r\n".utf8)
        }
        return octets + Array("0\r\n\r\n".utf8)
    }
}
