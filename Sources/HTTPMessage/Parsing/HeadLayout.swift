/// Where the parts of a request head stand, and what its framing fields say.
///
/// Offsets count from the first octet given to the parser. Nothing here is a string; nothing here is allocated.
package struct HeadLayout: Sendable {
    /// The most field lines a head can have: the slots are part of the value.
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
    package internal(set) var fieldCount = 0
    package internal(set) var fields = InlineArray<64, FieldLayout>(repeating: .empty)
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

    /// Forgets everything but the slots, which are overwritten before they are read again.
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
