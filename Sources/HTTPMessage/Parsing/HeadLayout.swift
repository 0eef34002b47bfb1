/// Where the parts of a request head stand, and what its framing fields say.
///
/// Offsets count from the first octet given to the parser. Nothing here is a string; nothing is allocated for a head with
/// no more field lines than one before it.
package struct HeadLayout: Sendable {
    /// The most field lines a head can have.
    package static let slots = 64

    package internal(set) var method = ByteRange.empty
    /// The path as sent; empty for an absolute-form target without one, which means `/`.
    package internal(set) var path = ByteRange.empty
    /// What follows the first `?`, or nil without one.
    package internal(set) var query: ByteRange?
    /// The authority of an absolute-form target, else the value of Host, else empty.
    package internal(set) var authority = ByteRange.empty
    /// The d of `HTTP/1.d`.
    package internal(set) var minorVersion: UInt8 = 1
    package private(set) var fieldCount = 0
    /// The first `fieldCount` are those of this head.
    ///
    /// The others are of an earlier one on the same connection: their memory serves again.
    package private(set) var fields: [FieldLayout] = []
    package internal(set) var framing = BodyFraming.none
    /// Whether `Connection` lists `close`.
    package internal(set) var listsClose = false
    /// Whether `Connection` lists `keep-alive`.
    package internal(set) var listsKeepAlive = false
    /// Whether `Expect: 100-continue` was sent in HTTP/1.1 or later.
    package internal(set) var expectsContinue = false
    /// Octets from the first given to the empty line's end.
    package internal(set) var length = 0

    package init() {}

    /// Whether the connection may serve another request after this one (RFC 9112 §9.3).
    package var isPersistent: Bool { !listsClose && (minorVersion >= 1 || listsKeepAlive) }

    /// Appends a field line.
    mutating func append(_ field: FieldLayout) {
        if fieldCount < fields.count {
            fields[fieldCount] = field
        } else {
            fields.append(field)
        }
        fieldCount += 1
    }

    /// Sets where the value of a field stands.
    mutating func setValue(_ range: ByteRange, of index: Int) {
        fields[index].value = range
    }

    /// Forgets everything but the field lines' memory.
    mutating func reset() {
        method = .empty
        path = .empty
        query = nil
        authority = .empty
        minorVersion = 1
        fieldCount = 0
        framing = .none
        listsClose = false
        listsKeepAlive = false
        expectsContinue = false
        length = 0
    }
}
