import Foundation
import Testing

/// A Swift file of the product.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// The folder under `Sources` that it stands in.
    let target: String
    /// Its path from the package's root.
    let path: String
    let lines: [String]

    var testDescription: String { path }

    /// The modules that it imports, submodules and single declarations as their module.
    var imports: Set<String> {
        var modules: Set<String> = []
        for line in lines {
            var words = line.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(Self.isImportModifier) else {
                continue
            }
            words.removeFirst(place + 1)
            if let kind = words.first,
                ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"].contains(kind)
            {
                words.removeFirst()
            }
            if let module = words.first?.split(separator: ".").first { modules.insert(String(module)) }
        }
        return modules
    }

    /// The lines without comments and string literals, with their numbers from 1.
    var code: [(number: Int, text: String)] {
        lines.enumerated().compactMap { index, line in
            let text = Self.withoutLiterals(line)
            let code = text.range(of: "//").map { String(text[..<$0.lowerBound]) } ?? text
            return code.allSatisfy(\.isWhitespace) ? nil : (index + 1, code)
        }
    }

    private static func isImportModifier(_ word: String) -> Bool {
        word.hasPrefix("@") || ["package", "internal", "public", "private", "fileprivate"].contains(word)
    }

    private static func withoutLiterals(_ line: String) -> String {
        line.replacing(/"(?:\\.|[^"\\])*"/, with: "\"\"")
    }
}
