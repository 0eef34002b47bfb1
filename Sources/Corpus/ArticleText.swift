/// An immutable text, addressed by Unicode scalars.
package struct ArticleText: Sendable {
    package let string: String
    package let scalars: [Unicode.Scalar]
    /// `sha256:` and the SHA-256 of the UTF-8 bytes, in lower-case hexadecimal.
    package let hash: String

    package init(_ string: String) {
        self.init(Array(string.unicodeScalars), string)
    }

    init(_ scalars: [Unicode.Scalar]) {
        self.init(scalars, String(scalars: scalars[...]))
    }

    private init(_ scalars: [Unicode.Scalar], _ string: String) {
        self.string = string
        self.scalars = scalars
        hash = "sha256:" + Digest.sha256(Array(string.utf8))
    }

    /// Cuts out a range of Unicode scalars; what lies outside of the text is left out.
    package subscript(range: Range<Int>) -> String {
        String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
    }
}
