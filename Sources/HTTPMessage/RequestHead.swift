/// The octets of a request head with the offsets found in them.
struct RequestHead: Sendable {
    /// The connection's input when the head was complete; shared, not copied, as long as the connection lets it be.
    let bytes: [UInt8]
    /// Where the head begins in `bytes`.
    let start: Int
    let layout: HeadLayout

    init(bytes: [UInt8], start: Int, layout: HeadLayout) {
        self.bytes = bytes
        self.start = start
        self.layout = layout
    }

    /// A head that was not received but made; what exceeds 65,535 octets or `HeadLayout.slots` fields is left out.
    init(method: String, path: String, query: String?, fields: [Field]) {
        var bytes: [UInt8] = []
        func write(_ text: String) -> ByteRange {
            let begin = bytes.count
            bytes.append(contentsOf: text.utf8.prefix(Int(UInt16.max) - begin))
            return ByteRange(begin, bytes.count)
        }
        var layout = HeadLayout()
        layout.method = write(method)
        layout.path = write(path)
        if query != nil { _ = write("?") }
        layout.query = query.map(write)
        for field in fields.prefix(HeadLayout.slots) {
            let layoutOfField = FieldLayout(name: write(field.name), value: write(field.value))
            layout.append(layoutOfField)
            if field.name.equalsIgnoringASCIICase("Host") { layout.authority = layoutOfField.value }
        }
        layout.length = bytes.count
        self.init(bytes: bytes, start: 0, layout: layout)
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

    func isName(_ range: ByteRange, _ name: String) -> Bool {
        range.count == name.utf8.count
            && zip(bytes[range.offset(by: start)], name.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}
