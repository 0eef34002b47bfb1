import Foundation

/// A JSON value that somebody sent.
enum SentValue: Decodable, Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([SentValue])
    case object([String: SentValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let known = try? value.decode(Bool.self) {
            self = .bool(known)
        } else if let known = try? value.decode(Int.self) {
            self = .integer(known)
        } else if let known = try? value.decode(Double.self) {
            self = .number(known)
        } else if let known = try? value.decode(String.self) {
            self = .string(known)
        } else if let known = try? value.decode([SentValue].self) {
            self = .array(known)
        } else {
            self = .object(try value.decode([String: SentValue].self))
        }
    }

    /// - Throws: where the octets are no JSON.
    init(_ octets: [UInt8]) throws {
        self = try JSONDecoder().decode(SentValue.self, from: Data(octets))
    }

    /// A member of an object; nil where it has none, and where this is none.
    subscript(_ name: String) -> SentValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value as a query writes it: a list with commas; nil for what none can hold.
    var argument: String? {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): value
        case .array(let values):
            values.reduce(into: String?.some("")) { text, value in
                guard let known = text, let next = value.argument else {
                    text = nil
                    return
                }
                text = known.isEmpty ? next : known + "," + next
            }
        case .null, .object: nil
        }
    }
}
