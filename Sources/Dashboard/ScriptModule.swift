import Foundation

/// A module taken apart: what it imports, what it exports, and the rest.
struct ScriptModule {
    struct Import {
        /// The path of the module: `js/dom.js`.
        let file: String
        /// The names, as a constant is declared by them: `{ h, join: put }`.
        let pattern: String
    }

    /// Its own path.
    let file: String
    private(set) var imports: [Import] = []
    private(set) var exports: [String] = []
    /// The text without `import` and `export`.
    private(set) var body = ""

    /// - Throws: ``JoiningError`` where it is written in another way than ``ScriptJoiner`` understands.
    init(file: String, text: String) throws {
        self.file = file
        var statement: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if statement != nil || line.hasPrefix("import ") {
                let whole = (statement.map { $0 + " " } ?? "") + String(line)
                statement = line.hasSuffix(";") ? nil : whole
                if statement == nil { imports.append(try Self.imported(whole, by: file)) }
            } else if let list = line.wholeMatch(of: /export \{ ([\p{L}\p{N}_$]+(?:, [\p{L}\p{N}_$]+)*) \};/) {
                exports += list.1.split { $0 == "," || $0 == " " }.map(String.init)
            } else if line.hasPrefix("export ") {
                let declaration = line.dropFirst("export ".count)
                exports.append(try Self.exported(declaration, by: file))
                body += declaration + "\n"
            } else {
                body += line + "\n"
            }
        }
        guard statement == nil else { throw JoiningError(file: file, reason: "has an import without an end") }
    }

    private static func imported(_ statement: String, by file: String) throws -> Import {
        guard let parts = statement.wholeMatch(of: /import\s*(\{[^{}]*\})\s*from\s*"(\.[^"]*)";/) else {
            throw JoiningError(file: file, reason: "imports in another way than by names: \(statement)")
        }
        let pattern = String(parts.1).replacing(/\s+as\s+/, with: ": ")
        return Import(file: try resolved(String(parts.2), from: file), pattern: pattern)
    }

    private static func exported(_ declaration: Substring, by file: String) throws -> String {
        guard
            let parts = declaration.prefixMatch(
                of: /(?:async\s+)?(?:function\s*\*?|class|const)\s+([\p{L}_$][\p{L}\p{N}_$]*)/)
        else {
            throw JoiningError(file: file, reason: "exports what is no function, class or constant: \(declaration)")
        }
        return String(parts.1)
    }

    /// `js/dom.js` for `../dom.js` as `js/views/articles.js` names it.
    private static func resolved(_ reference: String, from file: String) throws -> String {
        var names = file.split(separator: "/").dropLast().map(String.init)
        for step in reference.split(separator: "/") where step != "." {
            guard step == ".." else {
                names.append(String(step))
                continue
            }
            guard names.popLast() != nil else {
                throw JoiningError(file: file, reason: "imports from outside of the folder: \(reference)")
            }
        }
        return names.joined(separator: "/")
    }
}
