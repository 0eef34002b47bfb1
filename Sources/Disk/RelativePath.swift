/// A path below a folder, as the octets that the kernel knows it by: names need not be UTF-8.
package struct RelativePath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Names with a slash between them; none for the folder itself.
    package let octets: [UInt8]

    /// The folder itself.
    package static let root = RelativePath(octets: [])

    private init(octets: [UInt8]) {
        self.octets = octets
    }

    /// - Parameter text: names with a slash between them.
    package init(_ text: String) {
        octets = Array(text.utf8)
    }

    /// The path as text, or nil if it is no UTF-8.
    package var text: String? { String(validating: octets, as: UTF8.self) }

    /// The path as text; what is no UTF-8 is replaced.
    package var description: String { String(decoding: octets, as: UTF8.self) }

    /// The path of a name in this folder.
    func appending(_ name: [UInt8]) -> RelativePath {
        RelativePath(octets: octets.isEmpty ? name : octets + [UInt8(ascii: "/")] + name)
    }

    /// Whether the other is this one, or lies below it.
    package func contains(_ other: RelativePath) -> Bool {
        guard !octets.isEmpty, other.octets.starts(with: octets) else { return octets.isEmpty }
        return other.octets.count == octets.count || other.octets[octets.count] == UInt8(ascii: "/")
    }

    package static func < (one: RelativePath, other: RelativePath) -> Bool {
        one.octets.lexicographicallyPrecedes(other.octets)
    }
}
