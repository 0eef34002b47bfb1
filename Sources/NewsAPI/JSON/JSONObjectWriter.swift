/// Writes a JSON object member by member, without a value of the whole.
struct JSONObjectWriter {
    private var isEmpty = true

    /// Begins the object.
    init(_ bytes: inout [UInt8]) { bytes.append(UInt8(ascii: "{")) }

    /// Writes `"name":value`.
    mutating func add(_ name: String, _ value: JSONValue, to bytes: inout [UInt8]) {
        add(name, to: &bytes)
        value.append(to: &bytes)
    }

    /// Writes `"name":`, which the value has to follow.
    mutating func add(_ name: String, to bytes: inout [UInt8]) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        // Names are the code's own words: nothing in them is escaped.
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Ends the object.
    func end(_ bytes: inout [UInt8]) { bytes.append(UInt8(ascii: "}")) }
}
