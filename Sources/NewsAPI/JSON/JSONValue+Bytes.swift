import NewsIndex

extension JSONValue {
    /// The document as UTF-8 without any space between its parts (RFC 8259).
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .number(let value): bytes += (value.isFinite ? NumberText.plain(value) : "null").utf8
        case .string(let value): Self.append(value, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            var object = JSONObjectWriter(&bytes)
            for member in members { object.add(member.name, member.value, to: &bytes) }
            object.end(&bytes)
        case .encoded(let json): bytes += json
        }
    }

    /// Quotes a text; what RFC 8259 §7 demands is escaped, and nothing else.
    fileprivate static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        // The octets are looked at and copied during the call.
        text.withUTF8 { unsafe append($0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append(_ octets: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        guard unsafe hasEscaped(octets.span) else {
            unsafe bytes.append(contentsOf: octets)
            return
        }
        var start = 0
        for place in octets.indices where unsafe isEscaped(octets[place]) {
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: octets[start..<place]))
            unsafe append(escaped: octets[place], to: &bytes)
            start = place + 1
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: octets[start...]))
    }

    /// All octets are looked at, whatever the first ones are: so the processor takes many at a time.
    private static func hasEscaped(_ octets: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        for place in octets.indices { found |= isEscaped(octets[place]) ? 1 : 0 }
        return found != 0
    }

    private static func append(escaped byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0C: bytes += "\\f".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x00..<0x20: bytes += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
