/// The stable name of an article: the stem of its file's path below the folder as a slug.
///
/// It depends on the path alone, so it survives restarts and other articles that come and go.
package struct ArticleID: Hashable, Comparable, Sendable {
    package let value: String

    /// Makes the identifier of a file, or nil where the name holds no letter and no digit.
    ///
    /// - Parameter fileName: the file's path below the folder of articles, with or without a suffix.
    package init?(fileName: String) {
        let name = fileName.lastIndex(of: "/").map { fileName[$0...] } ?? fileName[...]
        let stem = name.lastIndex(of: ".").map { fileName[..<$0] } ?? fileName[...]
        let slug = Slug.make(String(stem))
        guard !slug.isEmpty else { return nil }
        value = slug
    }

    /// Makes the identifier of what has a name of its own, wherever it is found: an address, a producer's name.
    init?(naming name: String) {
        let slug = Slug.make(name)
        guard !slug.isEmpty else { return nil }
        value = slug
    }

    /// For a text that nothing names.
    package static let unnamed = ArticleID(slug: "text")

    /// An identifier that was made before, from its text.
    package init(made value: String) {
        self.init(slug: value)
    }

    private init(slug: String) {
        value = slug
    }

    package static func < (left: ArticleID, right: ArticleID) -> Bool {
        left.value < right.value
    }
}
