/// All of a request that an unconditional answer to GET or HEAD is chosen by, octet by octet, and who asks.
///
/// Two requests with the same signature have the same answer as long as the resource stays the same, so that an answer
/// can be found again without a look into the request. Asking allocates nothing.
package struct RequestSignature: Sendable {
    private let bytes: [UInt8]
    /// The path with its query.
    private let target: Range<Int>
    /// The values of Accept and of Accept-Encoding; empty without one, which is not the same as an empty one.
    private let accept: Range<Int>?
    private let acceptEncoding: Range<Int>?
    private let caller: Caller

    /// Nil for another method, and where more decides: a condition, a range, a list over several lines.
    package init?(_ request: Request) {
        guard request.method == .get || request.method == .head else { return nil }
        let head = request.head
        var accept: Range<Int>?
        var acceptEncoding: Range<Int>?
        for index in 0..<head.layout.fieldCount {
            let field = head.layout.fields[index]
            switch field.name.count {
            case 5 where head.isName(field.name, "Range"): return nil
            case 6 where head.isName(field.name, "Accept"):
                guard accept == nil else { return nil }
                accept = field.value.offset(by: head.start)
            case 15 where head.isName(field.name, "Accept-Encoding"):
                guard acceptEncoding == nil else { return nil }
                acceptEncoding = field.value.offset(by: head.start)
            default:
                if field.name.count > 3, head.isName(ByteRange(Int(field.name.start), Int(field.name.start) + 3), "If-")
                {
                    return nil
                }
            }
        }
        bytes = head.bytes
        let path = head.layout.path.offset(by: head.start)
        // The query ends what begins with the path: one question mark stands between them.
        target = path.lowerBound..<(head.layout.query?.offset(by: head.start).upperBound ?? path.upperBound)
        self.accept = accept
        self.acceptEncoding = acceptEncoding
        caller = request.caller
    }

    private init(
        bytes: [UInt8], target: Range<Int>, accept: Range<Int>?, acceptEncoding: Range<Int>?, caller: Caller
    ) {
        self.bytes = bytes
        self.target = target
        self.accept = accept
        self.acceptEncoding = acceptEncoding
        self.caller = caller
    }

    /// The same signature with octets of its own, to be kept for long: the request's input is let go of.
    package var detached: RequestSignature {
        var copy: [UInt8] = []
        copy.reserveCapacity(target.count + (accept?.count ?? 0) + (acceptEncoding?.count ?? 0))
        func keep(_ range: Range<Int>) -> Range<Int> {
            copy.append(contentsOf: bytes[range])
            return copy.count - range.count..<copy.count
        }
        let target = keep(target)
        let accept = accept.map(keep)
        let acceptEncoding = acceptEncoding.map(keep)
        return RequestSignature(
            bytes: copy, target: target, accept: accept, acceptEncoding: acceptEncoding, caller: caller)
    }

    /// Octets of memory that a detached signature takes beside itself.
    package var heapBytes: Int { HeapSize.bytes(bytes) + caller.heapBytes }
}

extension RequestSignature: Hashable {
    package static func == (one: RequestSignature, other: RequestSignature) -> Bool {
        isEqual(one, one.target, other, other.target) && isEqual(one, one.accept, other, other.accept)
            && isEqual(one, one.acceptEncoding, other, other.acceptEncoding) && one.caller == other.caller
    }

    package func hash(into hasher: inout Hasher) {
        Self.combine(bytes[target], into: &hasher)
        if let accept { Self.combine(bytes[accept], into: &hasher) }
        if let acceptEncoding { Self.combine(bytes[acceptEncoding], into: &hasher) }
        if case .named = caller { hasher.combine(caller) }
    }

    private static func combine(_ octets: ArraySlice<UInt8>, into hasher: inout Hasher) {
        hasher.combine(octets.count)
        // The slice holds its memory during the call.
        unsafe octets.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    private static func isEqual(
        _ one: RequestSignature, _ range: Range<Int>?, _ other: RequestSignature, _ otherRange: Range<Int>?
    ) -> Bool {
        guard let range, let otherRange else { return range == nil && otherRange == nil }
        return one.bytes[range].elementsEqual(other.bytes[otherRange])
    }
}
