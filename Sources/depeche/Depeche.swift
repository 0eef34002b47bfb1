import ArgumentParser

/// The command `depeche`.
@main
struct Depeche: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "depeche", abstract: "A newsroom knowledge server.", subcommands: [AnalyzeCommand.self])
}
