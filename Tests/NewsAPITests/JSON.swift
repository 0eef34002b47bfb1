import Foundation

/// A document read by Foundation, which is not the writer under test.
///
/// What is not there reads as null, empty or zero, so that a test says only what it expects.
struct JSON {
    private let value: Any?

    init(_ bytes: [UInt8]) {
        value = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    private init(value: Any?) {
        self.value = value
    }

    subscript(name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }

    /// Whether a member is there, be it null.
    func has(_ name: String) -> Bool { (value as? [String: Any])?[name] != nil }

    /// The names of an object's members, sorted.
    var names: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
    var members: [(name: String, value: JSON)] { names.map { ($0, self[$0]) } }
    var array: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
    var text: String { value as? String ?? "" }
    var number: Double { (value as? NSNumber)?.doubleValue ?? 0 }
    var integer: Int { (value as? NSNumber)?.intValue ?? 0 }
    /// Whether it is a number, or true or false.
    var isNumber: Bool { value is NSNumber }
    var isNull: Bool { value is NSNull }
    var isMissing: Bool { value == nil }
}
