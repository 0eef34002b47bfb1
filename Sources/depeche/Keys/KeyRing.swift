import Corpus
import Disk
import Foundation
import NewsAPI
import Synchronization

/// The keys of a data folder: what each may do, and the digest of its token, which stands nowhere.
///
/// The file is looked at whenever a key is shown, so that one that was made or revoked a moment ago is so for a server that runs.
final class KeyRing: GrantSource {
    private struct State {
        var mark: FileMark?
        var keys: [Key] = []
        var isRead = false
    }

    /// The folder of the keys' file, nil where nothing is kept.
    private let folder: String?
    private let state = Mutex(State())

    private static let fileName = "keys.json"
    /// Octets that the file may have.
    private static let limit = 1 << 24

    /// - Parameter data: the path of the data folder; nil where nothing is kept, and no key can be.
    init(data: String?) {
        folder = data.map { $0 + "/keys" }
    }

    func hasKeys(for scope: Grant.Scope) -> Bool {
        current().contains { $0.scope >= scope }
    }

    func grant(for token: String) -> Grant? {
        guard let id = Key.id(ofToken: token) else { return nil }
        let digest = Digest.sha256Octets(Array(token.utf8))
        let key = current().first { $0.id == id }
        // An unknown identifier takes as long as a wrong secret.
        let known = key?.digest ?? Array(repeating: 0, count: digest.count)
        guard Self.isEqual(digest, known), let key else { return nil }
        return Grant(id: key.id, scope: key.scope)
    }

    /// What a key's owner is called; nil where nobody said.
    func name(ofKey id: String) -> String? {
        current().first { $0.id == id }.flatMap { $0.name.isEmpty ? nil : $0.name }
    }

    /// Whether octets are the same, in a time that does not tell where they differ.
    private static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(one, other) { difference |= left ^ right }
        return difference == 0
    }

    /// The keys as they are now; those known before where the file cannot be read.
    private func current() -> [Key] {
        guard let folder else { return [] }
        return state.withLock { state in
            let mark = FileMark(at: folder + "/" + Self.fileName)
            if !state.isRead || mark != state.mark, let keys = try? read() {
                state.keys = keys
                state.mark = mark
                state.isRead = true
            }
            return state.keys
        }
    }

    // MARK: The file

    /// The keys in the file, the oldest first.
    ///
    /// - Throws: why it cannot be read.
    func read() throws -> [Key] {
        guard let folder, let octets = try DurableFile(folder + "/" + Self.fileName).read(limit: Self.limit) else {
            return []
        }
        return try JSONDecoder().decode(KeyFile.self, from: Data(octets)).keys
    }

    /// Changes the keys; of several processes that do, one after the other.
    ///
    /// - Throws: why they cannot be read or written.
    func change(_ change: (inout [Key]) throws -> Void) throws {
        guard let folder else { throw KeyError.nowhere }
        try DurableFolder.make(folder)
        guard unsafe chmod(folder, 0o700) == 0 else { throw KeyError.notPrivate(folder) }
        let lock = try FolderLock(folder)
        var keys = try read()
        try change(&keys)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let octets = Array(try encoder.encode(KeyFile(keys: keys)))
        try DurableFile(folder + "/" + Self.fileName).replace(with: octets.span)
        _ = consume lock
    }
}

/// Why keys cannot be changed.
enum KeyError: Error, CustomStringConvertible {
    case nowhere
    case notPrivate(String)
    case unknown(String)

    var description: String {
        switch self {
        case .nowhere: "keys are kept in the data folder, and --data none keeps nothing"
        case .notPrivate(let folder): "'\(folder)' cannot be closed to others"
        case .unknown(let id): "there is no key '\(id)'; 'depeche keys list' has those there are"
        }
    }
}
