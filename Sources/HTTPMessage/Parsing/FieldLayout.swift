/// Where one field line's name and trimmed value stand in a request head.
package struct FieldLayout: Sendable, Hashable {
    package var name: ByteRange
    package var value: ByteRange
}
