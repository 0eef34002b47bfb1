import Foundation

/// Where a page begins, told by what its list is ordered by, and so by nothing that another snapshot has otherwise.
struct Cursor: Sendable, Hashable {
    /// Where the page's first item stood: there it is most often found again.
    let offset: Int
    /// How many items right before it have the same key.
    let ordinal: Int
    /// What its list is ordered by, the surest last; see ``ListOrder``.
    let key: [KeyValue]
    /// The snapshot that the list's order is of, where another one has another order; nil where its key tells enough.
    let version: String?

    init(offset: Int, ordinal: Int = 0, key: [KeyValue], version: String? = nil) {
        self.version = version
        self.offset = offset
        self.ordinal = ordinal
        self.key = key
    }

    /// Reads a cursor that ``text`` wrote; nil for anything else.
    init?(_ text: String) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        guard let data = Data(base64Encoded: base64) else { return nil }
        var rest = [UInt8](data)[...]
        guard let offset = Self.number(in: &rest), let ordinal = Self.number(in: &rest), offset >= 0, ordinal >= 0
        else { return nil }
        var key: [KeyValue] = []
        var version: String?
        while let kind = rest.popFirst() {
            if kind == UInt8(ascii: "v") {
                guard case .text(let text) = Self.value(of: UInt8(ascii: "t"), in: &rest) else { return nil }
                version = text
                continue
            }
            guard let value = Self.value(of: kind, in: &rest) else { return nil }
            key.append(value)
        }
        guard !key.isEmpty else { return nil }
        self.init(offset: offset, ordinal: ordinal, key: key, version: version)
    }

    /// Opaque to clients: base64url (RFC 4648 §5) without padding.
    var text: String {
        var plain = "\(offset);\(ordinal);"
        for value in key {
            switch value {
            case .number(let number): plain += "n\(number);"
            case .text(let text): plain += "t\(text.utf8.count);\(text)"
            case .none: plain += "-"
            }
        }
        if let version { plain += "v\(version.utf8.count);\(version)" }
        return Data(plain.utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func value(of kind: UInt8, in rest: inout ArraySlice<UInt8>) -> KeyValue? {
        switch kind {
        case UInt8(ascii: "-"): return KeyValue.none
        case UInt8(ascii: "n"): return number(in: &rest).map(KeyValue.number)
        case UInt8(ascii: "t"):
            guard let count = number(in: &rest), (0...rest.count).contains(count) else { return nil }
            defer { rest = rest.dropFirst(count) }
            return String(validating: rest.prefix(count), as: UTF8.self).map(KeyValue.text)
        default: return nil
        }
    }

    /// A whole number and the semicolon behind it.
    private static func number(in rest: inout ArraySlice<UInt8>) -> Int? {
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return Int(String(decoding: rest[..<end], as: UTF8.self))
    }
}
