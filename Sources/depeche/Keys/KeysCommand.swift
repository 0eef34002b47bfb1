import ArgumentParser
import Foundation
import HTTPMessage
import NewsAPI

extension Grant.Scope: ExpressibleByArgument {}

/// `depeche keys`: who may write, and with `serve --private` who may read.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Give out keys, list them, take them back; a running server knows at once.",
        subcommands: [Add.self, List.self, Revoke.self])

    /// Whose keys.
    struct Folder: ParsableArguments {
        @Option(help: "Folder of the article files. (default: seeds)")
        var seeds: String?

        @Option(help: "Folder that the server keeps identifiers and keys in. (default: as for 'depeche serve')")
        var data: String?

        var ring: KeyRing {
            let settings = Settings()
            let articles = settings.text(seeds, "seeds", default: "seeds")
            return KeyRing(
                data: UserFolder.path(named: settings.optional(data, "data"), for: .data, articles: articles))
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key; it is printed once and kept nowhere, so that nobody finds it.")

        @Option(help: "What it opens: read, write or admin, each more than the one before.")
        var scope: Grant.Scope

        @Option(help: "Who gets it, for the list.")
        var name = ""

        @OptionGroup var folder: Folder

        func run() throws {
            let (key, token) = Key.make(name: name, scope: scope)
            try folder.ring.change { $0.append(key) }
            try FileHandle.standardOutput.writeLine(Array(token.utf8))
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the keys: identifier, scope, moment, name.")

        @OptionGroup var folder: Folder

        func run() throws {
            for key in try folder.ring.read() {
                let parts = [key.id, key.scope.rawValue, key.created, key.name]
                let line = parts.map(LogText.escaped).joined(separator: "\t")
                try FileHandle.standardOutput.writeLine(Array(line.utf8))
            }
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a key back.")

        @Argument(help: "Its identifier, as 'depeche keys list' says it.")
        var id: String

        @OptionGroup var folder: Folder

        func run() throws {
            try folder.ring.change { keys in
                guard keys.contains(where: { $0.id == id }) else { throw KeyError.unknown(id) }
                keys.removeAll { $0.id == id }
            }
        }
    }
}
