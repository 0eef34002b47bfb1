/// Where one field line's name and trimmed value stand in a request head.
package struct FieldLayout: Sendable, Hashable {
    package var name: ByteRange
    package var value: ByteRange

    package static var empty: FieldLayout { FieldLayout(name: .empty, value: .empty) }
}
