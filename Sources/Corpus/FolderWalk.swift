import Foundation

/// The way through a folder and those below it, a round of names after the other: each folder once, whatever links lead to it.
///
/// Folders come before links to folders, and links in the order in which they are come upon: which of several paths a folder
/// has depends on nothing but what is there.
struct FolderWalk {
    /// A folder that waits to be listed.
    private struct Waiting {
        /// Its path below the root, with a slash at the end; empty for the root.
        let prefix: String
        /// Its path without links.
        let path: String
    }

    private var folders: [Waiting]
    private var links: [Waiting] = []
    /// By their paths without links, the path below the root by which each was entered.
    private var entered: [String: String] = [:]
    private var found: [(name: String, file: CorpusFolder.ReadFile)] = []

    /// Begins at a folder; nil where it cannot be listed.
    ///
    /// - Parameter root: its path without links.
    init?(_ root: String) {
        guard FileManager.default.isReadableFile(atPath: root) else { return nil }
        folders = [Waiting(prefix: "", path: root)]
    }

    /// The names to look at next, as paths below the root; nil at the end.
    mutating func next() -> [String]? {
        while true {
            let round: [Waiting]
            if !folders.isEmpty {
                round = folders
                folders = []
            } else if !links.isEmpty {
                round = [links.removeFirst()]
            } else {
                return nil
            }
            let names = round.flatMap { list($0) }
            if !names.isEmpty { return names }
        }
    }

    /// Notes what the names of a round are.
    mutating func note(_ results: [CorpusFolder.ReadFile], of names: [String]) {
        for (name, file) in zip(names, results) {
            guard case .folder(let path, let isLinked) = file else {
                found.append((name, file))
                continue
            }
            let waiting = Waiting(prefix: name + "/", path: path)
            if isLinked { links.append(waiting) } else { folders.append(waiting) }
        }
    }

    /// Everything that was found, what is nearest to the root first, then by the octets of its path: an article keeps its
    /// identifier whatever is put into a folder below.
    var files: [(name: String, file: CorpusFolder.ReadFile)] {
        found.map { (depth: Self.depth(of: $0.name), found: $0) }.sorted { one, other in
            one.depth == other.depth
                ? one.found.name.utf8.lexicographicallyPrecedes(other.found.name.utf8) : one.depth < other.depth
        }.map(\.found)
    }

    /// The names in a folder that was not entered yet, hidden ones left out.
    private mutating func list(_ folder: Waiting) -> [String] {
        let name = String(folder.prefix.dropLast())
        if let other = entered[folder.path] {
            let told = other.isEmpty ? "the folder itself" : "'\(other)'"
            note(name, "repeated_folder", "it leads to \(told), which is read already")
            return []
        }
        entered[folder.path] = name
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { folder.prefix + $0 }
        } catch {
            // A folder that went since its name was read is no problem.
            if FileManager.default.fileExists(atPath: folder.path) {
                note(name, "unreadable", "the folder cannot be read: \(error.localizedDescription)")
            }
            return []
        }
    }

    private mutating func note(_ name: String, _ code: String, _ detail: String) {
        found.append((name, .problem(CorpusProblem(fileName: name, code: code, detail: detail))))
    }

    private static func depth(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
