import Foundation

/// Where a page begins: the place and the name of its first item.
///
/// The name holds when items come and go before it; the place is what is left when the item itself is gone.
struct Cursor: Sendable, Hashable {
    let offset: Int
    let id: String

    init(offset: Int, id: String) {
        self.offset = offset
        self.id = id
    }

    /// Reads a cursor that ``text`` wrote; nil for anything else.
    init?(_ text: String) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        guard let data = Data(base64Encoded: base64), let plain = String(validating: data, as: UTF8.self),
            let colon = plain.firstIndex(of: ":"), let offset = Int(plain[..<colon]), offset >= 0
        else { return nil }
        self.offset = offset
        id = String(plain[plain.index(after: colon)...])
    }

    /// Opaque to clients: base64url (RFC 4648 §5) without padding.
    var text: String {
        Data("\(offset):\(id)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
