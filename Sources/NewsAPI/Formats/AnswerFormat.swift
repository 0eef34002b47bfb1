/// The formats by the endings of paths, for who asks without knowing more of the API.
package enum AnswerFormat {
    /// What the path of a list can end in, behind a dot, to have it whole: JSON comes in pages.
    package static let suffixes = Format.allCases.filter { $0 != .json }.map(\.suffix)

    /// The format that a file's name asks for; nil where its ending is none.
    package static func suffix(ofFile path: String) -> String? {
        Format.split(path)?.format.suffix
    }
}
