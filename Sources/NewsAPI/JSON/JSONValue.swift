/// A JSON document in memory; objects keep the order of their members.
enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is not finite is written as `null`: JSON has no word for it.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
    /// A value that was written already.
    case encoded([UInt8])
}

/// One member of an object.
struct JSONMember: Sendable {
    let name: String
    let value: JSONValue

    init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    /// A string, or null for nil.
    static func text(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    /// A number, or null for nil.
    static func optional(_ number: Double?) -> JSONValue {
        number.map(JSONValue.number) ?? .null
    }

    /// An array of strings.
    static func texts(_ texts: [String]) -> JSONValue {
        .array(texts.map(JSONValue.string))
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(nilLiteral: ()) { self = .null }
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Keeps the literal's order, and its repetitions.
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { JSONMember($0.0, $0.1) })
    }
}
