/// A sentence of a text, or a line that holds none, such as a heading.
@usableFromInline package struct Sentence: Sendable, Hashable {
    /// Unicode scalars of the text.
    package let range: Range<Int>
    /// Indices of the text's tokens.
    package let tokens: Range<Int>
    /// The number of the line that it stands in, from 0; a sentence never crosses a line's end.
    package let line: Int
}
