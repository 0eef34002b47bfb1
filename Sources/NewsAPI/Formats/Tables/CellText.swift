/// What a cell says, as text, out of an item's JSON.
enum CellText {
    /// What stands between the values of a list; a value that holds a semicolon or a line end, or could be taken for something
    /// else, stands between quotation marks, which are doubled in it.
    static let separator = "; "

    /// Appends what a column of a row says.
    static func append(
        _ value: RowReader.Value, isList: Bool, of reader: RowReader, to text: inout [UInt8]
    ) {
        if isList { appendList(value, of: reader, to: &text) } else { append(value, of: reader, to: &text) }
    }

    /// Appends the text of a JSON value: nothing for null, of a string what it holds, else the value as it stands.
    static func append(_ value: RowReader.Value, of reader: RowReader, to text: inout [UInt8]) {
        guard !isNull(value, reader) else { return }
        if let string = string(value, reader) {
            appendString(reader.json, string, to: &text)
        } else {
            text.append(reader.json, value.range)
        }
    }

    /// Where the octets of a string stand, between its quotation marks; nil of any other value.
    static func string(_ value: RowReader.Value, _ reader: RowReader) -> Range<Int>? {
        let range = value.range
        guard range.count > 1, reader.json[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    /// Appends all values of a column of a list; nothing where none of them is any.
    private static func appendList(_ first: RowReader.Value, of reader: RowReader, to text: inout [UInt8]) {
        var value: RowReader.Value? = first
        while let current = value, isNull(current, reader) { value = reader.value(behind: current) }
        guard value != nil else { return }
        value = first
        var element: [UInt8] = []
        while let current = value {
            element.removeAll(keepingCapacity: true)
            if current.prefix >= 0 { element += reader.layout.prefixes[current.prefix] }
            append(current, of: reader, to: &element)
            if isQuoted(element, isNull: string(current, reader) == nil) {
                text.appendQuoted(element)
            } else {
                text += element
            }
            value = reader.value(behind: current)
            if value != nil { text += separator.utf8 }
        }
    }

    private static func isNull(_ value: RowReader.Value, _ reader: RowReader) -> Bool {
        value.range.isEmpty || reader.json[value.range.lowerBound] == UInt8(ascii: "n")
    }

    private static func isQuoted(_ element: [UInt8], isNull: Bool) -> Bool {
        // An empty text is told from no value.
        guard let first = element.first, let last = element.last else { return !isNull }
        return first == UInt8(ascii: " ") || last == UInt8(ascii: " ")
            || element.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    }

    /// Appends what a JSON string holds, as ``JSONValue`` writes it.
    private static func appendString(_ json: [UInt8], _ range: Range<Int>, to text: inout [UInt8]) {
        var start = range.lowerBound
        while let escape = json[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
            text.append(json, start..<escape)
            start = escape + 2
            switch json[escape + 1] {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                // Only controls are written so, by four digits.
                start = min(range.upperBound, escape + 6)
                text.append(UInt8(String(decoding: json[escape + 2..<start], as: UTF8.self), radix: 16) ?? 0x3F)
            case let byte: text.append(byte)
            }
        }
        text.append(json, start..<range.upperBound)
    }
}

extension [UInt8] {
    /// Appends a part of other octets.
    mutating func append(_ octets: [UInt8], _ range: Range<Int>) {
        // A slice would be counted for every cell.
        unsafe octets.withUnsafeBufferPointer { octets in
            unsafe append(contentsOf: UnsafeBufferPointer(rebasing: octets[range]))
        }
    }

    /// Appends a text between quotation marks, which are doubled in it.
    mutating func appendQuoted(_ text: [UInt8]) {
        append(UInt8(ascii: "\""))
        for octet in text {
            if octet == UInt8(ascii: "\"") { append(octet) }
            append(octet)
        }
        append(UInt8(ascii: "\""))
    }
}
