import Foundation

/// Joins modules into one, so that a browser asks once for what it would find out about step by step.
///
/// It understands what the dashboard's modules are written in: imports of names at the beginning of a line, exports of
/// functions, classes and constants, and of lists of names, no circles. Each module becomes a function that gives what it
/// exports; what it imports are constants in it. Anything else is refused by name, never guessed at.
///
/// What a page needs later is joined by itself: it takes from the first what that has already, so that each module is there once.
struct ScriptJoiner {
    private let read: (String) throws -> String
    /// The modules of the script that is there already.
    private let known: Set<String>
    /// The modules joined so far, each behind those that it imports.
    private(set) var order: [String] = []
    private var joined = ""
    /// The modules on the way from the first one to the one that is read.
    private var path: [String] = []

    /// - Parameters:
    ///   - known: the modules of a script that the page has already, and that keeps them for others.
    ///   - read: gives the text at a path: `js/main.js`.
    init(known: [String] = [], read: @escaping (String) throws -> String) {
        self.known = Set(known)
        self.read = read
    }

    /// - Parameters:
    ///   - entry: the path of the module that imports the others, directly or not.
    ///   - isKept: whether its modules are to be there for another script.
    /// - Returns: the text of a module that imports nothing.
    /// - Throws: ``JoiningError``, or why a file cannot be read.
    mutating func join(_ entry: String, isKept: Bool = false) throws -> String {
        let module = try ScriptModule(file: entry, text: try read(entry))
        path = [entry]
        for wanted in module.imports { try add(wanted.file) }
        if isKept {
            let members = order.enumerated().map { "\"\($0.element)\": module\($0.offset)" }
            joined += "\(Self.registry) = { \(members.joined(separator: ", ")) };\n"
        }
        // Nobody imports the first one: it stands as it is, and may wait for what it asks for.
        return joined + (try constants(of: module)) + module.body
    }

    /// Where a script finds the modules of the one before.
    private static let registry = "globalThis.depecheModules"

    private mutating func add(_ file: String) throws {
        guard !path.contains(file) else { throw JoiningError(file: file, reason: "imports itself by a circle") }
        guard !order.contains(file), !known.contains(file) else { return }
        path.append(file)
        let module = try ScriptModule(file: file, text: try read(file))
        for wanted in module.imports { try add(wanted.file) }
        path.removeLast()
        let constants = try constants(of: module)
        order.append(file)
        joined += """
            const module\(order.count - 1) = (() => {
            \(constants)\(module.body)return { \(module.exports.joined(separator: ", ")) };
            })();

            """
    }

    /// What a module imports, as constants of it.
    private func constants(of module: ScriptModule) throws -> String {
        try module.imports.map { "const \($0.pattern) = \(try name(of: $0.file, for: module.file));\n" }.joined()
    }

    private func name(of file: String, for importer: String) throws -> String {
        if known.contains(file) { return "\(Self.registry)[\"\(file)\"]" }
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
