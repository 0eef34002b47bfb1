/// The formats by the endings of paths, for who asks without knowing more of the API.
package enum AnswerFormat {
    /// What a path can end in, behind a dot.
    package static let suffixes = Format.allCases.map(\.suffix)

    /// The format that a file's name asks for; nil where its ending is none.
    package static func suffix(ofFile path: String) -> String? {
        Format.split(path)?.format.suffix
    }
}
