/// The octets of a request head with the offsets found in them, shared by the copies of a request.
final class RequestHead: Sendable {
    /// The connection's input when the head was complete; shared, not copied, as long as the connection lets it be.
    private let bytes: [UInt8]
    /// Where the head begins in `bytes`.
    private let start: Int
    let layout: HeadLayout

    init(bytes: [UInt8], start: Int, layout: HeadLayout) {
        self.bytes = bytes
        self.start = start
        self.layout = layout
    }

    /// A part as a string; octets that are no UTF-8 (obs-text, RFC 9110 §5.5) become U+FFFD.
    func string(_ range: ByteRange) -> String {
        String(decoding: bytes[range.offset(by: start)], as: UTF8.self)
    }

    func field(_ index: Int) -> Field {
        let field = layout.fields[index]
        return Field(string(field.name), string(field.value))
    }

    /// The values of all lines of a field joined, as `Request.value(of:)` promises.
    func value(of name: String) -> String? {
        var joined: String?
        for index in 0..<layout.fieldCount where isName(layout.fields[index].name, name) {
            let value = string(layout.fields[index].value)
            joined = joined.map { "\($0), \(value)" } ?? value
        }
        return joined
    }

    func isMethod(_ name: String) -> Bool {
        bytes[layout.method.offset(by: start)].elementsEqual(name.utf8)
    }

    private func isName(_ range: ByteRange, _ name: String) -> Bool {
        range.count == name.utf8.count
            && zip(bytes[range.offset(by: start)], name.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}
