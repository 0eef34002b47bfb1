import Foundation

/// Joins modules into one, so that a browser asks once for what it would find out about step by step.
///
/// It understands what the dashboard's modules are written in: imports of names at the beginning of a line, exports of
/// functions, classes and constants, and of lists of names, no circles. Each module becomes a function that gives what it exports; what it imports are
/// constants in it. Anything else is refused by name, never guessed at.
struct ScriptJoiner {
    private let read: (String) throws -> String
    private var order: [String] = []
    private var joined = ""
    /// The modules on the way from the first one to the one that is read.
    private var path: [String] = []

    /// - Parameter read: gives the text at a path: `js/main.js`.
    init(read: @escaping (String) throws -> String) {
        self.read = read
    }

    /// - Parameter entry: the path of the module that imports the others, directly or not.
    /// - Returns: the text of a module that imports nothing.
    /// - Throws: ``JoiningError``, or why a file cannot be read.
    mutating func join(_ entry: String) throws -> String {
        try add(entry)
        return joined
    }

    private mutating func add(_ file: String) throws {
        guard !path.contains(file) else { throw JoiningError(file: file, reason: "imports itself by a circle") }
        guard !order.contains(file) else { return }
        path.append(file)
        let module = try ScriptModule(file: file, text: try read(file))
        for wanted in module.imports { try add(wanted.file) }
        path.removeLast()
        let constants = try module.imports.map { "const \($0.pattern) = \(try name(of: $0.file, for: file));\n" }
        // Nobody imports the first one: it stands as it is, and may wait for what it asks for.
        guard !path.isEmpty else {
            joined += constants.joined() + module.body
            return
        }
        order.append(file)
        joined += """
            const module\(order.count - 1) = (() => {
            \(constants.joined())\(module.body)return { \(module.exports.joined(separator: ", ")) };
            })();

            """
    }

    private func name(of file: String, for importer: String) throws -> String {
        guard let place = order.firstIndex(of: file) else {
            throw JoiningError(file: importer, reason: "imports \(file), which is not there")
        }
        return "module\(place)"
    }
}

/// Why scripts or styles cannot be joined.
struct JoiningError: Error, Hashable, CustomStringConvertible {
    let file: String
    let reason: String

    var description: String { "\(file) \(reason)" }
}
